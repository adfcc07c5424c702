using Praatplaat.Sessions;
using Praatplaat.Storage.Stores;

namespace Praatplaat.Bot.Sessions;

/// <summary>
/// Keeps a session's service URL fresh: Teams may move a team to another host, and says so only in what it sends. The same for the kind of
/// channel, which Teams need not say with the word <c>start</c>.
/// </summary>
internal sealed class ServiceUrlRefresh(SessionStore sessions, ChannelStore channels)
{
    /// <summary>At a press: costs nothing but a comparison as long as nothing moved.</summary>
    /// <returns>Whether it moved: then the state has changed too.</returns>
    public async Task<bool> RefreshAsync(Session session, Sender sender, CancellationToken cancellationToken)
    {
        if (sender.Tenant != session.Location.Tenant || sender.Channel != session.Location.Channel || Fresh(session.Location, sender) == session.Location)
            return false;
        // Decided on an older state perhaps: only the place is to change, so the newest state is read.
        if (await sessions.LoadAsync(session.Id, cancellationToken) is { } stored)
            await sessions.RefreshAsync(stored, Fresh(stored.Session.Location, sender), cancellationToken);
        return true;
    }

    /// <summary>After a word or an event in a channel: of the session that runs there.</summary>
    public async Task RefreshAsync(Sender sender, CancellationToken cancellationToken)
    {
        if (await channels.FindAsync(sender.Tenant, sender.Channel, cancellationToken) is { } id && await sessions.LoadAsync(id, cancellationToken) is { } stored)
            await RefreshAsync(stored.Session, sender, cancellationToken);
    }

    private static Location Fresh(Location location, Sender sender) =>
        location with { ServiceUrl = sender.ServiceUrl, Kind = sender.Kind ?? location.Kind };
}
