using Azure;
using Azure.Data.Tables;
using Praatplaat.Sessions;
using Praatplaat.Storage.Tables;

namespace Praatplaat.Storage.Stores;

/// <summary>The right to do the work of a session until the lease ends.</summary>
/// <param name="Owner">The instance that holds it.</param>
/// <param name="AnnouncedAt">When work was last announced, as far as the holder has read.</param>
/// <param name="Until">When it ends, unless it is renewed.</param>
public sealed record Lease(SessionId Session, string Owner, DateTimeOffset AnnouncedAt, ETag ETag, DateTimeOffset Until);

/// <summary>The outcome of asking for a lease. Both are null where the session has no work.</summary>
/// <param name="Lease">The lease; null where it was not given.</param>
/// <param name="HeldUntil">When the lease of another instance ends; null where none has it.</param>
public sealed record LeaseResult(Lease? Lease, DateTimeOffset? HeldUntil);

/// <summary>When each session next has work, and which instance may do it.</summary>
public sealed class DueStore(StorageTables tables)
{
    private const string Shard = "0";

    /// <summary>
    /// Work is announced just before it is written. For this long after an announcement a session without work keeps its row, so that work
    /// is found even if another process releases the lease between those two writes.
    /// </summary>
    private static readonly TimeSpan Settling = TimeSpan.FromMinutes(2);

    /// <summary>
    /// Announces work that is about to be written, so that it is found even if the process stops afterwards. Where it stops before, the
    /// announcement costs one look in vain.
    /// </summary>
    public Task AnnounceAsync(SessionId id, DateTimeOffset at, CancellationToken cancellationToken) =>
        tables.Due.UpsertEntityAsync(DueRow.Released(Shard, id, next: at, announcedAt: at), TableUpdateMode.Merge, cancellationToken);

    /// <summary>Sessions whose work is due and that no instance has a lease on.</summary>
    public Task<IReadOnlyList<SessionId>> DueAsync(DateTimeOffset now, CancellationToken cancellationToken) =>
        ListAsync(DueRow.DueFilter(Shard, now), row => DueRow.HeldUntil(row) <= now, cancellationToken);

    /// <summary>Sessions that have work now or later. A bot that starts looks through all of them.</summary>
    public Task<IReadOnlyList<SessionId>> AllAsync(CancellationToken cancellationToken) =>
        ListAsync(RowFilter.Partition(Shard), _ => true, cancellationToken);

    public async Task<LeaseResult> TryLeaseAsync(
        SessionId id, string owner, DateTimeOffset now, TimeSpan duration, CancellationToken cancellationToken)
    {
        while (await tables.Due.FindAsync(Shard, id.Value, cancellationToken) is { } row)
        {
            if (DueRow.HeldUntil(row) is var until && until > now && DueRow.Owner(row) != owner)
                return new LeaseResult(null, until);
            // This fails where the row has changed: work was announced, or another instance took the lease.
            if (await TryHoldAsync(row, owner, now + duration, cancellationToken) is { } lease)
                return new LeaseResult(lease, null);
        }

        return new LeaseResult(null, null);
    }

    /// <summary>Extends a lease before it ends. Work that was announced meanwhile stays announced.</summary>
    /// <returns>Null where another instance has the lease now, so the caller must stop.</returns>
    public async Task<Lease?> TryRenewAsync(Lease lease, DateTimeOffset until, CancellationToken cancellationToken)
    {
        while (await tables.Due.FindAsync(Shard, lease.Session.Value, cancellationToken) is { } row && DueRow.Owner(row) == lease.Owner)
            if (await TryHoldAsync(row, lease.Owner, until, cancellationToken) is { } renewed)
                return renewed;
        return null;
    }

    /// <summary>Releases a lease in any case, so that another instance can take it at once.</summary>
    /// <param name="seen">The <see cref="Lease.AnnouncedAt"/> from before the holder last looked for work.</param>
    /// <param name="next">When the session next has work; null where it has none.</param>
    /// <returns>False where work was announced since then, so the holder must look again.</returns>
    public async Task<bool> ReleaseAsync(
        Lease lease, DateTimeOffset seen, DateTimeOffset now, DateTimeOffset? next, CancellationToken cancellationToken)
    {
        if (lease.AnnouncedAt == seen && await TryReleaseAsync(lease, now, next, cancellationToken))
            return true;
        while (await tables.Due.FindAsync(Shard, lease.Session.Value, cancellationToken) is { } row && DueRow.Owner(row) == lease.Owner)
            if (await TryFreeAsync(lease.Session, now, DueRow.AnnouncedAt(row), row.ETag, cancellationToken))
                break;
        return false;
    }

    /// <summary>Forgets a session that is erased. Whoever holds its lease loses it at the next renewal.</summary>
    public Task RemoveAsync(SessionId id, CancellationToken cancellationToken) =>
        tables.Due.TryDeleteAsync(Shard, id.Value, ETag.All, cancellationToken);

    private async Task<bool> TryReleaseAsync(Lease lease, DateTimeOffset now, DateTimeOffset? next, CancellationToken cancellationToken)
    {
        if (next is null && lease.AnnouncedAt + Settling > now)
            next = lease.AnnouncedAt + Settling;
        return next is { } at
            ? await TryFreeAsync(lease.Session, at, lease.AnnouncedAt, lease.ETag, cancellationToken)
            : await tables.Due.TryDeleteAsync(Shard, lease.Session.Value, lease.ETag, cancellationToken);
    }

    private async Task<bool> TryFreeAsync(
        SessionId id, DateTimeOffset next, DateTimeOffset announcedAt, ETag etag, CancellationToken cancellationToken) =>
        await tables.Due.TryUpdateAsync(
            DueRow.Released(Shard, id, next, announcedAt), etag, TableUpdateMode.Replace, cancellationToken) is not null;

    private async Task<Lease?> TryHoldAsync(TableEntity row, string owner, DateTimeOffset until, CancellationToken cancellationToken)
    {
        var held = DueRow.Held(row, owner, until);
        return await tables.Due.TryUpdateAsync(held, row.ETag, TableUpdateMode.Replace, cancellationToken) is { } etag
            ? new Lease(new SessionId(row.RowKey), owner, DueRow.AnnouncedAt(row), etag, until)
            : null;
    }

    private async Task<IReadOnlyList<SessionId>> ListAsync(string filter, Func<TableEntity, bool> fits, CancellationToken cancellationToken)
    {
        var sessions = new List<SessionId>();
        await foreach (var row in tables.Due.QueryAsync<TableEntity>(filter, cancellationToken: cancellationToken))
            if (fits(row))
                sessions.Add(new SessionId(row.RowKey));
        return sessions;
    }
}

internal static class DueRow
{
    private const string NextColumn = "Next";
    private const string AnnouncedColumn = "Woken";
    private const string OwnerColumn = "Owner";
    private const string LeasedUntilColumn = "LeasedUntil";

    public static string DueFilter(string shard, DateTimeOffset now) =>
        TableClient.CreateQueryFilter($"PartitionKey eq {shard} and Next le {now}");

    /// <summary>A row without a lease. Merged into the row, it leaves a lease that is there as it is.</summary>
    public static TableEntity Released(string shard, SessionId id, DateTimeOffset next, DateTimeOffset announcedAt) =>
        RowSchema.NewRow(shard, id.Value, (NextColumn, next), (AnnouncedColumn, announcedAt));

    public static TableEntity Held(TableEntity row, string owner, DateTimeOffset until)
    {
        row[OwnerColumn] = owner;
        row[LeasedUntilColumn] = until;
        return row;
    }

    public static string? Owner(TableEntity row) => row.GetString(OwnerColumn);

    public static DateTimeOffset HeldUntil(TableEntity row) => row.GetDateTimeOffset(LeasedUntilColumn) ?? default;

    public static DateTimeOffset AnnouncedAt(TableEntity row) => row.GetDateTimeOffset(AnnouncedColumn) ?? default;
}
