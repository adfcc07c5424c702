using Azure.Data.Tables;
using Praatplaat.Sessions;
using Praatplaat.Storage.Tables;

namespace Praatplaat.Storage.Stores;

/// <summary>Who has a channel, and since when.</summary>
public sealed record ChannelHolder(SessionId Session, DateTimeOffset Since);

/// <summary>Which session runs in a channel: one at a time. A session that is over keeps its row until the next one takes it.</summary>
public sealed class ChannelStore(StorageTables tables)
{
    public async Task<SessionId?> FindAsync(TenantId tenant, ChannelId channel, CancellationToken cancellationToken) =>
        (await RowAsync(tenant, channel, cancellationToken))?.GetString("Session") is { } id ? new SessionId(id) : null;

    /// <returns>Null when no session has ever run there.</returns>
    public async Task<ChannelHolder?> HolderAsync(TenantId tenant, ChannelId channel, CancellationToken cancellationToken) =>
        await RowAsync(tenant, channel, cancellationToken) is { } row && row.GetString("Session") is { } id
            ? new ChannelHolder(new SessionId(id), row.GetDateTimeOffset("Since") ?? default)
            : null;

    /// <summary>Takes a free channel.</summary>
    /// <returns>False when another session took it first.</returns>
    public Task<bool> TryTakeAsync(Session session, DateTimeOffset now, CancellationToken cancellationToken) =>
        tables.Channels.TryAddAsync(Row(session, now), cancellationToken);

    /// <summary>Takes the channel over from a session that has no claim to it any more.</summary>
    /// <returns>False when another session took it first.</returns>
    public async Task<bool> TryTakeOverAsync(Session session, ChannelHolder from, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var row = await RowAsync(session.Location.Tenant, session.Location.Channel, cancellationToken);
        return row?.GetString("Session") == from.Session.Value
            && await tables.Channels.TryUpdateAsync(Row(session, now), row.ETag, TableUpdateMode.Replace, cancellationToken) is not null;
    }

    /// <summary>The sessions of a team, over or not.</summary>
    public async Task<IReadOnlyList<SessionId>> InTeamAsync(TenantId tenant, string team, CancellationToken cancellationToken)
    {
        var sessions = new List<SessionId>();
        await foreach (var row in tables.Channels.QueryAsync<TableEntity>(RowFilter.Partition(KeyEncoding.Encode(tenant.Value)), cancellationToken: cancellationToken))
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
