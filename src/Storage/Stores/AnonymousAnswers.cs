using Azure.Data.Tables;
using Praatplaat.Sessions;
using Praatplaat.Storage.Tables;

namespace Praatplaat.Storage.Stores;

/// <summary>
/// Answers of an anonymous session. While the round is open an answer has a key that only the <see cref="RoundSecret"/> can compute; after
/// the close <see cref="AnswerSeal"/> gives it a random one. Who has answered is noted apart. No row holds a moment.
/// </summary>
internal sealed class AnonymousAnswers(StorageTables tables)
{
    private static readonly string[] KeysOnly = ["PartitionKey", "RowKey"];

    /// <remarks>
    /// The secret is read before the note: a note without encryption is written by a seal, which deletes the secret afterwards, and then
    /// the transaction finds no secret to touch. So nobody gets a second answer into a round, however slow their first look was.
    /// </remarks>
    public async Task<AnswerSaving> SaveAsync(
        SessionId id, Answer answer, IReadOnlyList<DueWork> work, CancellationToken cancellationToken)
    {
        var person = answer.By.Id;
        var secret = await SecretOrNewAsync(id, answer.Round, cancellationToken);
        if (await tables.Sessions.FindAsync(id.Value, Keys.Note(answer.Round, person), cancellationToken) is not null)
            return AnswerSaving.Sealed;
        var former = await tables.Sessions.FindAsync(id.Value, Keys.Answer(answer.Round, person), cancellationToken);
        var key = Keys.OpenAnswer(answer.Round, secret.AnswerKey(person));
        if (former is null && await TrySaveAsync(TableTransactionActionType.Add))
            return AnswerSaving.Saved;
        var earlier = former ?? await tables.Sessions.FindAsync(id.Value, key, cancellationToken);
        return await TrySaveAsync(TableTransactionActionType.UpsertReplace) ? AnswerRow.Outcome(earlier, answer) : AnswerSaving.Changed;

        Task<bool> TrySaveAsync(TableTransactionActionType how) => tables.Sessions.TrySubmitAsync(
            [
                TransactionRules.Touch(id, Keys.Gate(answer.Round)),
                TransactionRules.Touch(id, secret.RowKey),
                new(how, AnswerRow.Anonymous(id, key, answer)),
                new(TableTransactionActionType.UpsertReplace, NoteRow.Open(id, answer.Round, secret, person)),
                .. former is null ? [] : new[] { new TableTransactionAction(TableTransactionActionType.Delete, former, former.ETag) },
                .. WorkRow.Upserts(id, work),
            ],
            cancellationToken);
    }

    /// <param name="round">A closed round is about to be sealed, or is: its answers are shown as nobody's.</param>
    public async Task<OwnAnswer> FindAsync(SessionId id, RoundState round, PersonId person, CancellationToken cancellationToken)
    {
        if (await tables.Sessions.FindAsync(id.Value, Keys.Note(round.Number, person), cancellationToken) is not null)
            return new OwnAnswer(null, IsSealed: true);
        var row = await SecretAsync(id, round.Number, cancellationToken) is { } secret
            ? await tables.Sessions.FindAsync(id.Value, Keys.OpenAnswer(round.Number, secret.AnswerKey(person)), cancellationToken)
            : null;
        row ??= await tables.Sessions.FindAsync(id.Value, Keys.Answer(round.Number, person), cancellationToken);
        if (row is null || round.Phase == RoundPhase.Closed)
            return new OwnAnswer(null, IsSealed: row is not null);
        return new OwnAnswer(AnswerRow.Read(round.Number, row) with { By = new Person(person, "") });
    }

    /// <summary>
    /// The people who have answered. Somebody whose note can't be read, because the secret was not in a backup, counts under an id that is
    /// nobody's.
    /// </summary>
    public async Task<IReadOnlySet<PersonId>> AnsweredAsync(SessionId id, int round, CancellationToken cancellationToken)
    {
        var secret = await SecretAsync(id, round, cancellationToken);
        var people = new HashSet<PersonId>();
        await foreach (var row in tables.Sessions.QueryAsync<TableEntity>(
            RowFilter.Prefix(id.Value, Keys.Notes(round)), cancellationToken: cancellationToken))
            people.Add(NoteRow.Read(row, secret) ?? Keys.PersonOf(row.RowKey));
        await foreach (var row in tables.Sessions.QueryAsync<TableEntity>(
            RowFilter.Prefix(id.Value, Keys.Answers(round)), select: KeysOnly, cancellationToken: cancellationToken))
            if (Keys.IsOfPerson(row.RowKey))
                people.Add(Keys.PersonOf(row.RowKey));
        return people;
    }

    private async Task<RoundSecret> SecretOrNewAsync(SessionId id, int round, CancellationToken cancellationToken)
    {
        while (true)
        {
            if (await SecretAsync(id, round, cancellationToken) is { } secret)
                return secret;
            await tables.Sessions.TryAddAsync(RoundSecret.NewMissingRow(id, round), cancellationToken);
        }
    }

    private Task<RoundSecret?> SecretAsync(SessionId id, int round, CancellationToken cancellationToken) =>
        RoundSecret.FindAsync(tables, id, round, cancellationToken);
}

/// <summary>The row that notes that somebody has answered in a round of an anonymous session.</summary>
internal static class NoteRow
{
    private const string Column = "Person";

    /// <summary>
    /// While the round is open the person is encrypted, so that backups made on different days do not tell who came in between.
    /// </summary>
    public static TableEntity Open(SessionId session, int round, RoundSecret secret, PersonId person) =>
        RowSchema.NewRow(session.Value, Keys.OpenNote(round, secret.NoteKey(person)), (Column, secret.Hide(person)));

    public static TableEntity Sealed(SessionId session, int round, PersonId person) =>
        RowSchema.NewRow(session.Value, Keys.Note(round, person));

    /// <returns>Null where the note was written with another secret.</returns>
    public static PersonId? Read(TableEntity row, RoundSecret? secret) => Keys.IsOpenNote(row.RowKey)
        ? secret?.Find(row.GetString(Column) ?? "")
        : Keys.PersonOf(row.RowKey);
}
