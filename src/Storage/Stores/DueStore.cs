using Azure;
using Praatplaat.Sessions;
using Praatplaat.Storage.Tables;

namespace Praatplaat.Storage.Stores;

/// <summary>The right to do a session's work, for a while.</summary>
public sealed record Lease(SessionId Session, ETag ETag);

/// <summary>When sessions next have work, and who is at it: one instance at a time.</summary>
public sealed class DueStore(StorageTables tables)
{
    private const string Shard = "0";

    /// <summary>Written before the work itself, so that work can't be there unseen; a wake without work costs one look.</summary>
    public Task WakeAsync(SessionId id, DateTimeOffset at, CancellationToken cancellationToken) =>
        tables.Due.UpsertEntityAsync(new TableEntity(Shard, id.Value) { ["Next"] = at }, TableUpdateMode.Merge, cancellationToken);

    /// <summary>Sessions whose work is due and that nobody is at.</summary>
    /// <param name="now">Null for every session that has work at all: what a starting bot looks through.</param>
    public async Task<IReadOnlyList<SessionId>> DueAsync(DateTimeOffset? now, CancellationToken cancellationToken)
    {
        var filter = TableFilter.Partition(Shard);
        var due = new List<SessionId>();
        await foreach (var row in tables.Due.QueryAsync(now is { } at ? filter.AtMost("Next", at) : filter, cancellationToken: cancellationToken))
            due.Add(new SessionId(row.RowKey));
        return due;
    }

    /// <returns>Null when another instance is at it, or there is nothing to do.</returns>
    public async Task<Lease?> TryLeaseAsync(SessionId id, string owner, DateTimeOffset now, TimeSpan duration, CancellationToken cancellationToken)
    {
        var row = await tables.Due.GetEntityIfExistsAsync(Shard, id.Value, cancellationToken);
        if (row is null || (row.GetString("Owner") != owner && row.GetDateTimeOffset("LeasedUntil") > now))
            return null;
        row["Owner"] = owner;
        row["LeasedUntil"] = now + duration;
        var etag = await tables.Due.UpdateEntityAsync(row, row.ETag, TableUpdateMode.Replace, cancellationToken);
        return etag is { } leased ? new Lease(id, leased) : null;
    }

    /// <summary>By its holder, before it ends. The version changes: the release will say that it looks again.</summary>
    public Task RenewAsync(SessionId id, string owner, DateTimeOffset until, CancellationToken cancellationToken) =>
        tables.Due.UpsertEntityAsync(
            new TableEntity(Shard, id.Value) { ["Owner"] = owner, ["LeasedUntil"] = until }, TableUpdateMode.Merge, cancellationToken);

    /// <summary>Gives the lease back.</summary>
    /// <param name="next">When there is work again; null when there is none.</param>
    /// <returns>False when work came in meanwhile: look again.</returns>
    public async Task<bool> TryReleaseAsync(Lease lease, DateTimeOffset? next, CancellationToken cancellationToken)
    {
        if (next is not { } at)
            return await tables.Due.DeleteEntityAsync(Shard, lease.Session.Value, lease.ETag, cancellationToken);
        var row = new TableEntity(Shard, lease.Session.Value) { ["Next"] = at };
        return await tables.Due.UpdateEntityAsync(row, lease.ETag, TableUpdateMode.Replace, cancellationToken) is not null;
    }
}
