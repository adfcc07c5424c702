namespace Praatplaat.Sessions.Rules;

public abstract partial record Command
{
    /// <summary>Has the clock open a round to come at another time. The rounds after it follow.</summary>
    /// <param name="Earliest">The first opening that the rounds before it leave free.</param>
    public sealed record PlanRound(int? Round, DateTimeOffset OpensAt, DateTimeOffset Earliest) : Command;

    /// <summary>Leaves a round out.</summary>
    public sealed record SkipRound(int? Round) : Command;

    /// <summary>Takes a round in again that was left out.</summary>
    /// <param name="OpensAt">When it opens by itself if it is the next one now; null in a session without a pace.</param>
    public sealed record RestoreRound(int? Round, DateTimeOffset? OpensAt) : Command;

    /// <summary>Nothing opens, closes or reminds by itself any more. What is open still takes answers.</summary>
    public sealed record PausePace : Command;

    /// <summary>Goes on after a pause, or where the session stands still.</summary>
    /// <param name="OpenRounds">The rounds that are open, with their new deadlines.</param>
    /// <param name="NextOpensAt">When the next round opens by itself, where none is open; null in a session without a pace.</param>
    public sealed record ResumePace(IReadOnlyList<ResumedRound> OpenRounds, DateTimeOffset? NextOpensAt) : Command;
}

public abstract partial record Event
{
    public sealed record RoundPlanned(int Round, DateTimeOffset OpensAt) : Event
    {
        public override Session ApplyTo(Session session) => Change(Replanned(session), Round, round => round with { PlannedFor = OpensAt });
    }

    public sealed record RoundSkipped(int Round) : Event
    {
        public override Session ApplyTo(Session session) =>
            Change(Replanned(session), Round, round => round with { IsSkipped = true, OpensAt = null, PlannedFor = null });
    }

    public sealed record RoundRestored(int Round) : Event
    {
        public override Session ApplyTo(Session session) =>
            Change(WithoutSchedule(session) with { PlanBefore = Replanned(session).PlanBefore }, Round, round => round with { IsSkipped = false });
    }

    public sealed record PacePaused(DateTimeOffset At) : Event
    {
        public override Session ApplyTo(Session session) =>
            WithoutReminders(WithoutSchedule(session), At) with { PausedAt = At, PlanBefore = Replanned(session).PlanBefore };
    }

    public sealed record PaceResumed(IReadOnlyList<ResumedRound> OpenRounds) : Event
    {
        public override Session ApplyTo(Session session) => OpenRounds.Aggregate(
            Replanned(session) with { PausedAt = null },
            (changed, open) => Change(changed, open.Number, round => round with { ClosesAt = open.ClosesAt }));
    }
}

public abstract partial record Refusal
{
    /// <summary>The facilitator opens and closes by hand, so there is nothing to plan or to pause.</summary>
    public sealed record NoPace : Refusal;

    /// <summary>Only a round that has not begun can be planned or left out.</summary>
    public sealed record RoundBegun(int Round) : Refusal;

    public sealed record PlannedTooEarly(int Round, DateTimeOffset Earliest) : Refusal;

    /// <summary>It is the only round that is left.</summary>
    public sealed record OnlyRound(int Round) : Refusal;
}

/// <summary>What the facilitator changes of the plan: when a round opens, which are left out, and whether the pace goes on.</summary>
internal static class Planning
{
    public static Decision Plan(Session session, Command.PlanRound plan, Role role, CommandContext context)
    {
        if (NotToCome(session, plan.Round, role, out var round) is { } refusal)
            return Decider.Refuse(refusal);
        if (session.Settings.Pace is null)
            return Decider.Refuse(new Refusal.NoPace());
        if (plan.OpensAt <= context.At)
            return Decider.Refuse(new Refusal.DeadlineInPast());
        if (plan.OpensAt > context.At.AddDays(Limits.Deadline))
            return Decider.Refuse(new Refusal.DeadlineTooFar());
        if (plan.OpensAt < plan.Earliest)
            return Decider.Refuse(new Refusal.PlannedTooEarly(round!.Number, plan.Earliest));
        if (round!.PlannedFor == plan.OpensAt && !round.IsSkipped)
            return Decider.Nothing(session);
        var restored = round.IsSkipped ? Restored(session, round, context) : null;
        var planned = Decider.Accept(
            restored?.Session ?? session, new Event.RoundPlanned(round.Number, plan.OpensAt), Decider.Now(context, new Work.ShowControl()));
        var all = planned with { Events = [.. restored?.Events ?? [], .. planned.Events] };
        // The others get their time when the round before them is closed.
        return IsNext(all.Session, round) ? Scheduled(all, plan.OpensAt, context) : all;
    }

    public static Decision Skip(Session session, Command.SkipRound skip, Role role, CommandContext context)
    {
        if (NotToCome(session, skip.Round, role, out var round) is { } refusal)
            return Decider.Refuse(refusal);
        if (round!.IsSkipped)
            return Decider.Nothing(session);
        if (session.Rounds.All(other => other == round || other.IsSkipped))
            return Decider.Refuse(new Refusal.OnlyRound(round.Number));
        var skipped = Decider.Accept(session, new Event.RoundSkipped(round.Number), Decider.Now(context, new Work.ShowControl()));
        return round.OpensAt is { } at ? Scheduled(skipped, at, context) : skipped;
    }

    public static Decision Restore(Session session, Command.RestoreRound restore, Role role, CommandContext context)
    {
        if (NotToCome(session, restore.Round, role, out var round) is { } refusal)
            return Decider.Refuse(refusal);
        if (!round!.IsSkipped)
            return Decider.Nothing(session);
        var restored = Restored(session, round, context);
        // Another one may have been waiting for its time, and this one comes before it or after it. If the facilitator put that one off, this
        // one does not wait as long.
        var at = new[] { session.NextRound?.OpensAt, restore.OpensAt }.Min();
        return at is { } opens && session is { OpenRound: null, Settings.Pace: not null, PausedAt: null, ActionsAskedAt: null }
            ? Scheduled(restored, opens, context)
            : restored;
    }

    public static Decision Pause(Session session, Role role, CommandContext context)
    {
        if (Guards.Facilitates(session, role) is { } refusal)
            return Decider.Refuse(refusal);
        if (session.PausedAt is not null)
            return Decider.Nothing(session);
        if (session.Settings.Pace is null && session.Rounds.All(round => round is not { Phase: RoundPhase.Open, ClosesAt: not null }))
            return Decider.Refuse(new Refusal.NoPace());
        return Decider.Accept(session, new Event.PacePaused(context.At), Decider.Now(context, [.. Shown(session)]));
    }

    public static Decision Resume(Session session, Command.ResumePace resume, Role role, CommandContext context)
    {
        if (Guards.Facilitates(session, role) is { } refusal)
            return Decider.Refuse(refusal);
        if (session.PausedAt is null && (!session.StandsStill || resume.NextOpensAt is null))
            return Decider.Nothing(session);
        var goesOn = new Event.PaceResumed(resume.OpenRounds);
        var resumed = Decider.Accept(
            session,
            goesOn,
            [
                .. Decider.Now(context, [.. Shown(session)]),
                .. resume.OpenRounds.SelectMany(round => Schedule.Work(round.Number, round.ClosesAt, context)),
                .. Schedule.Reminding(goesOn.ApplyTo(session), context),
            ]);
        return session is { OpenRound: null, ActionsAskedAt: null } && resume.NextOpensAt is { } at ? Scheduled(resumed, at, context) : resumed;
    }

    /// <summary>Has the clock open the next round, where there is one: at this time, or when the facilitator planned it.</summary>
    internal static Decision.Accepted Scheduled(Decision.Accepted decision, DateTimeOffset at, CommandContext context)
    {
        if (decision.Session.NextRound is not { } next)
            return decision;
        // It may be past where the clock had no time to act yet.
        var opensAt = new[] { at, next.PlannedFor ?? at, context.At }.Max();
        var scheduled = new Event.OpeningScheduled(next.Number, opensAt);
        return new Decision.Accepted(
            scheduled.ApplyTo(decision.Session),
            [.. decision.Events, scheduled],
            [.. decision.Work.Union([new DueWork(new Work.OpenOnTime(next.Number), opensAt), new DueWork(new Work.ShowControl(), context.At)])]);
    }

    private static Decision.Accepted Restored(Session session, RoundState round, CommandContext context) =>
        Decider.Accept(session, new Event.RoundRestored(round.Number), Decider.Now(context, new Work.ShowControl()));

    private static bool IsNext(Session session, RoundState round) =>
        session is { OpenRound: null, PausedAt: null, ActionsAskedAt: null } && session.NextRound?.Number == round.Number
        && (round.OpensAt is not null || session.StandsStill || session.Rounds.All(other => other.OpenedAt is null));

    /// <summary>The cards on which people see whether the pace goes on.</summary>
    private static IEnumerable<Work> Shown(Session session) =>
        [.. session.Rounds.Where(round => round.Phase == RoundPhase.Open).Select(round => new Work.ShowProgress(round.Number)), new Work.ShowControl()];

    private static Refusal? NotToCome(Session session, int? number, Role role, out RoundState? round)
    {
        round = number is { } asked ? session.Round(asked) : session.NextRound;
        return Guards.Facilitates(session, role) ?? Guards.Exists(session, number) ?? round switch
        {
            null => new Refusal.NoRoundLeft(),
            { Phase: RoundPhase.Open } => new Refusal.RoundBegun(round.Number),
            { Phase: RoundPhase.Closed, ClosedAt: { } at } => new Refusal.RoundClosed(round.Number, at),
            _ => null,
        };
    }
}
