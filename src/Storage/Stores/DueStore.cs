using Azure;
using Azure.Data.Tables;
using Praatplaat.Sessions;
using Praatplaat.Storage.Tables;

namespace Praatplaat.Storage.Stores;

/// <summary>The right to do a session's work, for a while.</summary>
/// <param name="Owner">The instance that holds it.</param>
/// <param name="Woken">When work was last announced, as far as its holder has read.</param>
public sealed record Lease(SessionId Session, string Owner, DateTimeOffset Woken, ETag ETag);

/// <summary>What came of asking for a lease: it, or who has it, or nothing to do.</summary>
/// <param name="HeldUntil">Another instance is at it; null where none is.</param>
public sealed record LeaseAnswer(Lease? Lease, DateTimeOffset? HeldUntil);

/// <summary>When sessions next have work, and who is at it: one instance at a time.</summary>
public sealed class DueStore(StorageTables tables)
{
    private const string Shard = "0";

    /// <summary>
    /// Work is written just after the wake that announces it: for this long, a session without work keeps its row, so that a
    /// process that dies between its two writes leaves nothing that nobody looks for.
    /// </summary>
    private static readonly TimeSpan Settling = TimeSpan.FromMinutes(2);

    /// <summary>Written before the work itself, so that work can't be there unseen; a wake without work costs one look.</summary>
    public Task WakeAsync(SessionId id, DateTimeOffset at, CancellationToken cancellationToken) =>
        tables.Due.UpsertEntityAsync(DueRow.Woken(Shard, id, at), TableUpdateMode.Merge, cancellationToken);

    /// <summary>Sessions whose work is due and that nobody is at.</summary>
    public Task<IReadOnlyList<SessionId>> DueAsync(DateTimeOffset now, CancellationToken cancellationToken) =>
        ListAsync(DueRow.DueFilter(Shard, now), row => DueRow.HeldUntil(row) <= now, cancellationToken);

    /// <summary>Sessions that have work now or later: what a starting bot looks through.</summary>
    public Task<IReadOnlyList<SessionId>> AllAsync(CancellationToken cancellationToken) =>
        ListAsync(RowFilter.Partition(Shard), _ => true, cancellationToken);

    /// <returns>Nothing where there is no work, or another instance is at it.</returns>
    public async Task<LeaseAnswer> TryLeaseAsync(SessionId id, string owner, DateTimeOffset now, TimeSpan duration, CancellationToken cancellationToken)
    {
        while (await tables.Due.FindAsync(Shard, id.Value, cancellationToken) is { } row)
        {
            if (DueRow.HeldUntil(row) is var until && until > now && DueRow.Owner(row) != owner)
                return new LeaseAnswer(null, until);
            // Changed since it was read: by a wake, or by who was quicker.
            if (await WriteAsync(row, owner, now + duration, cancellationToken) is { } lease)
                return new LeaseAnswer(lease, null);
        }

        return new LeaseAnswer(null, null);
    }

    /// <summary>By its holder, before it ends. A wake that came in meanwhile stays on record.</summary>
    /// <returns>Null when it is another's now: whoever thought to hold it stops.</returns>
    public async Task<Lease?> TryRenewAsync(Lease lease, DateTimeOffset until, CancellationToken cancellationToken)
    {
        while (await tables.Due.FindAsync(Shard, lease.Session.Value, cancellationToken) is { } row && DueRow.Owner(row) == lease.Owner)
            if (await WriteAsync(row, lease.Owner, until, cancellationToken) is { } renewed)
                return renewed;
        return null;
    }

    /// <summary>Gives the lease back, whatever came in meanwhile: whoever is there next can have it at once.</summary>
    /// <param name="seen"><see cref="Lease.Woken"/> as it was when its holder last looked for work.</param>
    /// <param name="next">When there is work again; null when there is none.</param>
    /// <returns>False when work came in since then: look again.</returns>
    public async Task<bool> ReleaseAsync(Lease lease, DateTimeOffset seen, DateTimeOffset now, DateTimeOffset? next, CancellationToken cancellationToken)
    {
        if (lease.Woken == seen && await TryReleaseAsync(lease, now, next, cancellationToken))
            return true;
        while (await tables.Due.FindAsync(Shard, lease.Session.Value, cancellationToken) is { } row && DueRow.Owner(row) == lease.Owner)
            if (await FreeAsync(lease.Session, now, DueRow.WokenAt(row), row.ETag, cancellationToken))
                break;
        return false;
    }

    private async Task<bool> TryReleaseAsync(Lease lease, DateTimeOffset now, DateTimeOffset? next, CancellationToken cancellationToken)
    {
        if (next is null && lease.Woken + Settling > now)
            next = lease.Woken + Settling;
        return next is { } at
            ? await FreeAsync(lease.Session, at, lease.Woken, lease.ETag, cancellationToken)
            : await tables.Due.TryDeleteAsync(Shard, lease.Session.Value, lease.ETag, cancellationToken);
    }

    private async Task<bool> FreeAsync(SessionId id, DateTimeOffset next, DateTimeOffset woken, ETag etag, CancellationToken cancellationToken) =>
        await tables.Due.TryUpdateAsync(DueRow.Free(Shard, id, next, woken), etag, TableUpdateMode.Replace, cancellationToken) is not null;

    private async Task<Lease?> WriteAsync(TableEntity row, string owner, DateTimeOffset until, CancellationToken cancellationToken)
    {
        var held = DueRow.Held(row, owner, until);
        return await tables.Due.TryUpdateAsync(held, row.ETag, TableUpdateMode.Replace, cancellationToken) is { } etag
            ? new Lease(new SessionId(row.RowKey), owner, DueRow.WokenAt(row), etag)
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

/// <summary>When a session has work, and who is at it.</summary>
internal static class DueRow
{
    private const string NextColumn = "Next";
    private const string WokenColumn = "Woken";
    private const string OwnerColumn = "Owner";
    private const string HeldColumn = "LeasedUntil";

    /// <summary>The rows of this shard whose time has come.</summary>
    public static string DueFilter(string shard, DateTimeOffset now) => TableClient.CreateQueryFilter($"PartitionKey eq {shard} and Next le {now}");

    public static TableEntity Woken(string shard, SessionId id, DateTimeOffset at) => Free(shard, id, at, at);

    public static TableEntity Free(string shard, SessionId id, DateTimeOffset next, DateTimeOffset woken) =>
        RowSchema.NewRow(shard, id.Value, (NextColumn, next), (WokenColumn, woken));

    public static TableEntity Held(TableEntity row, string owner, DateTimeOffset until)
    {
        row[OwnerColumn] = owner;
        row[HeldColumn] = until;
        return row;
    }

    public static string? Owner(TableEntity row) => row.GetString(OwnerColumn);

    public static DateTimeOffset HeldUntil(TableEntity row) => row.GetDateTimeOffset(HeldColumn) ?? default;

    public static DateTimeOffset WokenAt(TableEntity row) => row.GetDateTimeOffset(WokenColumn) ?? default;
}
