using Azure.Data.Tables;
using Praatplaat.Sessions;
using Praatplaat.Storage.Tables;

namespace Praatplaat.Storage.Stores;

/// <summary>The session that holds a channel, and since when.</summary>
public sealed record ChannelHolder(SessionId Session, DateTimeOffset Since);

/// <summary>
/// The session that runs in each channel, one at a time. A session that is over keeps its row until another session takes the
/// channel, or it is erased.
/// </summary>
public sealed class ChannelStore(StorageTables tables)
{
    /// <inheritdoc cref="FindHolderAsync"/>
    public async Task<SessionId?> FindAsync(TenantId tenant, ChannelId channel, CancellationToken cancellationToken) =>
        (await RowAsync(tenant, channel, cancellationToken))?.GetString("Session") is { } id ? new SessionId(id) : null;

    /// <returns>Null where no session has ever run in this channel.</returns>
    public async Task<ChannelHolder?> FindHolderAsync(TenantId tenant, ChannelId channel, CancellationToken cancellationToken) =>
        await RowAsync(tenant, channel, cancellationToken) is { } row && row.GetString("Session") is { } id
            ? new ChannelHolder(new SessionId(id), row.GetDateTimeOffset("Since") ?? default)
            : null;

    /// <summary>Takes a channel where no session has ever run.</summary>
    /// <returns>False where another session was first.</returns>
    public Task<bool> TryTakeAsync(Session session, DateTimeOffset now, CancellationToken cancellationToken) =>
        tables.Channels.TryAddAsync(Row(session, now), cancellationToken);

    /// <summary>Takes a channel over from a session that no longer claims it, or claims it anew for the session that had it.</summary>
    /// <returns>False where another claim came first.</returns>
    public async Task<bool> TryTakeOverAsync(Session session, ChannelHolder from, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var row = await RowAsync(session.Location.Tenant, session.Location.Channel, cancellationToken);
        return row?.GetString("Session") == from.Session.Value
            && row.GetDateTimeOffset("Since") == from.Since
            && await tables.Channels.TryUpdateAsync(Row(session, now), row.ETag, TableUpdateMode.Replace, cancellationToken) is not null;
    }

    /// <summary>Forgets a session that is erased, unless another one has taken the channel.</summary>
    public async Task LeaveAsync(TenantId tenant, ChannelId channel, SessionId session, CancellationToken cancellationToken)
    {
        if (await RowAsync(tenant, channel, cancellationToken) is { } row && row.GetString("Session") == session.Value)
            await tables.Channels.TryDeleteAsync(row.PartitionKey, row.RowKey, row.ETag, cancellationToken);
    }

    /// <summary>The last session of each channel of a team, whether it is over or not.</summary>
    public async Task<IReadOnlyList<SessionId>> InTeamAsync(TenantId tenant, string team, CancellationToken cancellationToken)
    {
        var sessions = new List<SessionId>();
        var filter = RowFilter.Partition(KeyEncoding.Encode(tenant.Value));
        await foreach (var row in tables.Channels.QueryAsync<TableEntity>(filter, cancellationToken: cancellationToken))
            if (row.GetString("Team") == team && row.GetString("Session") is { } id)
                sessions.Add(new SessionId(id));
        return sessions;
    }

    private Task<TableEntity?> RowAsync(TenantId tenant, ChannelId channel, CancellationToken cancellationToken) =>
        tables.Channels.FindAsync(KeyEncoding.Encode(tenant.Value), KeyEncoding.Encode(channel.Value), cancellationToken);

    private static TableEntity Row(Session session, DateTimeOffset now) => RowSchema.NewRow(
        KeyEncoding.Encode(session.Location.Tenant.Value),
        KeyEncoding.Encode(session.Location.Channel.Value),
        ("Session", session.Id.Value),
        ("Team", session.Location.Team),
        ("Since", now));
}
