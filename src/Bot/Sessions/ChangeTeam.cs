using Praatplaat.Bot.Deliveries;
using Praatplaat.Bot.Outbox;
using Praatplaat.Sessions;
using Praatplaat.Storage.Stores;

namespace Praatplaat.Bot.Sessions;

/// <summary>Somebody joined or left a team: its running sessions count anew, and show it.</summary>
internal sealed class ChangeTeam(ChannelStore channels, SessionStore sessions, RosterReader roster, Errands errands)
{
    public async Task RunAsync(Request request, CancellationToken cancellationToken)
    {
        if (request.Team?.Id is not { } team)
            return;
        foreach (var id in await channels.InTeamAsync(request.Tenant, team, cancellationToken))
            if (await sessions.LoadAsync(id, cancellationToken) is { Session: { Phase: Phase.Running } session })
            {
                await roster.SyncAsync(session, cancellationToken);
                await errands.AddAsync(session.Id, session.OpenRound is { } open ? new Work.ShowProgress(open.Number) : new Work.ShowControl(), cancellationToken);
            }
    }
}
