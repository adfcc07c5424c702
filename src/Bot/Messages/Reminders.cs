using Praatplaat.Bot.Delivery;
using Praatplaat.Bot.Outbox;
using Praatplaat.Bot.Reading;
using Praatplaat.Cards;
using Praatplaat.Sessions;
using Praatplaat.Storage.Stores;

namespace Praatplaat.Bot.Messages;

/// <summary>
/// The reminder of a round: only to members who have not answered, once each time that it is open, and on a day on which they work.
/// </summary>
internal sealed class Reminders(
    FanOut fanOut, AnswerStore answers, AvailabilityStore availability, ViewFactory views, WorkingHours hours, TimeProvider time)
    : IWorkHandlers, IMemberMessageSource
{
    public void AddTo(WorkHandlers handlers) => handlers.On<Work.RemindMembers>(FanOutAsync);

    /// <summary>
    /// Somebody who answers, who wants none, or whose round closes or pauses while the reminder is on its way does not get it. Where its time
    /// was moved, it waits for that.
    /// </summary>
    public async Task<MemberMessage?> TryCreateAsync(Session session, Work.ToMember work, CancellationToken cancellationToken)
    {
        if (work is not Work.RemindMember remind)
            return null;
        var round = session.Round(remind.Round)!;
        var answered = await answers.AnsweredAsync(session, remind.Round, cancellationToken);
        var said = await availability.AllAsync(session.Location.Tenant, cancellationToken);
        return new MemberMessage(
            PostNames.PrefixOf(session, remind),
            locale => ReminderCard.Create(views.In(session, locale), round),
            person => !IsReminded(session, round) || answered.Contains(person) || session.IsAbsent(person) || !Of(person).WantsReminders)
        {
            NotBefore = person => Of(person).NotBefore(round, time.GetUtcNow(), hours),
        };

        Availability Of(PersonId person) => said.GetValueOrDefault(person, Availability.Always);
    }

    /// <summary>A reminder is not sent to somebody who answered in any case: see <see cref="MemberMessage.IsOver"/>.</summary>
    public Task<bool> IsAnsweredAsync(Session session, Work.ToMember work, CancellationToken cancellationToken) => Task.FromResult(false);

    /// <summary>A pause, or a stop, takes back what was planned; only what the facilitator asked for since goes out.</summary>
    private static bool IsReminded(Session session, RoundState round) =>
        round is { Phase: RoundPhase.Open, RemindedAt: { } at } && !(at <= session.PausedAt);

    private async Task FanOutAsync(Session session, Work.RemindMembers work, CancellationToken cancellationToken)
    {
        if (session.Round(work.Round) is not { } round || !IsReminded(session, round))
            return;
        var answered = await answers.AnsweredAsync(session, work.Round, cancellationToken);
        var said = await availability.AllAsync(session.Location.Tenant, cancellationToken);
        var now = time.GetUtcNow();
        await fanOut.AddAsync(
            session,
            new Work.RemindMember(default, work.Round),
            person => answered.Contains(person)
                ? null
                : said.GetValueOrDefault(person, Availability.Always).ReminderAt(round, round.RemindedAt ?? now, now, hours),
            cancellationToken);
    }
}
