using Praatplaat.Bot.Sessions;
using Praatplaat.Cards;
using Praatplaat.Sessions;
using Praatplaat.Storage.Stores;

namespace Praatplaat.Bot.Deliveries;

/// <summary>Reminders: to who has not answered when they go out, one a round, and to nobody else.</summary>
internal sealed class Reminders(PersonalPoster personal, AnswerStore answers, MemberStore members, OutboxStore outbox, ViewFactory views, TimeProvider time)
{
    public async Task SpreadAsync(Session session, int round, CancellationToken cancellationToken)
    {
        var answered = await answers.AnsweredAsync(session.Id, round, cancellationToken);
        var missing = (await members.AllAsync(session.Id, cancellationToken)).Select(member => member.Member.Id).Where(id => !answered.Contains(id));
        var now = time.GetUtcNow();
        await outbox.AddAsync(session.Id, missing.Select(id => new DueWork(new Work.RemindMember(id, round), now)), cancellationToken);
    }

    public async Task SendAsync(Session session, PersonId person, int round, CancellationToken cancellationToken)
    {
        // Answered or closed while the reminder was on its way: then it is not sent.
        if (session.Round(round) is not { Phase: RoundPhase.Open } state
            || await answers.FindAsync(session.Id, round, person, cancellationToken) is not null
            || await members.FindAsync(session.Id, person, cancellationToken) is not { } member)
            return;
        await personal.SendOnceAsync(session, member, PostNames.Reminder(round, person), ReminderCard.Create(views.Of(session), state), cancellationToken);
    }
}
