namespace Praatplaat.Sessions.Rules;

public abstract partial record Command
{
    /// <param name="ClosesAt">The deadline that the session's pace gives; null where it has none.</param>
    public sealed record Open(int? Round, DateTimeOffset? ClosesAt) : Command;

    /// <summary>Closes the open round, if there is one, and opens the next: what <c>next</c> does.</summary>
    public sealed record Advance(DateTimeOffset? ClosesAt) : Command;

    /// <param name="NextOpensAt">When the next round opens by itself in a session with a pace; null where it has none.</param>
    public sealed record Close(int? Round, DateTimeOffset? NextOpensAt = null) : Command;
}

public abstract partial record Event
{
    public sealed record RoundOpened(int Round, DateTimeOffset At, DateTimeOffset? ClosesAt) : Event
    {
        /// <summary>Whether the session was paused: opening a round goes on with it.</summary>
        public bool EndsPause { get; init; }

        public override Session ApplyTo(Session session) =>
            Change(
                session with { PausedAt = null, PlanBefore = null },
                Round,
                round => round with { Phase = RoundPhase.Open, OpenedAt = At, ClosesAt = ClosesAt, IsSkipped = false });
    }

    public sealed record RoundClosed(int Round, DateTimeOffset At) : Event
    {
        /// <remarks>Closed early, the rounds to come may open sooner than people were told.</remarks>
        public override Session ApplyTo(Session session) =>
            Change(session with { PlanBefore = session.Rounds }, Round, round => round with { Phase = RoundPhase.Closed, ClosedAt = At });
    }

    /// <summary>The round before it was closed, and the pace goes on with this one; or the facilitator changed the plan, and it comes next.</summary>
    public sealed record OpeningScheduled(int Round, DateTimeOffset OpensAt) : Event
    {
        public override Session ApplyTo(Session session) => Change(session, Round, round => round with { OpensAt = OpensAt });
    }
}

public abstract partial record Refusal
{
    public sealed record NoRoundOpen : Refusal;

    public sealed record NoRoundLeft : Refusal;

    /// <summary>The round has not been opened yet.</summary>
    public sealed record RoundWaiting(int Round) : Refusal;

    public sealed record RoundClosed(int Round, DateTimeOffset At) : Refusal;

    public sealed record AnotherRoundOpen(int Round) : Refusal;
}

/// <summary>Opening and closing rounds: by the facilitator, and by the clock where the facilitator set a pace.</summary>
internal static class Rounds
{
    public static Decision Open(Session session, Command.Open open, Role role, CommandContext context)
    {
        if ((MayOpen(session, open, role, context) ?? Guards.Exists(session, open.Round)) is { } refusal)
            return Decider.Refuse(refusal);
        if (session.OpenRound is { } current)
            return open.Round is null || open.Round == current.Number
                ? Decider.Nothing(session)
                : Decider.Refuse(new Refusal.AnotherRoundOpen(current.Number));
        var round = open.Round is { } number ? session.Round(number) : session.NextRound;
        return round switch
        {
            null => Decider.Refuse(new Refusal.NoRoundLeft()),
            { Phase: RoundPhase.Closed, ClosedAt: { } closed } => Decider.Refuse(new Refusal.RoundClosed(round.Number, closed)),
            _ => Opened(session, round, open.ClosesAt, context),
        };
    }

    /// <summary>Closes, then opens: two events in one decision, so that nobody sees the session in between.</summary>
    public static Decision Advance(Session session, Command.Advance advance, Role role, CommandContext context)
    {
        if (Guards.Facilitates(session, role) is { } refusal)
            return Decider.Refuse(refusal);
        if (session.OpenRound is not { } current)
            return Open(session, new Command.Open(null, advance.ClosesAt), role, context);
        var decision = Close(session, new Command.Close(current.Number), role, context);
        if (decision is not Decision.Accepted closed)
            return decision;
        // Two at the same moment: the second must not close the round that the first one opened.
        if (current.OpenedAt >= context.At || JustClosed(session, context))
            return Decider.Nothing(session);
        if (closed.Session.NextRound is not { } next)
            return closed;
        var opened = Opened(closed.Session, next, advance.ClosesAt, context);
        return opened with { Events = [.. closed.Events, .. opened.Events], Work = [.. closed.Work.Union(opened.Work)] };
    }

    public static Decision Close(Session session, Command.Close close, Role role, CommandContext context)
    {
        var round = close.Round is { } number ? session.Round(number) : session.OpenRound;
        if ((MayClose(session, round, role, context) ?? Guards.Exists(session, close.Round)) is { } refusal)
            return Decider.Refuse(refusal);
        return round switch
        {
            null => Decider.Refuse(new Refusal.NoRoundOpen()),
            { Phase: RoundPhase.Waiting } => Decider.Refuse(new Refusal.RoundWaiting(round.Number)),
            { Phase: RoundPhase.Closed } => Decider.Nothing(session),
            _ when close.Round is null && JustClosed(session, context) => Decider.Nothing(session),
            _ => Closed(session, round, role, close.NextOpensAt, context),
        };
    }

    private static Decision.Accepted Closed(
        Session session, RoundState round, Role role, DateTimeOffset? nextOpensAt, CommandContext context)
    {
        var closed = Decider.Accept(
            session,
            new Event.RoundClosed(round.Number, context.At),
            [.. Decider.Now(context, [.. Sealing(session, round), .. Closing(round, role)]), Forms.Fold(round, context)]);
        // A round that was reopened beside a later one has none after it.
        return nextOpensAt is { } at && closed.Session.OpenRound is null && PaceGoesOn(session, round)
            ? Planning.Scheduled(closed, at, context)
            : closed;
    }

    /// <summary>What follows first where a round closes, in whichever way; empty in a session that shows names.</summary>
    internal static Work[] Sealing(Session session, RoundState closed) => session.IsAnonymous ? [new Work.SealRound(closed.Number)] : [];

    private static Decision.Accepted Opened(Session session, RoundState round, DateTimeOffset? closesAt, CommandContext context) =>
        Decider.Accept(
            session,
            new Event.RoundOpened(round.Number, context.At, closesAt) { EndsPause = session.PausedAt is not null },
            [
                .. Decider.Now(context, new Work.PostRound(round.Number), new Work.ShowControl()),
                .. Schedule.Work(round.Number, closesAt, context),
                .. Forms.FoldEarly(session, context),
            ]);

    private static Work[] Closing(RoundState round, Role role) => role == Role.Clock
        ? [new Work.ShowResults(round.Number), new Work.TellClosed(round.Number), new Work.ShowControl()]
        : [new Work.ShowResults(round.Number), new Work.ShowControl()];

    /// <summary>The same word closed a round at this moment: it must not close one that was reopened beside that as well.</summary>
    private static bool JustClosed(Session session, CommandContext context) =>
        session.Rounds.Any(round => round.ClosedAt >= context.At);

    /// <summary>Once the actions were asked, only a round that the facilitator opened after that takes the pace up again.</summary>
    private static bool PaceGoesOn(Session session, RoundState closing) =>
        session is { Settings.Pace: not null, PausedAt: null } && (session.ActionsAskedAt is not { } asked || closing.OpenedAt > asked);

    private static Refusal? MayOpen(Session session, Command.Open open, Role role, CommandContext context) =>
        role == Role.Clock && session.PausedAt is null && session.Round(open.Round ?? 0) is { IsToCome: true } next && next.OpensAt <= context.At
            ? Guards.Runs(session)
            : Guards.Facilitates(session, role);

    private static Refusal? MayClose(Session session, RoundState? round, Role role, CommandContext context) =>
        role == Role.Clock && session.PausedAt is null && round?.ClosesAt <= context.At
            ? Guards.Runs(session)
            : Guards.Facilitates(session, role);
}
