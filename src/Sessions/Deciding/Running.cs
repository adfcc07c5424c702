namespace Praatplaat.Sessions.Deciding;

/// <summary>The beginning and the end of a session.</summary>
internal static class Running
{
    public static Decision Start(Session session, Command.Start start, Role role, Turn turn)
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
            new Event.SessionStarted(start.Settings, start.Rounds, turn.At),
            Now(turn, new Work.UpdateSetUp(), new Work.PostOpening(), new Work.ShowControl()));
    }

    public static Decision Finish(Session session, Role role, Turn turn)
    {
        if (session.Phase == Phase.Finished && role == Role.Facilitator)
            return Decider.Nothing(session);
        if (Guards.Facilitates(session, role) is { } refusal)
            return Decider.Refuse(refusal);
        if (session.OpenRound is { } open)
            return Decider.Refuse(new Refusal.AnotherRoundOpen(open.Number));
        return Decider.Accept(
            session,
            new Event.SessionFinished(turn.At),
            Now(turn, new Work.PostFarewell(), new Work.SendSummary(), new Work.ShowControl()));
    }

    public static Decision Cancel(Session session, Role role, Turn turn)
    {
        if (Guards.NotFacilitator(session, role) is { } refusal)
            return Decider.Refuse(refusal);
        if (session.Phase == Phase.Cancelled)
            return Decider.Nothing(session);
        if (session.Phase == Phase.Finished)
            return Decider.Refuse(new Refusal.SessionOver(session.Phase));
        var open = session.OpenRound?.Number;
        Work[] work = session.Phase == Phase.SetUp
            ? [new Work.UpdateSetUp()]
            : [.. open is { } round ? [new Work.WithdrawRound(round)] : Array.Empty<Work>(), new Work.ShowControl()];
        return Decider.Accept(session, new Event.SessionCancelled(open, turn.At), Now(turn, work));
    }

    internal static IEnumerable<DueWork> Now(Turn turn, params Work[] work) => work.Select(item => new DueWork(item, turn.At));
}
