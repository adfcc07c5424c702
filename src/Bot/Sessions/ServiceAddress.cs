using Praatplaat.Sessions;
using Praatplaat.Storage.Stores;

namespace Praatplaat.Bot.Sessions;

/// <summary>
/// Keeps a session's service URL fresh: Teams may move a team to another host, and says so only in what it sends. The same for the kind of
/// channel, which Teams need not say with the word <c>start</c>.
/// </summary>
internal sealed class ServiceAddress(SessionStore sessions, ChannelStore channels)
{
    /// <summary>At a press: costs nothing but a comparison as long as nothing moved.</summary>
    /// <returns>Whether it moved: then the state has changed too.</returns>
    public async Task<bool> RefreshAsync(Session session, Request request, CancellationToken cancellationToken)
    {
        if (request.Tenant != session.Place.Tenant || request.Channel != session.Place.Channel || Fresh(session.Place, request) == session.Place)
            return false;
        // Decided on an older state perhaps: only the place is to change, so the newest state is read.
        if (await sessions.LoadAsync(session.Id, cancellationToken) is { } stored)
            await sessions.RefreshAsync(stored, Fresh(stored.Session.Place, request), cancellationToken);
        return true;
    }

    /// <summary>After a word or an event in a channel: of the session that runs there.</summary>
    public async Task RefreshAsync(Request request, CancellationToken cancellationToken)
    {
        if (await channels.FindAsync(request.Tenant, request.Channel, cancellationToken) is { } id && await sessions.LoadAsync(id, cancellationToken) is { } stored)
            await RefreshAsync(stored.Session, request, cancellationToken);
    }

    private static Place Fresh(Place place, Request request) =>
        place with { ServiceUrl = request.ServiceUrl, Kind = request.Kind ?? place.Kind };
}
