using Praatplaat.Bot.Deliveries;
using Praatplaat.Bot.Outbox;
using Praatplaat.Sessions;
using Praatplaat.Storage.Stores;

namespace Praatplaat.Bot.Sessions;

/// <summary>Somebody joined or left a team, or one channel: the running sessions there count anew, and show it.</summary>
internal sealed class ChangeTeam(ChannelStore channels, SessionStore sessions, RosterReader roster, Errands errands)
{
    public async Task RunAsync(Request request, CancellationToken cancellationToken)
    {
        if (request.Team?.Id is not { } team)
            return;
        foreach (var id in await channels.InTeamAsync(request.Tenant, team, cancellationToken))
            await CountAsync(id, cancellationToken);
    }

    public async Task InChannelAsync(Request request, CancellationToken cancellationToken)
    {
        if (await channels.FindAsync(request.Tenant, request.Channel, cancellationToken) is { } id)
            await CountAsync(id, cancellationToken);
    }

    private async Task CountAsync(SessionId id, CancellationToken cancellationToken)
    {
        if (await sessions.LoadAsync(id, cancellationToken) is not { Session: { Phase: Phase.Running } session })
            return;
        await roster.SyncAsync(session, cancellationToken);
        await errands.AddAsync(session.Id, session.OpenRound is { } open ? new Work.ShowProgress(open.Number) : new Work.ShowControl(), cancellationToken);
    }
}
