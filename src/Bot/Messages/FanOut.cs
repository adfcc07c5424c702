using Praatplaat.Bot.Access;
using Praatplaat.Bot.Delivery;
using Praatplaat.Bot.Outbox;
using Praatplaat.Sessions;
using Praatplaat.Storage.Stores;

namespace Praatplaat.Bot.Messages;

/// <summary>Turns one message for all into one for each member on the roster as it is now. Doing it twice adds no second message.</summary>
internal sealed class FanOut(
    RosterSync rosterSync, PostStore posts, OutboxStore outbox, SetAsideStore setAside, OutboxWriter outboxWriter)
{
    /// <param name="kind">The message, without its recipient.</param>
    /// <param name="isFor">Whether a member is to get it.</param>
    /// <param name="before">Called for each part of the roster before its messages are added; null for nothing.</param>
    public async Task AddAsync(
        Session session, Work.ToMember kind, Func<PersonId, bool> isFor, Func<IEnumerable<PersonId>, Task>? before, CancellationToken cancellationToken)
    {
        var prefix = PostNames.PrefixOf(session, kind);
        var sent = await posts.BeginningWithAsync(session.Id, prefix, cancellationToken);
        var waiting = await outbox.WaitingAsync(session.Id, Recipient, cancellationToken);
        // What was set aside has a button of its own; what is in doubt may have arrived.
        var aside = (await setAside.AllAsync(session.Id, cancellationToken)).Select(work => Recipient(work.Work)).ToHashSet();
        await foreach (var some in rosterSync.SyncInPartsAsync(session, cancellationToken))
        {
            var people = some.Select(member => member.Id).ToList();
            if (before is not null)
                await before(people);
            var missing = people.Where(person => isFor(person) && !waiting.Contains(person) && !aside.Contains(person) && sent.GetValueOrDefault(prefix + person.Value) is not { IsThere: true });
            await outboxWriter.AddUnderLeaseAsync(session.Id, missing.Select(person => kind with { Person = person }), cancellationToken);
        }

        PersonId? Recipient(Work work) => work.WithoutRecipient() == kind ? ((Work.ToMember)work).Person : null;
    }
}
