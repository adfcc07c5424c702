using Microsoft.Bot.Schema;
using Praatplaat.Cards.Elements;
using Praatplaat.Sessions;
using Praatplaat.Storage.Stores;
using Praatplaat.Teams.Connector;

namespace Praatplaat.Bot.Delivery;

/// <summary>A message that somebody has to get reached nobody: it waits for a person.</summary>
internal sealed class NobodyReachedException(Obstacle why) : Exception($"Nobody could be reached: {why}")
{
    public Obstacle Why { get; } = why;
}

/// <summary>Posts cards in 1:1 chats. Where somebody can't be reached, the reason is noted and the session goes on.</summary>
internal sealed class PersonalPoster(
    PersonalChat chat, ReliableSend reliably, PostStore posts, MemberStore members, OutboxStore outbox, TimeProvider time)
{
    /// <summary>Sends a card once: what was sent under this name is not sent again.</summary>
    /// <returns>False where this person can't be reached.</returns>
    public Task<bool> SendOnceAsync(
        Session session, StoredMember member, string name, AdaptiveCard card, CancellationToken cancellationToken) =>
        SendOnceAsync(session, member, name, CardMessage.Of(card), cancellationToken);

    /// <summary>The same for a message that is no card.</summary>
    /// <inheritdoc cref="SendOnceAsync(Session, StoredMember, string, AdaptiveCard, CancellationToken)"/>
    public async Task<bool> SendOnceAsync(
        Session session, StoredMember member, string name, Activity activity, CancellationToken cancellationToken)
    {
        var known = await posts.FindAsync(session.Id, name, cancellationToken);
        return known is { IsThere: true } || await SendAsync(session, member, name, known, activity, cancellationToken);
    }

    /// <summary>Sends a new card and remembers it under the name.</summary>
    /// <returns>False where this person can't be reached.</returns>
    public Task<bool> SendAsync(
        Session session, StoredMember member, string name, AdaptiveCard card, CancellationToken cancellationToken) =>
        SendAsync(session, member, name, null, CardMessage.Of(card), cancellationToken);

    /// <summary>Updates the card that was sent before; where it is gone, sends it again.</summary>
    /// <returns>False where this person can't be reached.</returns>
    public async Task<bool> ShowAsync(
        Session session, StoredMember member, string name, AdaptiveCard card, CancellationToken cancellationToken)
    {
        var known = await posts.FindAsync(session.Id, name, cancellationToken);
        // Teams did not say which message it is, so it can't be updated, and a new card each time would be a flood. A press will tell.
        if (known is { IsThere: true, ActivityId.Length: 0 })
            return true;
        try
        {
            if (known is { IsThere: true }
                && await chat.TryUpdateAsync(session, member.Id, name, known, CardMessage.Of(card), cancellationToken))
                return true;
        }
        catch (ConnectorException refused) when (refused.Failure == ConnectorFailure.NotReachable)
        {
            // The old card stays as it is. Once forgotten, it does not stand in the way of a card where its reader can see it.
            await posts.RemoveAsync(session.Id, name, cancellationToken);
            return await NoteRefusedAsync(session, member, name, refused, cancellationToken);
        }

        return await SendAsync(session, member, name, known, CardMessage.Of(card), cancellationToken);
    }

    /// <summary>Replaces a card that was sent. Does nothing where it is gone, or nothing may be sent there any more.</summary>
    public async Task ReplaceAsync(Session session, PersonId person, string name, AdaptiveCard card, CancellationToken cancellationToken)
    {
        // Where this fails the old card has no effect any more, whoever presses it.
        if (await posts.FindAsync(session.Id, name, cancellationToken) is { ActivityId.Length: > 0 } known)
            await TryPutAsync(session, person, name, known, card, cancellationToken);
    }

    /// <summary>Puts a card in the place of a message, whatever that shows.</summary>
    /// <returns>False where it is gone, or nothing may be sent there any more.</returns>
    public async Task<bool> TryPutAsync(
        Session session, PersonId person, string name, Post place, AdaptiveCard card, CancellationToken cancellationToken)
    {
        try
        {
            return await chat.TryUpdateAsync(session, person, name, place, CardMessage.Of(card), cancellationToken);
        }
        catch (ConnectorException refused) when (refused.Failure == ConnectorFailure.NotReachable)
        {
            return false;
        }
    }

    private async Task<bool> SendAsync(
        Session session, StoredMember member, string name, Post? known, Activity activity, CancellationToken cancellationToken)
    {
        try
        {
            await reliably.AtLeastOnceAsync(
                session, name, known, () => chat.SendAsync(session, member, activity, cancellationToken), cancellationToken);
            await NoteAsync(session, member, null, cancellationToken);
            return true;
        }
        catch (ConnectorException refused) when (refused.Failure is ConnectorFailure.NotReachable or ConnectorFailure.Gone)
        {
            return await NoteRefusedAsync(session, member, name, refused, cancellationToken);
        }
    }

    private async Task<bool> NoteRefusedAsync(
        Session session, StoredMember member, string name, ConnectorException refused, CancellationToken cancellationToken)
    {
        await NoteAsync(session, member, chat.Refused(session, name, refused), cancellationToken);
        return false;
    }

    /// <summary>Notes a change only: then the control card has something new to show.</summary>
    private async Task NoteAsync(Session session, StoredMember member, Obstacle? unreachable, CancellationToken cancellationToken)
    {
        if (member.Unreachable == unreachable)
            return;
        await members.SetUnreachableAsync(session.Id, member.Id, unreachable, cancellationToken);
        await outbox.AddAsync(session.Id, [new DueWork(new Work.ShowNumbers(), time.GetUtcNow())], cancellationToken);
    }
}
