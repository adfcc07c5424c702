using System.Security.Cryptography;
using Azure.Data.Tables;
using Praatplaat.Sessions;
using Praatplaat.Storage.Tables;

namespace Praatplaat.Storage.Stores;

/// <summary>
/// Seals a closed round of an anonymous session: afterwards nothing in the tables joins an answer to a person. All answers of the round are
/// written anew, under random keys and in random order, those of an earlier close among them; so are the notes of who has answered, in
/// another order. What the table service adds to a row, its moment and its version, is then the same for all rows of a transaction, and
/// which rows share one is chance. At last the secret of the round is deleted.
/// </summary>
/// <remarks>
/// Each answer moves in one transaction, so a process that dies halfway leaves each of them once. Whatever is not sealed then, or a secret
/// that is still there, makes the next try write all of them anew. Two at the same time stand in each other's way, and one of them fails.
/// </remarks>
public sealed class AnswerSeal(StorageTables tables)
{
    /// <summary>Each takes two actions.</summary>
    private const int RowsAtOnce = TransactionRules.MaxActions / 2;

    /// <param name="round">A closed one.</param>
    /// <returns>False where rows changed meanwhile: the session is to be read again.</returns>
    public async Task<bool> TrySealAsync(SessionId id, int round, CancellationToken cancellationToken)
    {
        var secrets = await RowsAsync(id, Keys.Secrets(round), cancellationToken);
        var answers = await RowsAsync(id, Keys.Answers(round), cancellationToken);
        var notes = await RowsAsync(id, Keys.Notes(round), cancellationToken);
        if (secrets.Length == 0 && answers.All(row => Keys.IsSealed(row.RowKey)) && !notes.Any(row => Keys.IsOpenNote(row.RowKey)))
            return true;
        // Notes come first: the key of an answer of version 0.1 is all that tells who gave one.
        return await TrySubmitAsync(Notes(id, round, notes, answers, secrets), cancellationToken)
            && await TrySubmitAsync(Answers(id, round, answers), cancellationToken)
            && await TryDeleteAsync(id, secrets, cancellationToken);
    }

    private static IEnumerable<TableTransactionAction[]> Notes(
        SessionId id, int round, TableEntity[] notes, TableEntity[] answers, TableEntity[] secrets)
    {
        var secret = secrets.Select(RoundSecret.Read).FirstOrDefault();
        var former = answers
            .Where(row => Keys.IsOfPerson(row.RowKey))
            .Select(row => (Person: Keys.PersonOf(row.RowKey), Open: (TableEntity?)null));
        return notes
            .Select(row => (Person: NoteRow.Read(row, secret) ?? new PersonId(RoundSecret.NewKey()), Open: Keys.IsOpenNote(row.RowKey) ? row : null))
            .Concat(former)
            .DistinctBy(note => note.Person)
            .Select(note => Move(NoteRow.Sealed(id, round, note.Person), note.Open));
    }

    private static IEnumerable<TableTransactionAction[]> Answers(SessionId id, int round, TableEntity[] answers)
    {
        // Who answered in a chat has no form in their row: all have the same or none, or it would tell them from the others.
        var form = answers.Select(row => row.GetString(AnswerRow.Form)).FirstOrDefault(known => known is not null);
        return answers.Select(row => Move(
            AnswerRow.Anonymous(id, Keys.SealedAnswer(round, RoundSecret.NewKey()), AnswerRow.Read(round, row) with { Form = form }), row));
    }

    private static TableTransactionAction[] Move(TableEntity to, TableEntity? from) => from is null
        ? [new(TableTransactionActionType.UpsertReplace, to)]
        : [new(TableTransactionActionType.UpsertReplace, to), new(TableTransactionActionType.Delete, from, from.ETag)];

    /// <summary>In random order: the order in which rows are read is that of people's ids where version 0.1 wrote them.</summary>
    private async Task<bool> TrySubmitAsync(IEnumerable<TableTransactionAction[]> moves, CancellationToken cancellationToken)
    {
        var shuffled = moves.ToArray();
        RandomNumberGenerator.Shuffle<TableTransactionAction[]>(shuffled);
        foreach (var some in shuffled.Chunk(RowsAtOnce))
            if (!await tables.Sessions.TrySubmitAsync([.. some.SelectMany(move => move)], cancellationToken))
                return false;
        return true;
    }

    private async Task<bool> TryDeleteAsync(SessionId id, TableEntity[] secrets, CancellationToken cancellationToken)
    {
        foreach (var secret in secrets)
            // An answer that was saved meanwhile, because the round is open again, touched it.
            if (!await tables.Sessions.TryDeleteAsync(id.Value, secret.RowKey, secret.ETag, cancellationToken))
                return false;
        return true;
    }

    private async Task<TableEntity[]> RowsAsync(SessionId id, string prefix, CancellationToken cancellationToken) => await tables.Sessions
        .QueryAsync<TableEntity>(RowFilter.Prefix(id.Value, prefix), cancellationToken: cancellationToken)
        .ToArrayAsync(cancellationToken);
}
