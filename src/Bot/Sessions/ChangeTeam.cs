using Praatplaat.Bot.Deliveries;
using Praatplaat.Bot.Outbox;
using Praatplaat.Sessions;
using Praatplaat.Storage.Stores;

namespace Praatplaat.Bot.Sessions;

/// <summary>Somebody joined or left a team, or one channel: the running sessions there count anew, and show it.</summary>
internal sealed class ChangeTeam(ChannelStore channels, SessionStore sessions, RosterSync rosterSync, OutboxWriter outboxWriter)
{
    public async Task RunAsync(Sender sender, CancellationToken cancellationToken)
    {
        if (sender.Team?.Id is not { } team)
            return;
        foreach (var id in await channels.InTeamAsync(sender.Tenant, team, cancellationToken))
            await CountAsync(id, cancellationToken);
    }

    public async Task InChannelAsync(Sender sender, CancellationToken cancellationToken)
    {
        if (await channels.FindAsync(sender.Tenant, sender.Channel, cancellationToken) is { } id)
            await CountAsync(id, cancellationToken);
    }

    private async Task CountAsync(SessionId id, CancellationToken cancellationToken)
    {
        if (await sessions.LoadAsync(id, cancellationToken) is not { Session: { Phase: Phase.Running } session })
            return;
        await rosterSync.SyncAsync(session, cancellationToken);
        await outboxWriter.AddAsync(session.Id, session.OpenRound is { } open ? new Work.ShowProgress(open.Number) : new Work.ShowControl(), cancellationToken);
    }
}
