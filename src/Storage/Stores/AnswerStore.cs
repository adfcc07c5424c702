using Azure.Data.Tables;
using Praatplaat.Sessions;
using Praatplaat.Storage.Tables;

namespace Praatplaat.Storage.Stores;

/// <summary>The outcome of saving an answer.</summary>
public enum AnswerSaving
{
    /// <summary>Also where the same person had sent the same before: a button that is pressed twice replaces nothing.</summary>
    Saved,

    /// <summary>It took the place of another answer of the same person.</summary>
    Replaced,

    /// <summary>The round was closed, or reopened, after the session was read: load it and decide again.</summary>
    Changed,

    /// <summary>See <see cref="Sessions.Rules.Refusal.AnswerSealed"/>.</summary>
    Sealed,
}

/// <summary>The answer of the person who asks for it.</summary>
/// <param name="Answer">Null where there is none, or nothing tells any more which it is.</param>
/// <param name="IsSealed">This person has answered, and nothing tells any more which answer is theirs.</param>
public sealed record OwnAnswer(Answer? Answer, bool IsSealed = false)
{
    public bool HasAnswer => IsSealed || Answer is not null;
}

/// <summary>
/// Answers, in one row for each person and round, so that forty people don't compete for one ETag. How those of an anonymous session are
/// kept, <see cref="AnonymousAnswers"/> knows; readers of a round find both alike.
/// </summary>
public sealed class AnswerStore(StorageTables tables)
{
    private readonly AnonymousAnswers _anonymous = new(tables);

    private static readonly string[] KeysOnly = ["PartitionKey", "RowKey"];

    private static readonly string[] FormOnly = ["PartitionKey", "RowKey", AnswerRow.Form];

    /// <summary>
    /// Saves an answer exactly while its round is open: the transaction touches the gate of the round, which the transaction of the close
    /// deletes. So the results contain every answer that was confirmed.
    /// </summary>
    /// <remarks>A first answer is added, which takes one call; only where that fails is it the second one that replaces it.</remarks>
    public async Task<AnswerSaving> SaveAsync(
        Session session, Answer answer, IReadOnlyList<DueWork> work, CancellationToken cancellationToken)
    {
        if (session.IsAnonymous)
            return await _anonymous.SaveAsync(session.Id, answer, work, cancellationToken);
        if (await TrySaveAsync(TableTransactionActionType.Add))
            return AnswerSaving.Saved;
        var earlier = await tables.Sessions.FindAsync(session.Id.Value, Keys.Answer(answer.Round, answer.By.Id), cancellationToken);
        return await TrySaveAsync(TableTransactionActionType.UpsertReplace) ? AnswerRow.Outcome(earlier, answer) : AnswerSaving.Changed;

        Task<bool> TrySaveAsync(TableTransactionActionType how) => tables.Sessions.TrySubmitAsync(
            [
                TransactionRules.Touch(session.Id, Keys.Gate(answer.Round)),
                new(how, AnswerRow.Named(session.Id, answer)),
                .. WorkRow.Upserts(session.Id, work),
            ],
            cancellationToken);
    }

    public async Task<OwnAnswer> FindAsync(Session session, RoundState round, PersonId person, CancellationToken cancellationToken)
    {
        if (session.IsAnonymous)
            return await _anonymous.FindAsync(session.Id, round, person, cancellationToken);
        var row = await tables.Sessions.FindAsync(session.Id.Value, Keys.Answer(round.Number, person), cancellationToken);
        return new OwnAnswer(row is null ? null : AnswerRow.Read(round.Number, row));
    }

    /// <summary>
    /// Streams the rows, those of an anonymous session under ids that are nobody's: at most a page of a thousand is in memory, and a round
    /// may have ten times as many.
    /// </summary>
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

    /// <summary>The people who have answered. Only keys are read, but for the notes of an anonymous session.</summary>
    public async Task<IReadOnlySet<PersonId>> AnsweredAsync(Session session, int round, CancellationToken cancellationToken)
    {
        if (session.IsAnonymous)
            return await _anonymous.AnsweredAsync(session.Id, round, cancellationToken);
        var filter = RowFilter.Prefix(session.Id.Value, Keys.Answers(round));
        var people = new HashSet<PersonId>();
        await foreach (var row in tables.Sessions.QueryAsync<TableEntity>(filter, select: KeysOnly, cancellationToken: cancellationToken))
            people.Add(Keys.PersonOf(row.RowKey));
        return people;
    }
}

/// <summary>The row of an answer, with a column for each field.</summary>
internal static class AnswerRow
{
    /// <summary>The column with the id of the message in the channel on which the answer was given.</summary>
    public const string Form = "Form";

    /// <summary>Absent where no level was chosen, and in rows of before there were any.</summary>
    private const string Level = "Level";

    /// <param name="earlier">The row that the answer took the place of; null where there was none a moment before.</param>
    public static AnswerSaving Outcome(TableEntity? earlier, Answer answer) =>
        earlier is not null
        && Read(answer.Round, earlier) is var before
        && before.Level == answer.Level
        && Enum.GetValues<FieldId>().All(field => before[field] == answer[field])
            ? AnswerSaving.Saved
            : AnswerSaving.Replaced;

    public static TableEntity Named(SessionId session, Answer answer) => Create(
        session, Keys.Answer(answer.Round, answer.By.Id), answer, ("Name", answer.By.Name), ("At", answer.At));

    /// <summary>Without the name and the moment, which are not kept.</summary>
    public static TableEntity Anonymous(SessionId session, string key, Answer answer) => Create(session, key, answer);

    private static TableEntity Create(SessionId session, string key, Answer answer, params ReadOnlySpan<(string Name, object? Value)> columns)
    {
        var row = RowSchema.NewRow(session.Value, key, [.. columns, (Form, answer.Form), (Level, answer.Level)]);
        foreach (var (field, text) in answer.Fields)
            row[FieldNames.Instance.Of(field)] = text;
        return row;
    }

    /// <summary>The person is the one in whose id the key ends; in an anonymous session that is nobody's.</summary>
    public static Answer Read(int round, TableEntity row) => new(
        round,
        new Person(Keys.PersonOf(row.RowKey), row.GetString("Name") ?? ""),
        FieldNames.Instance.All
            .Where(field => row[field.Name] is not null)
            .ToDictionary(field => field.Value, field => row.GetString(field.Name)!),
        row.GetDateTimeOffset("At") ?? default)
    {
        Level = row.GetInt32(Level),
    };
}
