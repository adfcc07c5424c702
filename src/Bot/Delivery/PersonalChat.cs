using Microsoft.Bot.Schema;
using Praatplaat.Sessions;
using Praatplaat.Storage.Stores;
using Praatplaat.Teams;
using Praatplaat.Teams.Connector;

namespace Praatplaat.Bot.Delivery;

/// <summary>The bot's 1:1 chats: known from what people did in them, or created.</summary>
internal sealed class PersonalChat(TeamsConnector connector, PeopleStore people, DeliveryTelemetry telemetry, ILogger<PersonalChat> log)
{
    /// <summary>Sends a message and keeps its id, so that it can be updated. A chat that is gone is created again, once.</summary>
    public async Task<Post> SendAsync(Session session, StoredMember member, Activity activity, CancellationToken cancellationToken)
    {
        var contact = await people.FindAsync(session.Location.Tenant, member.Id, cancellationToken);
        if (await TrySendAsync(session, contact, activity, cancellationToken) is { } sent)
            return sent;
        var target = ConnectorTargets.Of(session, contact?.ServiceUrl);
        var created = await connector.CreatePersonalAsync(target, session.Location.Bot, member.Member.UserId, cancellationToken);
        await people.MergeAsync(
            session.Location.Tenant, member.Id, new Contact(created, Session: contact?.Session ?? session.Id), cancellationToken);
        return new Post(created, await connector.SendAsync(target, created, activity, cancellationToken) ?? "");
    }

    /// <summary>
    /// Sends a message in one call to Teams and one to storage. Where the chat had to be created, the id of the message stays unknown.
    /// </summary>
    /// <param name="name">The card, for telemetry.</param>
    /// <param name="activityFor">Made for the reader's locale, which is null where it is not known.</param>
    /// <returns>A post that <see cref="Post.Refused"/> explains where this member can't be reached.</returns>
    public async Task<Post> SendQuicklyAsync(
        Session session, StoredMember member, string name, Func<string?, Activity> activityFor, CancellationToken cancellationToken)
    {
        try
        {
            var contact = await people.FindAsync(session.Location.Tenant, member.Id, cancellationToken);
            var activity = activityFor(contact?.Locale);
            var post = await TrySendAsync(session, contact, activity, cancellationToken) ?? await CreateWithAsync(
                session, contact, member, activity, cancellationToken);
            telemetry.Sent(name);
            return post;
        }
        catch (ConnectorException refused) when (refused.Failure is ConnectorFailure.NotReachable or ConnectorFailure.Gone)
        {
            return new Post("", "") { Refused = Refused(session, name, refused) };
        }
    }

    /// <summary>Finds out whether there is a chat with somebody, and makes one where there is none. Nothing is sent, so nobody notices.</summary>
    public async Task<Reach> ReachAsync(Session session, Member member, CancellationToken cancellationToken)
    {
        var contact = await people.FindAsync(session.Location.Tenant, member.Id, cancellationToken);
        if (contact is { Conversation: not null, Active: not false })
            return Reach.Yes;
        try
        {
            var target = ConnectorTargets.Of(session, contact?.ServiceUrl);
            var created = await connector.CreatePersonalAsync(target, session.Location.Bot, member.UserId, cancellationToken);
            await people.MergeAsync(session.Location.Tenant, member.Id, new Contact(created), cancellationToken);
            return Reach.Yes;
        }
        catch (ConnectorException refused) when (refused.Failure is ConnectorFailure.NotReachable or ConnectorFailure.Gone)
        {
            return new Reach(IsKnown: true, ConnectorObstacles.OfMember(refused));
        }
        catch (ConnectorException)
        {
            return new Reach(IsKnown: false, null);
        }
    }

    /// <summary>Replaces a card in a chat, or in the thread of <c>start</c> where 1:1 was refused.</summary>
    /// <returns>False where the message is gone because somebody deleted it.</returns>
    public async Task<bool> TryUpdateAsync(
        Session session, PersonId person, string name, Post post, Activity activity, CancellationToken cancellationToken)
    {
        // The thread of a channel is at the session's own address.
        var contact = post.ConversationId == session.Location.Thread
            ? null
            : await people.FindAsync(session.Location.Tenant, person, cancellationToken);
        if (!await connector.TryUpdateAsync(ConnectorTargets.Of(session, contact?.ServiceUrl), post, activity, cancellationToken))
            return false;
        telemetry.Updated(name);
        return true;
    }

    /// <summary>Logs and counts a refusal that waiting does not mend.</summary>
    public Obstacle Refused(Session session, string name, ConnectorException refused)
    {
        log.MemberUnreachable(session.Id.Value, refused.Code);
        telemetry.Refused(name);
        return ConnectorObstacles.OfMember(refused);
    }

    private async Task<Post> CreateWithAsync(
        Session session, Contact? contact, StoredMember member, Activity activity, CancellationToken cancellationToken)
    {
        var target = ConnectorTargets.Of(session, contact?.ServiceUrl);
        try
        {
            return new Post(
                await connector.CreatePersonalAsync(target, session.Location.Bot, member.Member.UserId, activity, cancellationToken), "");
        }
        catch (ConnectorException empty) when (empty.IsEmpty)
        {
            return new Post("", "");
        }
    }

    /// <returns>Null where no chat is known, or it is gone.</returns>
    private async Task<Post?> TrySendAsync(Session session, Contact? contact, Activity activity, CancellationToken cancellationToken)
    {
        if (contact is not { Conversation: { } chat, Active: not false })
            return null;
        try
        {
            return new Post(
                chat, await connector.SendAsync(ConnectorTargets.Of(session, contact.ServiceUrl), chat, activity, cancellationToken) ?? "");
        }
        catch (ConnectorException gone) when (gone.Failure == ConnectorFailure.Gone)
        {
            return null;
        }
    }
}

/// <summary>Whether somebody can be sent messages one to one.</summary>
/// <param name="IsKnown">False where Teams does not answer now.</param>
/// <param name="Why">Why not; null where they can.</param>
internal sealed record Reach(bool IsKnown, Obstacle? Why)
{
    public static readonly Reach Yes = new(IsKnown: true, null);
}
