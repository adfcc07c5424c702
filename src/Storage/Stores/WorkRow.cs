using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Azure.Data.Tables;
using Praatplaat.Sessions;
using Praatplaat.Storage.Tables;

namespace Praatplaat.Storage.Stores;

/// <summary>The row of a piece of work, in columns that an administrator can read.</summary>
internal static class WorkRow
{
    /// <summary>
    /// The stored name of every kind of work, in the column <c>Kind</c> and in keys; cards carry it too. A name never changes, even where
    /// the type is renamed. A new kind needs a new name, and an older bot sets aside what it can't read.
    /// </summary>
    private static readonly Kind[] Kinds =
    [
        Plain<Work.PostSetUp>("PostSetUp"),
        Plain<Work.UpdateSetUp>("UpdateSetUp"),
        Plain<Work.PostOpening>("PostOpening"),
        Plain<Work.ShowPlan>("ShowPlan"),
        Plain<Work.ShowControl>("ShowControl"),
        Plain<Work.ShowNumbers>("ShowNumbers"),
        Plain<Work.ShowControlAgain>("ShowControlAgain"),
        Of<Work.MoveControl>(
            "MoveControl",
            work => new(null, new Person(work.Facilitator, ""), work.Message),
            parts => new(parts.Somebody.Id, parts.Message ?? "")),
        OfRound<Work.PostRound>("PostRound", work => work.Round, round => new(round)),
        OfRound<Work.ShowProgress>("ShowProgress", work => work.Round, round => new(round)),
        OfRound<Work.ShowResults>("ShowResults", work => work.Round, round => new(round)),
        OfRound<Work.FoldForm>("FoldForm", work => work.Round, round => new(round)),
        OfRound<Work.SealRound>("SealRound", work => work.Round, round => new(round)),
        OfRound<Work.RemindMembers>("RemindMembers", work => work.Round, round => new(round)),
        OfRound<Work.MeetDeadline>("MeetDeadline", work => work.Round, round => new(round)),
        OfRound<Work.RemindOnTime>("RemindOnTime", work => work.Round, round => new(round)),
        OfRound<Work.OpenOnTime>("OpenOnTime", work => work.Round, round => new(round)),
        OfRound<Work.WithdrawRound>("WithdrawRound", work => work.Round, round => new(round)),
        Plain<Work.TellStopped>("TellStopped"),
        Plain<Work.TellResumed>("TellResumed"),
        Of<Work.PassControl>("PassControl", work => new(null, work.From), parts => new(parts.Somebody)),
        Plain<Work.AskTakeOver>("AskTakeOver"),
        Plain<Work.EndTakeOver>("EndTakeOver"),
        OfRound<Work.TellClosed>("TellClosed", work => work.Round, round => new(round)),
        OfRound<Work.TellAllAnswered>("TellAllAnswered", work => work.Round, round => new(round)),
        OfRound<Work.LookHalfway>("LookHalfway", work => work.Round, round => new(round)),
        OfRound<Work.TellNobodyAnswered>("TellNobodyAnswered", work => work.Round, round => new(round)),
        Plain<Work.TellUndelivered>("TellUndelivered"),
        // The number of the change takes the column of a round.
        Of<Work.TellManagerChanged>(
            "TellManagerChanged", work => new(work.Change, work.From), parts => new(parts.Number, parts.Somebody)),
        Of<Work.TellReopenAsked>("TellReopenAsked", work => new(work.Round, work.By), parts => new(parts.Number, parts.Somebody)),
        Plain<Work.ReadRoster>("ReadRoster"),
        Plain<Work.AskMembers>("AskMembers"),
        Of<Work.AskMember>("AskMember", work => new(null, new Person(work.Person, "")), parts => new(parts.Somebody.Id)),
        Of<Work.RemindMember>(
            "RemindMember", work => new(work.Round, new Person(work.Person, "")), parts => new(parts.Somebody.Id, parts.Number)),
        Plain<Work.AskDots>("AskDots"),
        Of<Work.AskDotsOf>("AskDotsOf", work => new(null, new Person(work.Person, "")), parts => new(parts.Somebody.Id)),
        Of<Work.AskOutcome>("AskOutcome", work => new(null, new Person(work.Person, "")), parts => new(parts.Somebody.Id)),
        Of<Work.AskOutcomeAgain>("AskOutcomeAgain", work => new(null, new Person(work.Person, "")), parts => new(parts.Somebody.Id)),
        Plain<Work.PostRanking>("PostRanking"),
        Plain<Work.PostFarewell>("PostFarewell"),
        Plain<Work.SendSummary>("SendSummary"),
        OfRound<Work.PostReply>("PostReply", work => work.Round, round => new(round)),
        Plain<Work.RemindManager>("RemindManager"),
        Plain<Work.TellErasure>("TellErasure"),
        Of<Work.OfferExport>(
            "OfferExport",
            work => new(null, new Person(work.Person, ""), work.FileName, work.Format),
            parts => new(parts.Somebody.Id, parts.Detail ?? "", parts.Message ?? "")),
        Of<Work.UploadExport>(
            "UploadExport",
            work => new(null, new Person(work.Person, ""), work.Message, $"{work.Format} {work.Upload}"),
            parts => parts.Detail?.Split(' ', 2) is [var format, var upload]
                ? new(parts.Somebody.Id, parts.Message ?? "", format, upload)
                : new(parts.Somebody.Id, parts.Message ?? "", "", "")),
        Of<Work.EndExport>(
            "EndExport",
            work => new(null, new Person(work.Person, ""), work.Message, work.Format),
            parts => new(parts.Somebody.Id, parts.Message ?? "", parts.Detail ?? "")),
    ];

    private const int LongestMessage = 32;

    private static readonly Dictionary<Type, Kind> ByType = Kinds.ToDictionary(kind => kind.Type);

    private static readonly Dictionary<string, Kind> ByName = Kinds.ToDictionary(kind => kind.Name);

    /// <summary>
    /// The actions that write work to the outbox. Work with one fixed row may be asked for twice in a decision, but a transaction may not
    /// write a row twice.
    /// </summary>
    public static IEnumerable<TableTransactionAction> Upserts(SessionId session, IEnumerable<DueWork> work) =>
        work.Select((due, order) => Create(session, due, order))
            .DistinctBy(row => row.RowKey)
            .Select(row => new TableTransactionAction(TableTransactionActionType.UpsertReplace, row));

    /// <inheritdoc cref="Keys.OutboxItem"/>
    public static TableEntity Create(SessionId session, DueWork due, int order) => Create(session, Keys.OutboxItem(due, order), due);

    public static TableEntity Create(SessionId session, string key, DueWork due)
    {
        var (name, parts) = Describe(due.Work);
        return RowSchema.NewRow(
            session.Value,
            key,
            ("Kind", name),
            ("Round", parts.Round),
            ("Person", parts.Person?.Id.Value),
            ("PersonName", parts.Person?.Name),
            ("Message", parts.Message),
            ("Detail", parts.Detail),
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
        var name = row.GetString("Kind") ?? "";
        var person = row.GetString("Person") is { } id ? new Person(new PersonId(id), row.GetString("PersonName") ?? "") : null;
        return ByName.TryGetValue(name, out var kind)
            ? kind.FromParts(new Parts(row.GetInt32("Round"), person, row.GetString("Message"), row.GetString("Detail")))
            : new Work.Unreadable(name, row.GetInt32("Round"), person);
    }

    /// <summary>Identifies the work among all work of the session that is due at the same time.</summary>
    public static string Name(Work work)
    {
        var (name, parts) = Describe(work);
        if (parts.Round is { } number)
            name = string.Create(CultureInfo.InvariantCulture, $"{name}-{number:D2}");
        if (parts.Person is { } person)
            name = $"{name}-{KeyEncoding.Encode(person.Id.Value)}";
        return parts.Message is { } message ? $"{name}-{KeyOf(message)}" : name;
    }

    /// <summary>Ids in Teams are short, and later ones sort later. What is longer than fits in a key is told apart by its hash.</summary>
    private static string KeyOf(string message) => message.Length <= LongestMessage
        ? KeyEncoding.Encode(message)
        : Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(message)))[..LongestMessage];

    private static (string Name, Parts Parts) Describe(Work work) => work switch
    {
        Work.Unreadable unreadable => (unreadable.Kind, new Parts(unreadable.Round, unreadable.Person)),
        _ when ByType.TryGetValue(work.GetType(), out var kind) => (kind.Name, kind.ToParts(work)),
        _ => throw new InvalidOperationException($"{work.GetType().Name} has no stored name: give it one in {nameof(WorkRow)}."),
    };

    private static Kind Plain<T>(string name) where T : Work, new() => Of<T>(name, _ => default, _ => new());

    private static Kind OfRound<T>(string name, Func<T, int> toRound, Func<int, T> fromRound) where T : Work =>
        Of<T>(name, work => new(toRound(work), null), parts => fromRound(parts.Number));

    private static Kind Of<T>(string name, Func<T, Parts> toParts, Func<Parts, T> fromParts) where T : Work =>
        new(typeof(T), name, work => toParts((T)work), fromParts);

    private sealed record Kind(Type Type, string Name, Func<Work, Parts> ToParts, Func<Parts, Work> FromParts);

    /// <summary>The parameters that work can have, each in a column.</summary>
    /// <param name="Message">The id of a message in Teams, or what else tells work of one kind apart.</param>
    /// <param name="Detail">Does not tell it apart.</param>
    private readonly record struct Parts(int? Round, Person? Person, string? Message = null, string? Detail = null)
    {
        public int Number => Round ?? 0;

        public Person Somebody => Person ?? new Person(new PersonId(""), "");
    }
}
