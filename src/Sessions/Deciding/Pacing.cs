namespace Praatplaat.Sessions.Deciding;

/// <summary>Opening and closing rounds: the facilitator's, and the clock's where the facilitator set a pace.</summary>
internal static class Pacing
{
    public static Decision Open(Session session, Command.Open open, Role role, Turn turn)
    {
        if (MayPace(session, role, session.Settings.Pace is not null) is { } refusal)
            return Decider.Refuse(refusal);
        if (Guards.Exists(session, open.Round) is { } unknown)
            return Decider.Refuse(unknown);
        if (session.OpenRound is { } current)
            return open.Round is null || open.Round == current.Number
                ? Decider.Nothing(session)
                : Decider.Refuse(new Refusal.AnotherRoundOpen(current.Number));
        var round = open.Round is { } number ? session.Round(number) : session.NextRound;
        return round switch
        {
            null => Decider.Refuse(new Refusal.NoRoundLeft()),
            { Phase: RoundPhase.Closed, ClosedAt: { } closed } => Decider.Refuse(new Refusal.RoundClosed(round.Number, closed)),
            _ => Accepted(session, round, open.ClosesAt, turn),
        };
    }

    /// <summary>Close, then open: two events in one decision, so that no one sees the session in between.</summary>
    public static Decision Advance(Session session, Command.Advance advance, Role role, Turn turn)
    {
        if (session.OpenRound is null)
            return Open(session, new Command.Open(null, advance.ClosesAt), role, turn);
        var closed = Close(session, new Command.Close(null), role, turn);
        if (closed is not Decision.Accepted first || first.Session.NextRound is null)
            return closed;
        return Open(first.Session, new Command.Open(null, advance.ClosesAt), role, turn) is Decision.Accepted second
            ? new Decision.Accepted(second.Session, [.. first.Events, .. second.Events], [.. first.Work, .. second.Work])
            : closed;
    }

    public static Decision Close(Session session, Command.Close close, Role role, Turn turn)
    {
        var round = close.Round is { } number ? session.Round(number) : session.OpenRound;
        if (MayPace(session, role, round?.ClosesAt <= turn.At) is { } refusal)
            return Decider.Refuse(refusal);
        if (Guards.Exists(session, close.Round) is { } unknown)
            return Decider.Refuse(unknown);
        return round switch
        {
            null => Decider.Refuse(new Refusal.NoRoundOpen()),
            { Phase: RoundPhase.Waiting } => Decider.Refuse(new Refusal.RoundWaiting(round.Number)),
            { Phase: RoundPhase.Closed } => Decider.Nothing(session),
            _ => Decider.Accept(
                session,
                new Event.RoundClosed(round.Number, turn.At),
                Running.Now(turn, new Work.ShowResults(round.Number), new Work.ShowControl())),
        };
    }

    private static Decision Accepted(Session session, RoundState round, DateTimeOffset? closesAt, Turn turn) =>
        Decider.Accept(
            session,
            new Event.RoundOpened(round.Number, turn.At, closesAt),
            [
                .. Running.Now(turn, new Work.PostRound(round.Number), new Work.ShowControl()),
                .. Deadlines.Work(round.Number, closesAt, turn),
            ]);

    private static Refusal? MayPace(Session session, Role role, bool clockMay) =>
        role == Role.Clock && clockMay ? Guards.Runs(session) : Guards.Facilitates(session, role);
}
