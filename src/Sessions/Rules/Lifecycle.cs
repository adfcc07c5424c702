using Praatplaat.Sessions.Playbooks;

namespace Praatplaat.Sessions.Rules;

public abstract partial record Command
{
    /// <param name="Rounds">The chosen rounds, in order; at least one.</param>
    /// <param name="FirstOpensAt">When the first round opens by itself in a session with a pace; null where the facilitator opens it.</param>
    /// <param name="Facilitator">Who leads the session; null for whoever starts it.</param>
    public sealed record Start(
        Settings Settings, IReadOnlyList<RoundState> Rounds, DateTimeOffset? FirstOpensAt = null, Person? Facilitator = null) : Command
    {
        /// <summary>The playbook that was chosen, in the language that was; null for the one that the session has.</summary>
        public Playbook? Playbook { get; init; }
    }

    /// <param name="RemindsManagerAt">When the manager is reminded of themes that wait for a reply then; null for never.</param>
    public sealed record Finish(DateTimeOffset? RemindsManagerAt = null) : Command;

    public sealed record Cancel : Command;

    /// <summary>Goes on with a session that was cancelled, as it was, except that the next round waits for the facilitator.</summary>
    /// <param name="ClosesAt">The deadline that the session's pace gives to what was open; null where it has none.</param>
    public sealed record Resume(DateTimeOffset? ClosesAt) : Command;
}

public abstract partial record Event
{
    public sealed record SessionStarted(Settings Settings, IReadOnlyList<RoundState> Rounds, DateTimeOffset At, Promise? Promise = null) : Event
    {
        /// <summary>Kept in the place of the one that was proposed: another, or the same in another language. Null where that stays.</summary>
        public Playbook? Playbook { get; init; }

        public override Session ApplyTo(Session session) =>
            session with
            {
                Phase = Phase.Running,
                Settings = Settings,
                Rounds = Rounds,
                StartedAt = At,
                Promise = Promise,
                Playbook = Playbook is { } chosen ? new PlaybookVersion(chosen.Id, chosen.Version) : session.Playbook,
            };
    }

    public sealed record SessionFinished(DateTimeOffset At) : Event
    {
        public override Session ApplyTo(Session session) => session with { Phase = Phase.Finished, EndedAt = At };
    }

    /// <param name="OpenRounds">The rounds that were open, which nobody can answer any more.</param>
    public sealed record SessionCancelled(IReadOnlyList<int> OpenRounds, DateTimeOffset At) : Event
    {
        public override Session ApplyTo(Session session) => OpenRounds.Aggregate(
            WithoutReminders(WithoutSchedule(session), At) with { Phase = Phase.Cancelled, EndedAt = At },
            (changed, open) => Change(changed, open, round => round with { Phase = RoundPhase.Closed, ClosedAt = At }));
    }

    /// <param name="OpenRounds">The rounds that were open and are open again, with their deadlines.</param>
    public sealed record SessionResumed(IReadOnlyList<ResumedRound> OpenRounds) : Event
    {
        public override Session ApplyTo(Session session) => OpenRounds.Aggregate(
            session with { Phase = Phase.Running, EndedAt = null },
            (changed, open) => Change(
                changed, open.Number, round => round with { Phase = RoundPhase.Open, ClosedAt = null, ClosesAt = open.ClosesAt }));
    }
}

public abstract partial record Refusal
{
    public sealed record NoRounds : Refusal;

    /// <summary>A cancelled session can be resumed for some time only, and one that never started not at all.</summary>
    public sealed record TooLateToResume : Refusal;

    public sealed record TitleTooLong(int Length) : Refusal;
}

/// <summary>A round that is open again because its session was resumed.</summary>
/// <param name="ClosesAt">The deadline; null where the facilitator closes by hand.</param>
public sealed record ResumedRound(int Number, DateTimeOffset? ClosesAt);

/// <summary>How a session begins and ends.</summary>
internal static class Lifecycle
{
    public static Decision Start(Session session, Command.Start start, Role role, CommandContext context)
    {
        if (Guards.NotFacilitator(session, role) is { } refusal)
            return Decider.Refuse(refusal);
        if (session.IsOver)
            return Decider.Refuse(new Refusal.SessionOver(session.Phase));
        if (session.Phase == Phase.Running)
            return Decider.Nothing(session);
        if (start.Rounds.Count == 0)
            return Decider.Refuse(new Refusal.NoRounds());
        if (start.Settings.Title.Length > Limits.Title)
            return Decider.Refuse(new Refusal.TitleTooLong(start.Settings.Title.Length));
        var started = Decider.Accept(
            session,
            new Event.SessionStarted(start.Settings, start.Rounds, context.At, context.Promise) { Playbook = start.Playbook },
            Decider.Now(context, new Work.UpdateSetUp(), new Work.PostOpening(), new Work.ShowControl()));
        if (start.Facilitator is { } other && other.Id != session.Facilitator.Id)
            started = Led(started, other, context);
        return start.FirstOpensAt is { } at && start.Settings.Pace is not null ? Planning.Scheduled(started, at, context) : started;
    }

    private static Decision.Accepted Led(Decision.Accepted started, Person facilitator, CommandContext context)
    {
        var led = Leadership.Changed(started.Session, facilitator, context);
        return led with { Events = [.. started.Events, .. led.Events], Work = [.. started.Work.Union(led.Work)] };
    }

    public static Decision Finish(Session session, Command.Finish finish, Role role, CommandContext context)
    {
        if (session.Phase == Phase.Finished && role == Role.Facilitator)
            return Decider.Nothing(session);
        if (Guards.Facilitates(session, role) is { } refusal)
            return Decider.Refuse(refusal);
        if (session.OpenRound is { } open)
            return Decider.Refuse(new Refusal.AnotherRoundOpen(open.Number));
        var finished = Decider.Accept(
            session,
            new Event.SessionFinished(context.At),
            [
                // The farewell says whether the manager has the summary.
                .. Decider.Now(context, new Work.SendSummary(), new Work.PostFarewell(), new Work.ShowControl()),
                .. Forms.FoldEarly(session, context),
                .. finish.RemindsManagerAt is { } at && session.Rounds.Any(session.IsHeld)
                    ? [new DueWork(new Work.RemindManager(), at)]
                    : Array.Empty<DueWork>(),
            ]);
        return Choosing.Closed(session, finished, new Event.DotsClosed(context.At), context);
    }

    public static Decision Cancel(Session session, Role role, CommandContext context)
    {
        if (Guards.NotFacilitator(session, role) is { } refusal)
            return Decider.Refuse(refusal);
        if (session.Phase == Phase.Cancelled)
            return Decider.Nothing(session);
        if (session.Phase == Phase.Finished)
            return Decider.Refuse(new Refusal.SessionOver(session.Phase));
        var open = session.Rounds.Where(round => round.Phase == RoundPhase.Open).ToList();
        IEnumerable<DueWork> work = session.Phase == Phase.SetUp
            ? Decider.Now(context, new Work.UpdateSetUp())
            : Stopping(session, open, context);
        // The moment tells the rounds that are withdrawn from those that were closed before.
        var at = session.Rounds.Any(round => round.ClosedAt == context.At) ? context.At.AddTicks(1) : context.At;
        var cancelled = Decider.Accept(session, new Event.SessionCancelled([.. open.Select(round => round.Number)], at), work);
        return Choosing.Closed(session, cancelled, new Event.DotsWithdrawn(), context);
    }

    public static Decision Resume(Session session, Command.Resume resume, Role role, CommandContext context)
    {
        if (Guards.NotFacilitator(session, role) is { } refusal)
            return Decider.Refuse(refusal);
        if (session.Phase == Phase.Running)
            return Decider.Nothing(session);
        if (session.Phase != Phase.Cancelled)
            return Decider.Refuse(Guards.Runs(session)!);
        if (session.ResumableUntil is not { } until || context.At >= until)
            return Decider.Refuse(new Refusal.TooLateToResume());
        var open = session.Rounds
            .Where(session.IsWithdrawn)
            .Select(round => new ResumedRound(round.Number, round.ClosesAt > context.At ? round.ClosesAt : resume.ClosesAt))
            .ToList();
        var resumed = new Event.SessionResumed(open);
        return Decider.Accept(
            session,
            resumed,
            [
                .. Decider.Now(
                    context, [.. open.Select(round => new Work.PostRound(round.Number)), new Work.TellResumed(), new Work.ShowControl()]),
                .. open.SelectMany(round => Schedule.Work(round.Number, round.ClosesAt, context)),
                .. Schedule.Reminding(resumed.ApplyTo(session), context),
            ]);
    }

    /// <summary>The forms stay as long as after a close: somebody may be typing, and gets the text back at a press.</summary>
    private static IEnumerable<DueWork> Stopping(Session session, IReadOnlyList<RoundState> open, CommandContext context) =>
    [
        .. Decider.Now(
            context,
            [
                .. open.SelectMany(round => Rounds.Sealing(session, round)),
                new Work.TellStopped(),
                .. open.Select(round => new Work.ShowProgress(round.Number)),
                new Work.ShowControl(),
            ]),
        .. open.Select(round => Forms.Fold(round, context)),
    ];
}
