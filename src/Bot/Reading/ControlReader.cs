using Praatplaat.Bot.Commands;
using Praatplaat.Cards;
using Praatplaat.Sessions;
using Praatplaat.Storage.Stores;

namespace Praatplaat.Bot.Reading;

/// <summary>Reads what the control card shows.</summary>
internal sealed class ControlReader(
    AnswerStore answers,
    ActionsStore actions,
    DotStore dots,
    MemberStore members,
    ParticipationReader participation,
    DeliveryReader deliveries,
    ScheduleReader schedule)
{
    public async Task<ControlState> ReadAsync(Session session, CancellationToken cancellationToken)
    {
        // Before the rows are read: whoever answers meanwhile may be missing.
        var readAt = schedule.Now;
        var roster = await members.AllAsync(session.Id, cancellationToken);
        var given = session.ActionsAskedAt is null ? [] : await actions.AllAsync(session.Id, cancellationToken).Select(some => some.By.Id).ToHashSetAsync(cancellationToken: cancellationToken);
        DeliveryProblems problems = await deliveries.ReadAsync(session, roster, cancellationToken);
        var dotted = session.TakesDots ? await dots.GivenAsync(session.Id, cancellationToken) : new HashSet<PersonId>();
        if (session.OpenRound is not { } open)
            return new ControlState(
                new Progress(0, roster.Count, []),
                given.Count,
                session switch
                {
                    { TakesDots: true } => await participation.WithDotsAsync(session, roster, dotted, cancellationToken),
                    { ActionsAskedAt: null } => null,
                    _ => await participation.WithActionsAsync(session, roster, given, cancellationToken),
                },
                problems,
                null)
            {
                ReadAt = readAt,
                DotsFrom = dotted.Count,
                ResumeUntil = schedule.ResumableUntil(session),
            };
        var answered = await answers.AnsweredAsync(session, open.Number, cancellationToken);
        return new ControlState(
            ProgressReader.Of(session, answered, roster),
            given.Count,
            await participation.InRoundAsync(session, open, roster, answered, cancellationToken),
            problems,
            schedule.ExtendTo(open))
        {
            ReadAt = readAt,
            DotsFrom = dotted.Count,
            Reminder = await schedule.ReminderAsync(session, open, [.. roster.Where(member => !answered.Contains(member.Id))], cancellationToken),
        };
    }
}

/// <summary>Reads what the control card says about times.</summary>
internal sealed class ScheduleReader(AvailabilityStore availability, SessionPace pace, WorkingHours hours, TimeProvider time)
{
    public DateTimeOffset Now => time.GetUtcNow();

    /// <summary>The deadline that the button proposes.</summary>
    public DateTimeOffset ExtendTo(RoundState open) => hours.Deadline(open.ClosesAt ?? time.GetUtcNow(), 1);

    /// <returns>Until when a session that was stopped can be resumed; null where it can't, or no longer.</returns>
    public DateTimeOffset? ResumableUntil(Session session) => session.ResumableUntil is { } until && time.GetUtcNow() < until ? until : null;

    /// <summary>Who is to be reminded of the round and who is not, before that happens. In an anonymous session only when.</summary>
    public async Task<ReminderPlan> ReminderAsync(
        Session session, RoundState open, IReadOnlyList<StoredMember> silent, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        if (open.RemindedAt <= now || silent.Count == 0)
            return ReminderPlan.None;
        var at = open.RemindedAt ?? (session.PausedAt is null ? pace.RemindsAt(open) : null);
        var planned = at > now ? at : null;
        var isSoonest = open.RemindedAt <= hours.NextFrom(now);
        if (session.IsAnonymous)
            return new ReminderPlan(planned, [], []) { IsSoonest = isSoonest };
        var said = await availability.AllAsync(session.Location.Tenant, cancellationToken);
        var some = silent.Where(member => said.ContainsKey(member.Id)).ToList();
        var plan = new ReminderPlan(planned, Names(days => !days.WantsReminders), Names(IsAway))
        {
            Missed = planned is { } then ? Names(days => !IsAway(days) && Misses(days, then)) : [],
            IsSoonest = isSoonest,
        };
        var isForNobody = plan.Quiet.Count + plan.Away.Count + plan.Missed.Count == silent.Count;
        return isForNobody ? plan with { At = null } : plan;

        IReadOnlyList<string> Names(Func<Availability, bool> isSo) =>
            [.. some.Where(member => isSo(said[member.Id])).Select(member => member.Member.Name)];

        // One that is sent at once, by the button, would reach whoever still works today.
        bool IsAway(Availability days) => Misses(days, now);

        bool Misses(Availability days, DateTimeOffset sentAt) => days.WantsReminders && days.ReminderAt(open, sentAt, now, hours) is null;
    }
}
