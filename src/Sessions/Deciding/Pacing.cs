namespace Praatplaat.Sessions.Deciding;

/// <summary>Opening and closing rounds: the facilitator's, and the clock's where the facilitator set a pace.</summary>
internal static class Pacing
{
    public static Decision Open(Session session, Command.Open open, Role role, CommandContext context)
    {
        if ((Guards.Facilitates(session, role) ?? Guards.Exists(session, open.Round)) is { } refusal)
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

    /// <summary>Close, then open: two events in one decision, so that no one sees the session in between.</summary>
    public static Decision Advance(Session session, Command.Advance advance, Role role, CommandContext context)
    {
        if (session.OpenRound is not { } current)
            return Open(session, new Command.Open(null, advance.ClosesAt), role, context);
        var decision = Close(session, new Command.Close(current.Number), role, context);
        if (decision is not Decision.Accepted closed)
            return decision;
        // Said twice in one moment it does not close the round that it opened.
        if (current.OpenedAt >= context.At)
            return Decider.Nothing(session);
        if (closed.Session.NextRound is not { } next || (role == Role.Clock && session.Settings.Pace is null))
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
            _ => Decider.Accept(
                session,
                new Event.RoundClosed(round.Number, context.At),
                Running.Now(context, new Work.ShowResults(round.Number), new Work.ShowControl())),
        };
    }

    private static Decision.Accepted Opened(Session session, RoundState round, DateTimeOffset? closesAt, CommandContext context) =>
        Decider.Accept(
            session,
            new Event.RoundOpened(round.Number, context.At, closesAt),
            [
                .. Running.Now(context, new Work.PostRound(round.Number), new Work.ShowControl()),
                .. Deadlines.Work(round.Number, closesAt, context),
            ]);

    private static Refusal? MayClose(Session session, RoundState? round, Role role, CommandContext context) =>
        role == Role.Clock && round?.ClosesAt <= context.At ? Guards.Runs(session) : Guards.Facilitates(session, role);
}
