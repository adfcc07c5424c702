using Praatplaat.Bot.Access;
using Praatplaat.Cards;
using Praatplaat.Sessions;

namespace Praatplaat.Bot.Reading;

/// <summary>
/// Reads what a manager can compare a session with: their other sessions, and of these the one that the same team held before. Of sessions of
/// another manager nothing is told.
/// </summary>
internal sealed class HistoryReader(ManagedSessions managed, SummaryReader summaries, ViewFactory views)
{
    public async Task<ManagerHistory> ReadAsync(Session session, CancellationToken cancellationToken)
    {
        var all = await managed.OfAsync(session.Location.Tenant, session.Settings.Manager.Id, cancellationToken);
        var earlier = all.FirstOrDefault(other => IsEarlier(other, session));
        return new(
            earlier is null ? null : new(views.Of(earlier), await summaries.ReadAsync(earlier, cancellationToken)),
            all.Count(other => other.Id != session.Id));
    }

    private static bool IsEarlier(Session other, Session session) =>
        other.StartedAt < session.StartedAt
        && other.Location.Roster == session.Location.Roster
        && other.Playbook.Id == session.Playbook.Id
        && other.Rounds.Any(other.IsHeld);
}
