using Praatplaat.Cards;
using Praatplaat.Sessions;
using Praatplaat.Storage.Stores;

namespace Praatplaat.Bot.Reading;

/// <summary>
/// Reads what a manager can compare a session with: their other sessions, and of these the one that the same team held before. Of sessions of
/// another manager nothing is told.
/// </summary>
internal sealed class HistoryReader(PeopleStore people, SessionStore sessions, SummaryReader summaries, ViewFactory views)
{
    public async Task<ManagerHistory> ReadAsync(Session session, CancellationToken cancellationToken)
    {
        var all = await ManagedAsync(session.Location.Tenant, session.Settings.Manager.Id, cancellationToken);
        var earlier = all.FirstOrDefault(other => IsEarlier(other, session));
        return new(
            earlier is null ? null : new(views.Of(earlier), await summaries.ReadAsync(earlier, cancellationToken)),
            all.Count(other => other.Id != session.Id));
    }

    /// <summary>The sessions of which somebody is the manager now, the newest first.</summary>
    public async Task<IReadOnlyList<Session>> ManagedAsync(TenantId tenant, PersonId manager, CancellationToken cancellationToken)
    {
        var ids = await people.ManagedAsync(tenant, manager, cancellationToken);
        var loaded = await Task.WhenAll(ids.Select(id => sessions.LoadAsync(id, cancellationToken)));
        return
        [
            .. from stored in loaded
               where stored?.Session is { StartedAt: not null } session && session.Settings.Manager.Id == manager
               orderby stored.Session.StartedAt descending
               select stored.Session,
        ];
    }

    private static bool IsEarlier(Session other, Session session) =>
        other.StartedAt < session.StartedAt
        && other.Location.Roster == session.Location.Roster
        && other.Playbook.Id == session.Playbook.Id
        && other.Rounds.Any(other.IsHeld);
}
