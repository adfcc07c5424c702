using Azure;
using Azure.Data.Tables;
using Praatplaat.Sessions;
using Praatplaat.Storage.Tables;

namespace Praatplaat.Storage.Stores;

/// <summary>Answers, in one row for each person and round, so that forty people don't compete for one ETag.</summary>
public sealed class AnswerStore(StorageTables tables)
{
    private static readonly string[] KeysOnly = ["PartitionKey", "RowKey"];

    private static readonly string[] FormOnly = ["PartitionKey", "RowKey", AnswerRow.Form];

    /// <summary>
    /// Saves an answer exactly while its round is open: the transaction touches the gate of the round, which the transaction of the close
    /// deletes. So the results contain every answer that was confirmed.
    /// </summary>
    /// <remarks>A first answer is added, which takes one call; only where that fails is it the second one that replaces it.</remarks>
    public async Task<SavedAnswer> SaveAsync(
        Session session, Answer answer, IReadOnlyList<DueWork> work, CancellationToken cancellationToken)
    {
        if (await TrySaveAsync(TableTransactionActionType.Add))
            return SavedAnswer.Added;
        return await TrySaveAsync(TableTransactionActionType.UpsertReplace) ? SavedAnswer.Replaced : SavedAnswer.RoundClosed;

        Task<bool> TrySaveAsync(TableTransactionActionType how) => tables.Sessions.TrySubmitAsync(
            [
                new(TableTransactionActionType.UpdateMerge, new TableEntity(session.Id.Value, Keys.Gate(answer.Round)), ETag.All),
                new(how, AnswerRow.Create(session.Id, answer, session.Settings.Names)),
                .. WorkRow.Upserts(session.Id, work),
            ],
            cancellationToken);
    }

    /// <returns>Null where this person has not answered in this round.</returns>
    public async Task<Answer?> FindAsync(SessionId id, int round, PersonId person, CancellationToken cancellationToken)
    {
        var row = await tables.Sessions.FindAsync(id.Value, Keys.Answer(round, person), cancellationToken);
        return row is null ? null : AnswerRow.Read(round, row);
    }

    /// <summary>Streams the rows: at most a page of a thousand is in memory, and a round may have ten times as many.</summary>
    public IAsyncEnumerable<Answer> InRoundAsync(SessionId id, int round, CancellationToken cancellationToken)
    {
        var filter = RowFilter.Prefix(id.Value, Keys.Answers(round));
        return tables.Sessions
            .QueryAsync<TableEntity>(filter, cancellationToken: cancellationToken)
            .Select(row => AnswerRow.Read(round, row));
    }

    /// <summary>Finds the message that carries the form, from the answers that were given on it.</summary>
    /// <returns>The id of the message; null where no answer has one.</returns>
    public async Task<string?> FindFormAsync(SessionId id, int round, CancellationToken cancellationToken)
    {
        var filter = RowFilter.Prefix(id.Value, Keys.Answers(round));
        await foreach (var row in tables.Sessions.QueryAsync<TableEntity>(filter, select: FormOnly, cancellationToken: cancellationToken))
            if (row.GetString(AnswerRow.Form) is { } form)
                return form;
        return null;
    }

    /// <summary>The people who have answered. Only keys are read.</summary>
    public async Task<IReadOnlySet<PersonId>> AnsweredAsync(SessionId id, int round, CancellationToken cancellationToken)
    {
        var filter = RowFilter.Prefix(id.Value, Keys.Answers(round));
        var people = new HashSet<PersonId>();
        await foreach (var row in tables.Sessions.QueryAsync<TableEntity>(filter, select: KeysOnly, cancellationToken: cancellationToken))
            people.Add(Keys.PersonOf(row.RowKey));
        return people;
    }
}

/// <summary>What became of an answer that was to be saved.</summary>
public enum SavedAnswer
{
    Added,

    /// <summary>It took the place of an earlier answer of the same person.</summary>
    Replaced,

    /// <summary>It was not saved: the round was closed after the session was read.</summary>
    RoundClosed,
}

/// <summary>The row of an answer, with a column for each field.</summary>
internal static class AnswerRow
{
    /// <summary>The column with the id of the message in the channel on which the answer was given.</summary>
    public const string Form = "Form";

    /// <param name="names">In an anonymous session the name is not stored.</param>
    public static TableEntity Create(SessionId session, Answer answer, Names names)
    {
        var row = RowSchema.NewRow(
            session.Value,
            Keys.Answer(answer.Round, answer.By.Id),
            ("Name", names == Names.Shown ? answer.By.Name : null),
            ("At", answer.At),
            (Form, answer.Form));
        foreach (var (field, text) in answer.Fields)
            row[FieldNames.Instance.Of(field)] = text;
        return row;
    }

    public static Answer Read(int round, TableEntity row) => new(
        round,
        new Person(Keys.PersonOf(row.RowKey), row.GetString("Name") ?? ""),
        FieldNames.Instance.All
            .Where(field => row[field.Name] is not null)
            .ToDictionary(field => field.Value, field => row.GetString(field.Name)!),
        row.GetDateTimeOffset("At") ?? default);
}
