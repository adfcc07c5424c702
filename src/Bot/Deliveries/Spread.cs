using Praatplaat.Sessions;
using Praatplaat.Storage.Stores;

namespace Praatplaat.Bot.Deliveries;

/// <summary>Makes one message for all into one for each, by the roster as it is then. Done twice, it makes no second one.</summary>
internal sealed class FanOut(RosterSync rosterSync, PostStore posts, AnswerStore answers, PeopleStore people, OutboxStore outbox, TimeProvider time)
{
    /// <summary>The card for three actions, to everybody who has not got it.</summary>
    public async Task ActionsAsync(Session session, CancellationToken cancellationToken)
    {
        if (session.Phase == Phase.Cancelled)
            return;
        var done = await posts.BeginningWithAsync(session.Id, PostNames.AllActions, cancellationToken);
        var waiting = await outbox.WaitingAsync(session.Id, work => (work as Work.AskMember)?.Person, cancellationToken);
        await foreach (var some in rosterSync.SyncInPartsAsync(session, cancellationToken))
        {
            // What somebody types in their chat from now on is about this session; also of who gets the card later.
            await people.PointAsync(session.Location.Tenant, some.Select(member => member.Id), session.Id, cancellationToken);
            await AddAsync(session, some, PostNames.Actions, done, waiting, id => new Work.AskMember(id), cancellationToken);
        }
    }

    /// <summary>The reminder, to who has not answered and was not reminded in this round.</summary>
    public async Task RemindersAsync(Session session, int round, CancellationToken cancellationToken)
    {
        if (session.Round(round) is not { Phase: RoundPhase.Open })
            return;
        var done = await posts.BeginningWithAsync(session.Id, PostNames.Reminders(round), cancellationToken);
        var waiting = await outbox.WaitingAsync(session.Id, work => work is Work.RemindMember remind && remind.Round == round ? remind.Person : null, cancellationToken);
        var answered = await answers.AnsweredAsync(session.Id, round, cancellationToken);
        await foreach (var some in rosterSync.SyncInPartsAsync(session, cancellationToken))
            await AddAsync(
                session,
                some.Where(member => !answered.Contains(member.Id)),
                id => PostNames.Reminder(round, id),
                done,
                waiting,
                id => new Work.RemindMember(id, round),
                cancellationToken);
    }

    private Task AddAsync(
        Session session,
        IEnumerable<Member> to,
        Func<PersonId, string> name,
        IReadOnlyDictionary<string, Post> done,
        IReadOnlySet<PersonId> waiting,
        Func<PersonId, Work> work,
        CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var missing = to.Select(member => member.Id).Where(id => !waiting.Contains(id) && done.GetValueOrDefault(name(id)) is not { IsThere: true });
        return outbox.AddAsync(session.Id, missing.Select(id => new DueWork(work(id), now)), cancellationToken);
    }
}
