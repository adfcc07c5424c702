using Microsoft.Bot.Schema;
using Praatplaat.Bot.Outbox;
using Praatplaat.Bot.Requests;
using Praatplaat.Sessions;
using Praatplaat.Storage.Stores;
using Praatplaat.Teams.Activities;

namespace Praatplaat.Bot.Access;

/// <summary>Somebody joined or left a team or a channel: the running sessions there read their roster again and show it.</summary>
internal sealed class RosterChanges(
    Contacts contacts, ChannelStore channels, SessionStore sessions, RosterSync rosterSync, OutboxWriter outboxWriter)
{
    public async Task HandleAsync(IConversationUpdateActivity activity, Origin origin, CancellationToken cancellationToken)
    {
        await contacts.RememberAsync(origin, cancellationToken);
        if (RosterEvents.IsChannelChange(activity))
        {
            if (!RosterEvents.IsBotRemoval(activity))
                await InChannelAsync(origin, cancellationToken);
        }
        else if (RosterEvents.IsTeamChange(activity))
        {
            await InTeamAsync(origin, cancellationToken);
        }
    }

    private async Task InTeamAsync(Origin origin, CancellationToken cancellationToken)
    {
        if (origin.Team?.Id is not { } team)
            return;
        foreach (var id in await channels.InTeamAsync(origin.Tenant, team, cancellationToken))
            await SyncAsync(id, cancellationToken);
    }

    private async Task InChannelAsync(Origin origin, CancellationToken cancellationToken)
    {
        if (await channels.FindAsync(origin.Tenant, origin.Channel, cancellationToken) is { } id)
            await SyncAsync(id, cancellationToken);
    }

    private async Task SyncAsync(SessionId id, CancellationToken cancellationToken)
    {
        if (await sessions.LoadAsync(id, cancellationToken) is not { Session: { Phase: Phase.Running } session })
            return;
        await rosterSync.SyncAsync(session, cancellationToken);
        await outboxWriter.AddAsync(
            session.Id, session.OpenRound is { } open ? new Work.ShowProgress(open.Number) : new Work.ShowControl(), cancellationToken);
    }
}
