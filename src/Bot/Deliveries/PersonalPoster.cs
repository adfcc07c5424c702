using Praatplaat.Bot.Outbox;
using Praatplaat.Bot.Teams;
using Praatplaat.Cards.Elements;
using Praatplaat.Sessions;
using Praatplaat.Storage.Stores;

namespace Praatplaat.Bot.Deliveries;

/// <summary>Puts cards into somebody's 1:1 chat. Who can't be reached is noted with the reason, and the session goes on.</summary>
internal sealed class PersonalPoster(
    ConnectorClient connector, PostStore posts, PeopleStore people, MemberStore members, OutboxStore outbox, TimeProvider time, ILogger<PersonalPoster> log)
{
    /// <summary>Once: what was sent under this name is not sent again.</summary>
    /// <returns>False when this person can't be reached.</returns>
    public async Task<bool> SendOnceAsync(Session session, StoredMember member, string name, AdaptiveCard card, CancellationToken cancellationToken) =>
        await posts.FindAsync(session.Id, name, cancellationToken) is not null
        || await SendAsync(session, member, name, card, cancellationToken);

    /// <summary>Anew, and remembered under the name.</summary>
    /// <returns>False when this person can't be reached.</returns>
    public async Task<bool> SendAsync(Session session, StoredMember member, string name, AdaptiveCard card, CancellationToken cancellationToken)
    {
        try
        {
            var contact = await people.FindAsync(session.Place.Tenant, member.Id, cancellationToken);
            var serviceUrl = contact?.ServiceUrl ?? session.Place.ServiceUrl;
            var conversation = await ConversationAsync(session, member, contact, serviceUrl, cancellationToken);
            var sent = await connector.SendAsync(serviceUrl, conversation, ChannelPoster.ActivityOf(card), cancellationToken);
            await posts.SaveAsync(session.Id, name, new Post(conversation, sent.Id ?? ""), cancellationToken);
            await NoteAsync(session, member, null, cancellationToken);
            return true;
        }
        catch (ConnectorException refused) when (refused.Failure is ConnectorFailure.NotReachable or ConnectorFailure.Gone)
        {
            log.MemberUnreachable(session.Id.Value, refused.Code);
            await NoteAsync(session, member, refused.Code ?? "refused", cancellationToken);
            return false;
        }
    }

    /// <summary>Where it was sent before it is brought up to date; where it is gone it is sent anew.</summary>
    /// <returns>False when this person can't be reached.</returns>
    public async Task<bool> ShowAsync(Session session, StoredMember member, string name, AdaptiveCard card, CancellationToken cancellationToken)
    {
        if (await posts.FindAsync(session.Id, name, cancellationToken) is { ActivityId.Length: > 0 } post)
        {
            var contact = await people.FindAsync(session.Place.Tenant, member.Id, cancellationToken);
            if (await connector.TryUpdateAsync(contact?.ServiceUrl ?? session.Place.ServiceUrl, post, ChannelPoster.ActivityOf(card), cancellationToken))
                return true;
        }

        return await SendAsync(session, member, name, card, cancellationToken);
    }

    /// <summary>Only when it changes: then the control card has something new to tell.</summary>
    private async Task NoteAsync(Session session, StoredMember member, string? unreachable, CancellationToken cancellationToken)
    {
        if (member.Unreachable is null == unreachable is null)
            return;
        await members.SetUnreachableAsync(session.Id, member.Id, unreachable, cancellationToken);
        await outbox.AddAsync(session.Id, [new DueWork(new Work.ShowControl(), time.GetUtcNow())], cancellationToken);
    }

    /// <summary>The chat that is known, or one made now. To make it again gives the same one.</summary>
    private async Task<string> ConversationAsync(Session session, StoredMember member, Contact? contact, Uri serviceUrl, CancellationToken cancellationToken)
    {
        if (contact is { Conversation: { } known, Active: not false })
            return known;
        var made = await connector.CreatePersonalAsync(serviceUrl, session.Place.Tenant.Value, session.Place.Bot, member.Member.UserId, cancellationToken);
        await people.MergeAsync(session.Place.Tenant, member.Id, new Contact(made, Session: contact?.Session ?? session.Id), cancellationToken);
        return made;
    }
}
