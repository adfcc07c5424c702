using Microsoft.Bot.Schema;
using Praatplaat.Bot.Outbox;
using Praatplaat.Bot.Requests;
using Praatplaat.Sessions;
using Praatplaat.Storage.Stores;
using Praatplaat.Teams.Activities;

namespace Praatplaat.Bot.Access;

/// <summary>
/// Somebody joined or left a team or a channel: the running sessions there read their roster again, once Teams has its answer. It reports
/// everybody by an event of their own, and waits for none of them.
/// </summary>
internal sealed class RosterChanges(Contacts contacts, ChannelStore channels, SessionStore sessions, OutboxWriter outboxWriter)
{
    /// <summary>Whoever is added with others is read with them.</summary>
    private static readonly TimeSpan Gathering = TimeSpan.FromSeconds(2);

    public async Task HandleAsync(IConversationUpdateActivity activity, Origin origin, CancellationToken cancellationToken)
    {
        await contacts.RememberAsync(origin, cancellationToken);
        if (RosterEvents.IsChannelChange(activity))
        {
            if (!RosterEvents.IsBotRemoval(activity))
                await InChannelAsync(activity, origin, cancellationToken);
        }
        else if (RosterEvents.IsTeamChange(activity))
        {
            await InTeamAsync(activity, origin, cancellationToken);
        }
    }

    private async Task InTeamAsync(IConversationUpdateActivity activity, Origin origin, CancellationToken cancellationToken)
    {
        if (origin.Team?.Id is not { } team)
            return;
        foreach (var id in await channels.InTeamAsync(origin.Tenant, team, cancellationToken))
            await ReadAsync(activity, id, cancellationToken);
    }

    private async Task InChannelAsync(IConversationUpdateActivity activity, Origin origin, CancellationToken cancellationToken)
    {
        if (await channels.FindAsync(origin.Tenant, origin.Channel, cancellationToken) is { } id)
            await ReadAsync(activity, id, cancellationToken);
    }

    private async Task ReadAsync(IConversationUpdateActivity activity, SessionId id, CancellationToken cancellationToken)
    {
        if (await sessions.LoadAsync(id, cancellationToken) is { Session.Phase: Phase.Running })
            await outboxWriter.AddLaterAsync(
                id, new Work.ReadRoster(), activity.MembersAdded is { Count: > 0 } ? Gathering : TimeSpan.Zero, cancellationToken);
    }
}
