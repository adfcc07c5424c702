using Praatplaat.Bot.Delivery;
using Praatplaat.Bot.Outbox;
using Praatplaat.Bot.Requests;
using Praatplaat.Sessions;
using Praatplaat.Storage.Stores;

namespace Praatplaat.Bot.Messages;

/// <summary>
/// A refusal need not be final: Teams refuses for a moment, and people add the app or lift a block. What somebody missed is sent as soon as
/// there is a reason to think that it will arrive now.
/// </summary>
internal sealed class MissedMessages(
    PeopleStore people, SessionStore sessions, PostStore posts, OutboxStore outbox, OutboxWriter outboxWriter, TimeProvider time)
{
    /// <summary>For somebody who wrote to the bot one to one.</summary>
    public async Task SendAsync(Sender sender, CancellationToken cancellationToken)
    {
        if (sender.IsPersonal && await PrepareAsync(sender, cancellationToken) is { } session)
            outboxWriter.Wake(session);
    }

    /// <summary>Adds the messages for a caller who wakes the session a little later.</summary>
    /// <returns>The session that is to send them; null where nothing was missed.</returns>
    public async Task<SessionId?> PrepareAsync(Sender sender, CancellationToken cancellationToken)
    {
        var person = sender.Person.Id;
        if ((await people.FindAsync(sender.Tenant, person, cancellationToken))?.Session is not { } id
            || await sessions.LoadAsync(id, cancellationToken) is not { Session: var session }
            || session.IsAbsent(person))
            return null;
        SessionId? prepared = null;
        foreach (var (kind, _) in Asked(session))
            if (await IsMissedAsync(session, kind with { Person = person }, cancellationToken))
            {
                await outboxWriter.AddQuietlyAsync(id, kind with { Person = person }, cancellationToken);
                prepared = id;
            }

        return prepared;
    }

    /// <summary>For everybody who missed something of this session.</summary>
    public async Task SendAsync(Session session, CancellationToken cancellationToken)
    {
        foreach (var (kind, toAll) in Asked(session))
            if (toAll is not null)
                await outboxWriter.AddAsync(session.Id, toAll, cancellationToken);
            else
                foreach (var person in await RefusedAsync(session, kind, cancellationToken))
                    await outboxWriter.AddAsync(session.Id, kind with { Person = person }, cancellationToken);
    }

    private async Task<IEnumerable<PersonId>> RefusedAsync(Session session, Work.ToMember kind, CancellationToken cancellationToken)
    {
        var prefix = PostNames.PrefixOf(session, kind);
        var sent = await posts.BeginningWithAsync(session.Id, prefix, cancellationToken);
        return sent.Where(post => post.Value.Refused is not null).Select(post => new PersonId(post.Key[prefix.Length..]));
    }

    /// <summary>
    /// What has been asked of members and is still of use, as a message to one of them and as the work that sends it to all; null for what
    /// each is asked at a time of their own.
    /// </summary>
    private IEnumerable<(Work.ToMember ToOne, Work? ToAll)> Asked(Session session)
    {
        if (session is { ActionsAskedAt: not null, Settings.FollowsUp: true })
        {
            yield return (new Work.AskOutcome(default), null);
            yield return (new Work.AskOutcomeAgain(default), null);
        }

        if (session.IsOver)
            yield break;
        if (session.TakesDots)
            yield return (new Work.AskDotsOf(default), new Work.AskDots());
        if (session.ActionsAskedAt is not null)
            yield return (new Work.AskMember(default), new Work.AskMembers());
        if (session.OpenRound is { RemindedAt: { } at } open && at <= time.GetUtcNow())
            yield return (new Work.RemindMember(default, open.Number), new Work.RemindMembers(open.Number));
    }

    /// <summary>A reminder counts as missed only where it was refused: who has none may have answered before.</summary>
    private async Task<bool> IsMissedAsync(Session session, Work.ToMember message, CancellationToken cancellationToken)
    {
        var post = await posts.FindAsync(session.Id, PostNames.PrefixOf(session, message) + message.Person.Value, cancellationToken);
        if (post is { Refused: null } || (post is null && message is not (Work.AskMember or Work.AskDotsOf)))
            return false;
        var waiting = await outbox.WaitingAsync(
            session.Id, work => work == message ? message.Person : null, cancellationToken);
        return waiting.Count == 0;
    }
}
