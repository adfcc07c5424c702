namespace Praatplaat.Sessions.Deciding;

/// <summary>Moving a deadline, and the one reminder of a round.</summary>
internal static class Deadlines
{
    private static readonly TimeSpan Before = TimeSpan.FromDays(1);

    public static Decision Extend(Session session, Command.Extend extend, Role role, CommandContext context)
    {
        if ((Guards.Facilitates(session, role) ?? Guards.Exists(session, extend.Round)) is { } refusal)
            return Decider.Refuse(refusal);
        if (OpenRound(session, extend.Round, out var round) is { } notOpen)
            return Decider.Refuse(notOpen);
        if (extend.ClosesAt <= context.At)
            return Decider.Refuse(new Refusal.DeadlineInPast());
        if (extend.ClosesAt > context.At.AddDays(Limits.Deadline))
            return Decider.Refuse(new Refusal.DeadlineTooFar());
        if (round!.ClosesAt == extend.ClosesAt)
            return Decider.Nothing(session);
        return Decider.Accept(
            session,
            new Event.RoundExtended(round.Number, extend.ClosesAt),
            [
                .. Running.Now(context, new Work.ShowProgress(round.Number), new Work.ShowControl()),
                .. Work(round.Number, extend.ClosesAt, context),
            ]);
    }

    public static Decision Remind(Session session, Command.Remind remind, Role role, CommandContext context)
    {
        var notOpen = OpenRound(session, remind.Round, out var round);
        // A deadline that was moved leaves the reminder of the old one behind: the clock waits for the new one's.
        var allowed = role == Role.Clock && round?.ClosesAt - Before <= context.At ? Guards.Runs(session) : Guards.Facilitates(session, role);
        if ((allowed ?? Guards.Exists(session, remind.Round) ?? notOpen) is { } refusal)
            return Decider.Refuse(refusal);
        if (round!.RemindedAt is { } at)
            return Decider.Refuse(new Refusal.AlreadyReminded(round.Number, at));
        return Decider.Accept(
            session,
            new Event.MembersReminded(round.Number, remind.SendAt),
            new DueWork(new Work.RemindMembers(round.Number), remind.SendAt),
            new DueWork(new Work.ShowControl(), context.At));
    }

    /// <summary>What a deadline brings: the close, and a day before it a reminder where there is time for one.</summary>
    internal static IEnumerable<DueWork> Work(int round, DateTimeOffset? closesAt, CommandContext context)
    {
        if (closesAt is not { } due)
            yield break;
        yield return new DueWork(new Work.MeetDeadline(round), due);
        if (due - Before > context.At)
            yield return new DueWork(new Work.RemindOnTime(round), due - Before);
    }

    private static Refusal? OpenRound(Session session, int? number, out RoundState? round)
    {
        round = number is { } asked ? session.Round(asked) : session.OpenRound;
        return round switch
        {
            null => new Refusal.NoRoundOpen(),
            { Phase: RoundPhase.Waiting } => new Refusal.RoundWaiting(round.Number),
            { Phase: RoundPhase.Closed, ClosedAt: { } at } => new Refusal.RoundClosed(round.Number, at),
            _ => null,
        };
    }
}
