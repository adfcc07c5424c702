using Praatplaat.Sessions;
using Praatplaat.Storage.Stores;

namespace Praatplaat.Bot.Access;

/// <summary>Finds the sessions of which somebody is the manager now.</summary>
internal sealed class ManagedSessions(PeopleStore people, SessionStore sessions)
{
    /// <returns>Those that have started, the newest first.</returns>
    public async Task<IReadOnlyList<Session>> OfAsync(TenantId tenant, PersonId manager, CancellationToken cancellationToken)
    {
        var ids = await people.ManagedAsync(tenant, manager, cancellationToken);
        var loaded = await Task.WhenAll(ids.Select(id => sessions.LoadAsync(id, cancellationToken)));
        return
        [
            .. SessionOrder.NewestFirst(
                from stored in loaded
                where stored?.Session is { StartedAt: not null } session && session.Settings.Manager.Id == manager
                select stored.Session),
        ];
    }
}

/// <summary>The order of sessions on every card that lists some, so that a number means the same one on the next card.</summary>
internal static class SessionOrder
{
    public static IEnumerable<Session> NewestFirst(IEnumerable<Session> sessions) =>
        sessions.OrderByDescending(session => session.StartedAt ?? session.CreatedAt).ThenBy(session => session.Id.Value, StringComparer.Ordinal);
}
