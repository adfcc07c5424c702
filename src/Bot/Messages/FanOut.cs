using Praatplaat.Bot.Access;
using Praatplaat.Bot.Delivery;
using Praatplaat.Sessions;
using Praatplaat.Storage.Stores;

namespace Praatplaat.Bot.Messages;

/// <summary>Turns one message for all into one for each member on the roster as it is now. Doing it twice adds no second message.</summary>
internal sealed class FanOut(
    RosterSync rosterSync, PostStore posts, OutboxStore outbox, SetAsideStore setAside, PeopleStore people, TimeProvider time)
{
    /// <summary>Asks something at once.</summary>
    /// <param name="isFor">Whether a member is to be asked.</param>
    public Task AskAsync(Session session, Work.ToMember kind, Func<PersonId, bool> isFor, CancellationToken cancellationToken) =>
        AddAsync(session, kind, person => isFor(person) ? time.GetUtcNow() : null, cancellationToken);

    /// <summary>
    /// What members type in their chats from now on is about this session, even before they have the card: all of them, so that it does not
    /// tell who has answered.
    /// </summary>
    /// <param name="kind">The message, without its recipient.</param>
    /// <param name="dueFor">When a member is to get it; null for one who is not to.</param>
    public async Task AddAsync(
        Session session, Work.ToMember kind, Func<PersonId, DateTimeOffset?> dueFor, CancellationToken cancellationToken)
    {
        var prefix = PostNames.PrefixOf(session, kind);
        var sent = await posts.BeginningWithAsync(session.Id, prefix, cancellationToken);
        var waiting = await outbox.WaitingAsync(session.Id, Recipient, cancellationToken);
        // What was set aside has a button of its own; what is in doubt may have arrived.
        var aside = (await setAside.AllAsync(session.Id, cancellationToken)).Select(work => Recipient(work.Work)).ToHashSet();
        await foreach (var some in rosterSync.SyncInPartsAsync(session, cancellationToken))
        {
            var members = some.Select(member => member.Id).ToList();
            await people.SetSessionAsync(session.Location.Tenant, members, session.Id, cancellationToken);
            var messages =
                from person in members
                where !aside.Contains(person) && sent.GetValueOrDefault(prefix + person.Value) is not { IsThere: true }
                let due = dueFor(person)
                // What is planned for later may be wanted sooner. Whoever has got a message does not get the other one.
                where due is not null && (!waiting.TryGetValue(person, out var planned) || due < planned)
                select new DueWork(kind with { Person = person }, due.Value);
            await outbox.AddAsync(session.Id, [.. messages], cancellationToken);
        }

        PersonId? Recipient(Work work) => work.WithoutRecipient() == kind ? ((Work.ToMember)work).Person : null;
    }
}
