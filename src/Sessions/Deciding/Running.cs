namespace Praatplaat.Sessions.Deciding;

/// <summary>The beginning and the end of a session.</summary>
internal static class Running
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
            Now(context, new Work.UpdateSetUp(), new Work.PostOpening(), new Work.ShowControl()));
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
            Now(context, new Work.PostFarewell(), new Work.SendSummary(), new Work.ShowControl()));
    }

    public static Decision Cancel(Session session, Role role, CommandContext context)
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
        return Decider.Accept(session, new Event.SessionCancelled(open, context.At), Now(context, work));
    }

    internal static IEnumerable<DueWork> Now(CommandContext context, params Work[] work) => work.Select(item => new DueWork(item, context.At));
}
