using Praatplaat.Bot.Deliveries;
using Praatplaat.Bot.Outbox;
using Praatplaat.Sessions;
using Praatplaat.Storage.Stores;

namespace Praatplaat.Bot.Sessions;

/// <summary>Somebody joined or left a team: its running sessions count anew, and show it.</summary>
internal sealed class ChangeTeam(
    ChannelStore channels, SessionStore sessions, RosterReader roster, DueStore due, OutboxStore outbox, OutboxSignal signal, TimeProvider time)
{
    public async Task RunAsync(Request request, CancellationToken cancellationToken)
    {
        if (request.Team?.Id is not { } team)
            return;
        foreach (var id in await channels.InTeamAsync(request.Tenant, team, cancellationToken))
            if (await sessions.LoadAsync(id, cancellationToken) is { Session: { Phase: Phase.Running } session })
            {
                await roster.SyncAsync(session, cancellationToken);
                await ShowAsync(session, cancellationToken);
            }
    }

    private async Task ShowAsync(Session session, CancellationToken cancellationToken)
    {
        Work show = session.OpenRound is { } open ? new Work.ShowProgress(open.Number) : new Work.ShowControl();
        await due.WakeAsync(session.Id, time.GetUtcNow(), cancellationToken);
        await outbox.AddAsync(session.Id, [new DueWork(show, time.GetUtcNow())], cancellationToken);
        signal.Wake(session.Id);
    }
}
