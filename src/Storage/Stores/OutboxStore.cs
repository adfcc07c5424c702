using Azure;
using Praatplaat.Sessions;
using Praatplaat.Storage.Rows;
using Praatplaat.Storage.Tables;

namespace Praatplaat.Storage.Stores;

/// <summary>One piece of work that waits.</summary>
/// <param name="Tries">How often it has failed.</param>
public sealed record OutboxItem(SessionId Session, Work Work, DateTimeOffset Due, int Tries, string RowKey, ETag ETag);

/// <summary>The work of a session that is still to do.</summary>
public sealed class OutboxStore(StorageTables tables)
{
    private const int Some = 200;

    /// <summary>The first items in the order in which they are due, those of later among them.</summary>
    public async Task<IReadOnlyList<OutboxItem>> FirstAsync(SessionId id, CancellationToken cancellationToken)
    {
        var items = new List<OutboxItem>();
        var filter = TableFilter.Partition(id.Value).RowsWithPrefix(Keys.Outbox);
        await foreach (var row in tables.Sessions.QueryAsync(filter, Some, cancellationToken: cancellationToken).Take(Some))
            items.Add(Read(row));
        return items;
    }

    /// <summary>
    /// Takes done work away. Where the same work was asked for again in the meantime the row stays: it is done once more.
    /// </summary>
    public Task CompleteAsync(OutboxItem item, CancellationToken cancellationToken) =>
        tables.Sessions.DeleteEntityAsync(item.Session.Value, item.RowKey, item.ETag, cancellationToken);

    /// <summary>More work, such as one card for each member. Adding it twice leaves it once.</summary>
    public async Task AddAsync(SessionId id, IEnumerable<DueWork> work, CancellationToken cancellationToken)
    {
        foreach (var some in SessionStore.Outgoing(id, work).Chunk(100))
            await tables.Sessions.SubmitTransactionAsync(some, cancellationToken);
    }

    /// <summary>Tries again later.</summary>
    public async Task DeferAsync(OutboxItem item, DateTimeOffset due, CancellationToken cancellationToken)
    {
        var later = WorkRow.Create(item.Session, new DueWork(item.Work, due), 0);
        later["Tries"] = item.Tries + 1;
        TableTransactionAction[] moved = later.RowKey == item.RowKey
            ? [new(TableTransactionActionType.UpsertReplace, later)]
            : [new(TableTransactionActionType.UpsertReplace, later), Delete(item)];
        await tables.Sessions.SubmitTransactionAsync(moved, cancellationToken);
    }

    /// <summary>Sets work aside that failed too often: it blocks nothing and stays visible.</summary>
    public async Task SetAsideAsync(OutboxItem item, CancellationToken cancellationToken)
    {
        var row = WorkRow.Create(item.Session, new DueWork(item.Work, item.Due), 0);
        var aside = new TableEntity(item.Session.Value, Keys.Stuck + item.RowKey[Keys.Outbox.Length..]);
        foreach (var (name, value) in row.Properties)
            aside[name] = value;
        await tables.Sessions.SubmitTransactionAsync(
            [new(TableTransactionActionType.UpsertReplace, aside), Delete(item)], cancellationToken);
    }

    public async Task<int> CountStuckAsync(SessionId id, CancellationToken cancellationToken) =>
        await tables.Sessions.QueryAsync(TableFilter.Partition(id.Value).RowsWithPrefix(Keys.Stuck), cancellationToken: cancellationToken)
            .CountAsync(cancellationToken);

    private static TableTransactionAction Delete(OutboxItem item) =>
        new(TableTransactionActionType.Delete, new TableEntity(item.Session.Value, item.RowKey), ETag.All);

    private static OutboxItem Read(TableEntity row) => new(
        new SessionId(row.PartitionKey),
        WorkRow.Read(row),
        row.GetDateTimeOffset("Due") ?? default,
        row.GetInt32("Tries") ?? 0,
        row.RowKey,
        row.ETag);
}
