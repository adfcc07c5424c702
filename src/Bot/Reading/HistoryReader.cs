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
        var (manager, others) = (session.Settings.Manager.Id, new List<Session>());
        foreach (var id in await people.ManagedAsync(session.Location.Tenant, manager, cancellationToken))
            if (id != session.Id
                && await sessions.LoadAsync(id, cancellationToken) is { Session: var other }
                && other.StartedAt is not null
                && other.Settings.Manager.Id == manager)
                others.Add(other);
        var earlier = others.Where(other => IsEarlier(other, session)).MaxBy(other => other.StartedAt);
        return new(earlier is null ? null : new(views.Of(earlier), await summaries.ReadAsync(earlier, cancellationToken)), others.Count);
    }

    private static bool IsEarlier(Session other, Session session) =>
        other.StartedAt < session.StartedAt && other.Location.Roster == session.Location.Roster && other.Rounds.Any(other.IsHeld);
}
