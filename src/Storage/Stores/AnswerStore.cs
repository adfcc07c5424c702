using Azure;
using Praatplaat.Sessions;
using Praatplaat.Storage.Rows;
using Praatplaat.Storage.Tables;

namespace Praatplaat.Storage.Stores;

/// <summary>Answers: one row per person and round, so that forty people don't fight over one ETag.</summary>
public sealed class AnswerStore(StorageTables tables)
{
    private static readonly string[] KeysOnly = ["RowKey"];

    /// <summary>
    /// Saves an answer exactly while its round is open: the transaction touches the round's gate, which the close has taken
    /// away in its own transaction. So no answer is confirmed that the results then miss.
    /// </summary>
    /// <returns>False when the round has closed since the session was read.</returns>
    public async Task<bool> SaveAsync(Session session, Answer answer, IReadOnlyList<DueWork> work, CancellationToken cancellationToken)
    {
        var gate = new TableEntity(session.Id.Value, Keys.Gate(answer.Round));
        var result = await tables.Sessions.SubmitTransactionAsync(
            [
                new(TableTransactionActionType.UpdateMerge, gate, ETag.All),
                new(TableTransactionActionType.UpsertReplace, AnswerRow.Create(session.Id, answer, session.Settings.Names)),
                .. SessionStore.Outgoing(session.Id, work),
            ],
            cancellationToken);
        return result.Succeeded;
    }

    /// <returns>Null when this person has not answered in this round.</returns>
    public async Task<Answer?> FindAsync(SessionId id, int round, PersonId person, CancellationToken cancellationToken)
    {
        var row = await tables.Sessions.GetEntityIfExistsAsync(id.Value, Keys.Answer(round, person), cancellationToken);
        return row is null ? null : AnswerRow.Read(round, row);
    }

    /// <summary>One after another, a thousand rows in memory at most: a round may have ten times as many.</summary>
    public IAsyncEnumerable<Answer> InRoundAsync(SessionId id, int round, CancellationToken cancellationToken)
    {
        var filter = TableFilter.Partition(id.Value).RowsWithPrefix(Keys.Answers(round));
        return tables.Sessions.QueryAsync(filter, cancellationToken: cancellationToken).Select(row => AnswerRow.Read(round, row));
    }

    /// <summary>The message on which somebody answered: where the form stands.</summary>
    /// <returns>Null where no answer tells.</returns>
    public async Task<string?> FormAsync(SessionId id, int round, CancellationToken cancellationToken)
    {
        var filter = TableFilter.Partition(id.Value).RowsWithPrefix(Keys.Answers(round));
        await foreach (var row in tables.Sessions.QueryAsync(filter, select: AnswerRow.Form, cancellationToken: cancellationToken))
            if (row.GetString(AnswerRow.Form[0]) is { } form)
                return form;
        return null;
    }

    /// <summary>Who has answered, without reading a word of it.</summary>
    public async Task<IReadOnlySet<PersonId>> AnsweredAsync(SessionId id, int round, CancellationToken cancellationToken)
    {
        var filter = TableFilter.Partition(id.Value).RowsWithPrefix(Keys.Answers(round));
        var people = new HashSet<PersonId>();
        await foreach (var row in tables.Sessions.QueryAsync(filter, select: KeysOnly, cancellationToken: cancellationToken))
            people.Add(Keys.PersonOf(row.RowKey));
        return people;
    }
}
