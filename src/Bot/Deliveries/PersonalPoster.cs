using Praatplaat.Bot.Outbox;
using Praatplaat.Bot.Sessions;
using Praatplaat.Cards.Elements;
using Praatplaat.Sessions;
using Praatplaat.Storage.Stores;
using Praatplaat.Teams;
using Praatplaat.Teams.Connector;

namespace Praatplaat.Bot.Deliveries;

/// <summary>Puts cards into somebody's 1:1 chat. Who can't be reached is noted with the reason, and the session goes on.</summary>
internal sealed class PersonalPoster(
    TeamsConnector connector, PersonalChat chat, ReliableSend reliably, PostStore posts, PeopleStore people, MemberStore members, OutboxStore outbox, DeliveryTelemetry telemetry, TimeProvider time, ILogger<PersonalPoster> log)
{
    /// <summary>Once: what was sent under this name is not sent again.</summary>
    /// <returns>False when this person can't be reached.</returns>
    public async Task<bool> SendOnceAsync(Session session, StoredMember member, string name, AdaptiveCard card, CancellationToken cancellationToken)
    {
        var known = await posts.FindAsync(session.Id, name, cancellationToken);
        return known is { IsThere: true } || await SendAsync(session, member, name, known, card, cancellationToken);
    }

    /// <summary>Anew, and remembered under the name.</summary>
    /// <returns>False when this person can't be reached.</returns>
    public Task<bool> SendAsync(Session session, StoredMember member, string name, AdaptiveCard card, CancellationToken cancellationToken) =>
        SendAsync(session, member, name, null, card, cancellationToken);

    /// <summary>Where it was sent before it is brought up to date; where it is gone it is sent anew.</summary>
    /// <returns>False when this person can't be reached.</returns>
    public async Task<bool> ShowAsync(Session session, StoredMember member, string name, AdaptiveCard card, CancellationToken cancellationToken)
    {
        var known = await posts.FindAsync(session.Id, name, cancellationToken);
        // Teams did not say which message it is: it can't be updated, and one more each time would be a flood. A press tells.
        if (known is { IsThere: true, ActivityId.Length: 0 })
            return true;
        try
        {
            if (known is { IsThere: true } && await TryUpdateAsync(session, member.Id, name, known, card, cancellationToken))
                return true;
        }
        catch (ConnectorException refused) when (refused.Failure == ConnectorFailure.NotReachable)
        {
            // What stands there stays as it is; forgotten, it is not in the way of a card where its reader can see it.
            await posts.RemoveAsync(session.Id, name, cancellationToken);
            return await NoteRefusedAsync(session, member, name, refused, cancellationToken);
        }

        return await SendAsync(session, member, name, known, card, cancellationToken);
    }

    /// <summary>Puts another card in the place of one that was sent; where it is gone, or nothing may be sent there any more, nothing happens.</summary>
    public async Task ReplaceAsync(Session session, PersonId person, string name, AdaptiveCard card, CancellationToken cancellationToken)
    {
        try
        {
            if (await posts.FindAsync(session.Id, name, cancellationToken) is { ActivityId.Length: > 0 } known)
                await TryUpdateAsync(session, person, name, known, card, cancellationToken);
        }
        catch (ConnectorException refused) when (refused.Failure == ConnectorFailure.NotReachable)
        {
            // The old card does nothing any more, whoever presses it.
        }
    }

    private async Task<bool> SendAsync(Session session, StoredMember member, string name, Post? known, AdaptiveCard card, CancellationToken cancellationToken)
    {
        try
        {
            var activity = ChannelPoster.ActivityOf(card);
            await reliably.AtLeastOnceAsync(session, name, known, () => chat.SendAsync(session, member, activity, cancellationToken), cancellationToken);
            await NoteAsync(session, member, null, cancellationToken);
            return true;
        }
        catch (ConnectorException refused) when (refused.Failure is ConnectorFailure.NotReachable or ConnectorFailure.Gone)
        {
            return await NoteRefusedAsync(session, member, name, refused, cancellationToken);
        }
    }

    private async Task<bool> NoteRefusedAsync(Session session, StoredMember member, string name, ConnectorException refused, CancellationToken cancellationToken)
    {
        log.MemberUnreachable(session.Id.Value, refused.Code);
        telemetry.Refused(name);
        await NoteAsync(session, member, ConnectorObstacles.OfMember(refused), cancellationToken);
        return false;
    }

    private async Task<bool> TryUpdateAsync(Session session, PersonId person, string name, Post post, AdaptiveCard card, CancellationToken cancellationToken)
    {
        // The thread of a channel, where 1:1 was refused, is at the session's address.
        var contact = post.ConversationId == session.Location.Thread ? null : await people.FindAsync(session.Location.Tenant, person, cancellationToken);
        if (!await connector.TryUpdateAsync(ConnectorLines.Of(session, contact?.ServiceUrl), post, ChannelPoster.ActivityOf(card), cancellationToken))
            return false;
        telemetry.Updated(name);
        return true;
    }

    /// <summary>Only when it changes: then the control card has something new to tell.</summary>
    private async Task NoteAsync(Session session, StoredMember member, Obstacle? unreachable, CancellationToken cancellationToken)
    {
        if (member.Unreachable == unreachable)
            return;
        await members.SetUnreachableAsync(session.Id, member.Id, unreachable, cancellationToken);
        await outbox.AddAsync(session.Id, [new DueWork(new Work.ShowControl(), time.GetUtcNow())], cancellationToken);
    }
}
