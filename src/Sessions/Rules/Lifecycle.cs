namespace Praatplaat.Sessions.Rules;

public abstract partial record Command
{
    /// <param name="Rounds">The chosen rounds, in order; at least one.</param>
    public sealed record Start(Settings Settings, IReadOnlyList<RoundState> Rounds) : Command;

    public sealed record Finish : Command;

    public sealed record Cancel : Command;

    /// <summary>Goes on with a session that was cancelled, as it was, except that the next round waits for the facilitator.</summary>
    /// <param name="ClosesAt">The deadline that the session's pace gives to the round that was open; null where it has none.</param>
    public sealed record Resume(DateTimeOffset? ClosesAt) : Command;
}

public abstract partial record Event
{
    public sealed record SessionStarted(Settings Settings, IReadOnlyList<RoundState> Rounds, DateTimeOffset At) : Event
    {
        public override Session ApplyTo(Session session) =>
            session with { Phase = Phase.Running, Settings = Settings, Rounds = Rounds, StartedAt = At };
    }

    public sealed record SessionFinished(DateTimeOffset At) : Event
    {
        public override Session ApplyTo(Session session) => session with { Phase = Phase.Finished, EndedAt = At };
    }

    /// <param name="OpenRound">The round that was open, which nobody can answer any more; null where none was.</param>
    public sealed record SessionCancelled(int? OpenRound, DateTimeOffset At) : Event
    {
        public override Session ApplyTo(Session session) =>
            Change(
                WithoutSchedule(session) with { Phase = Phase.Cancelled, EndedAt = At },
                OpenRound ?? 0,
                round => round with { Phase = RoundPhase.Closed, ClosedAt = At });
    }

    /// <param name="OpenRound">The round that was open and is open again; null where none was.</param>
    /// <param name="ClosesAt">The deadline of that round.</param>
    public sealed record SessionResumed(int? OpenRound, DateTimeOffset? ClosesAt) : Event
    {
        public override Session ApplyTo(Session session) => Change(
            session with { Phase = Phase.Running, EndedAt = null },
            OpenRound ?? 0,
            round => round with { Phase = RoundPhase.Open, ClosedAt = null, ClosesAt = ClosesAt });
    }
}

public abstract partial record Refusal
{
    public sealed record NoRounds : Refusal;

    /// <summary>A cancelled session can be resumed for some time only, and one that never started not at all.</summary>
    public sealed record TooLateToResume : Refusal;

    public sealed record TitleTooLong(int Length) : Refusal;
}

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
        return Decider.Accept(
            session,
            new Event.SessionStarted(start.Settings, start.Rounds, context.At),
            Decider.Now(context, new Work.UpdateSetUp(), new Work.PostOpening(), new Work.ShowControl()));
    }

    public static Decision Finish(Session session, Role role, CommandContext context)
    {
        if (session.Phase == Phase.Finished && role == Role.Facilitator)
            return Decider.Nothing(session);
        if (Guards.Facilitates(session, role) is { } refusal)
            return Decider.Refuse(refusal);
        if (session.OpenRound is { } open)
            return Decider.Refuse(new Refusal.AnotherRoundOpen(open.Number));
        return Decider.Accept(
            session,
            new Event.SessionFinished(context.At),
            [
                // The farewell says whether the manager has the summary.
                .. Decider.Now(context, new Work.SendSummary(), new Work.PostFarewell(), new Work.ShowControl()),
                .. Forms.FoldEarly(session, context),
            ]);
    }

    public static Decision Cancel(Session session, Role role, CommandContext context)
    {
        if (Guards.NotFacilitator(session, role) is { } refusal)
            return Decider.Refuse(refusal);
        if (session.Phase == Phase.Cancelled)
            return Decider.Nothing(session);
        if (session.Phase == Phase.Finished)
            return Decider.Refuse(new Refusal.SessionOver(session.Phase));
        var open = session.OpenRound;
        Work[] work = session.Phase == Phase.SetUp
            ? [new Work.UpdateSetUp()]
            : [.. open is null ? [] : Withdrawing(session, open), new Work.ShowControl()];
        // The moment tells the round that is withdrawn from those that were closed before.
        var at = session.Rounds.Any(round => round.ClosedAt == context.At) ? context.At.AddTicks(1) : context.At;
        return Decider.Accept(session, new Event.SessionCancelled(open?.Number, at), Decider.Now(context, work));
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
        var open = session.Rounds.FirstOrDefault(session.IsWithdrawn);
        var closesAt = open?.ClosesAt > context.At ? open.ClosesAt : resume.ClosesAt;
        Work[] work = [.. open is null ? Array.Empty<Work>() : [new Work.PostRound(open.Number)], new Work.ShowControl()];
        return Decider.Accept(
            session,
            new Event.SessionResumed(open?.Number, open is null ? null : closesAt),
            [.. Decider.Now(context, work), .. open is null ? [] : Schedule.Work(open.Number, closesAt, context)]);
    }

    private static Work[] Withdrawing(Session session, RoundState open) =>
        [.. Rounds.Sealing(session, open), new Work.WithdrawRound(open.Number)];
}
