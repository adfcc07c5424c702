using Azure.Data.Tables;
using Praatplaat.Sessions;
using Praatplaat.Storage.Tables;

namespace Praatplaat.Storage.Stores;

/// <summary>The three actions of each member.</summary>
public sealed class ActionsStore(StorageTables tables)
{
    private static readonly string[] KeysOnly = ["PartitionKey", "RowKey"];

    /// <summary>Saves the actions of a member in place of earlier ones, with the work that follows.</summary>
    public Task SaveAsync(Session session, ThreeActions actions, IReadOnlyList<DueWork> work, CancellationToken cancellationToken)
    {
        var id = session.Id;
        var name = session.IsAnonymous ? null : actions.By.Name;
        var row = RowSchema.NewRow(id.Value, Keys.ActionsOf(actions.By.Id), ("Name", name), ("Share", actions.Share), ("At", actions.At));
        for (var number = 0; number < actions.Items.Count; number++)
            row[$"Action{number + 1}"] = actions.Items[number];
        return tables.Sessions.TrySubmitAsync(
            [new(TableTransactionActionType.UpsertReplace, row), .. WorkRow.Upserts(id, work)], cancellationToken);
    }

    /// <returns>Null where this person has given no actions.</returns>
    public async Task<ThreeActions?> FindAsync(SessionId id, PersonId person, CancellationToken cancellationToken)
    {
        var row = await tables.Sessions.FindAsync(id.Value, Keys.ActionsOf(person), cancellationToken);
        return row is null ? null : Read(row);
    }

    /// <summary>Streams the rows: at most a page of a thousand is in memory.</summary>
    public IAsyncEnumerable<ThreeActions> AllAsync(SessionId id, CancellationToken cancellationToken)
    {
        var filter = RowFilter.Prefix(id.Value, Keys.Actions);
        return tables.Sessions.QueryAsync<TableEntity>(filter, cancellationToken: cancellationToken).Select(Read);
    }

    /// <summary>Counts the members who gave actions. Only keys are read.</summary>
    public ValueTask<int> CountAsync(SessionId id, CancellationToken cancellationToken)
    {
        var filter = RowFilter.Prefix(id.Value, Keys.Actions);
        return tables.Sessions
            .QueryAsync<TableEntity>(filter, select: KeysOnly, cancellationToken: cancellationToken)
            .CountAsync(cancellationToken);
    }

    private static ThreeActions Read(TableEntity row) => new(
        new Person(Keys.PersonOf(row.RowKey), row.GetString("Name") ?? ""),
        [.. Enumerable.Range(1, 3).Select(number => row.GetString($"Action{number}")).OfType<string>()],
        row.GetBoolean("Share") ?? false,
        row.GetDateTimeOffset("At") ?? default);
}
