using System.Globalization;
using Azure.Data.Tables;
using Praatplaat.Sessions;
using Praatplaat.Storage.Tables;

namespace Praatplaat.Storage.Stores;

/// <summary>Work as a row, in columns that an administrator can read.</summary>
internal static class WorkRow
{
    public static TableEntity Create(SessionId session, DueWork due, int order) => Create(session, Keys.OfWork(due, order), due);

    public static TableEntity Create(SessionId session, string key, DueWork due)
    {
        var (round, person) = Parts(due.Work);
        return RowSchema.NewRow(
            session.Value,
            key,
            ("Kind", due.Work is Work.Unreadable unreadable ? unreadable.Kind : due.Work.GetType().Name),
            ("Round", round),
            ("Person", person?.Id.Value),
            ("PersonName", person?.Name),
            ("Due", due.Due));
    }

    public static OutboxItem ReadItem(TableEntity row) => new(
        new SessionId(row.PartitionKey),
        Read(row),
        row.GetDateTimeOffset("Due") ?? default,
        row.GetInt32("Tries") ?? 0,
        row.GetBoolean("Unsure") ?? false,
        row.RowKey,
        row.ETag);

    public static Work Read(TableEntity row)
    {
        var round = row.GetInt32("Round") ?? 0;
        var person = new Person(new PersonId(row.GetString("Person") ?? ""), row.GetString("PersonName") ?? "");
        return row.GetString("Kind") switch
        {
            nameof(Work.PostSetUp) => new Work.PostSetUp(),
            nameof(Work.UpdateSetUp) => new Work.UpdateSetUp(),
            nameof(Work.PostOpening) => new Work.PostOpening(),
            nameof(Work.ShowControl) => new Work.ShowControl(),
            nameof(Work.ShowControlAgain) => new Work.ShowControlAgain(),
            nameof(Work.PostRound) => new Work.PostRound(round),
            nameof(Work.ShowProgress) => new Work.ShowProgress(round),
            nameof(Work.ShowResults) => new Work.ShowResults(round),
            nameof(Work.RemindMembers) => new Work.RemindMembers(round),
            nameof(Work.MeetDeadline) => new Work.MeetDeadline(round),
            nameof(Work.RemindOnTime) => new Work.RemindOnTime(round),
            nameof(Work.PassControl) => new Work.PassControl(person),
            nameof(Work.AskTakeOver) => new Work.AskTakeOver(),
            nameof(Work.EndTakeOver) => new Work.EndTakeOver(),
            nameof(Work.TellReopenAsked) => new Work.TellReopenAsked(round, person),
            nameof(Work.AskMembers) => new Work.AskMembers(),
            nameof(Work.AskMember) => new Work.AskMember(person.Id),
            nameof(Work.RemindMember) => new Work.RemindMember(person.Id, round),
            nameof(Work.PostFarewell) => new Work.PostFarewell(),
            nameof(Work.SendSummary) => new Work.SendSummary(),
            nameof(Work.WithdrawRound) => new Work.WithdrawRound(round),
            var kind => new Work.Unreadable(kind ?? ""),
        };
    }

    /// <summary>Unique among the work of one moment.</summary>
    public static string Name(Work work)
    {
        var (round, person) = Parts(work);
        var name = work.GetType().Name;
        if (round is { } number)
            name = string.Create(CultureInfo.InvariantCulture, $"{name}-{number:D2}");
        return person is null ? name : $"{name}-{KeyEncoding.Encode(person.Id.Value)}";
    }

    private static (int? Round, Person? Person) Parts(Work work) => work switch
    {
        Work.PostRound w => (w.Round, null),
        Work.ShowProgress w => (w.Round, null),
        Work.ShowResults w => (w.Round, null),
        Work.RemindMembers w => (w.Round, null),
        Work.MeetDeadline w => (w.Round, null),
        Work.RemindOnTime w => (w.Round, null),
        Work.WithdrawRound w => (w.Round, null),
        Work.TellReopenAsked w => (w.Round, w.By),
        Work.PassControl w => (null, w.From),
        Work.RemindMember w => (w.Round, new Person(w.Person, "")),
        Work.AskMember w => (null, new Person(w.Person, "")),
        _ => (null, null),
    };
}
