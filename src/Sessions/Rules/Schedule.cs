namespace Praatplaat.Sessions.Rules;

public abstract partial record Command
{
    /// <param name="ClosesAt">The new deadline. It is absolute, so that a repeated press moves nothing twice.</param>
    public sealed record Extend(int? Round, DateTimeOffset ClosesAt) : Command;

    /// <param name="SendAt">When the reminders go out, to those who work then: now, or when a working day begins.</param>
    public sealed record Remind(int? Round, DateTimeOffset SendAt) : Command;
}

public abstract partial record Event
{
    public sealed record RoundExtended(int Round, DateTimeOffset ClosesAt) : Event
    {
        public override Session ApplyTo(Session session) =>
            Change(Replanned(session) with { PausedAt = null }, Round, round => round with { ClosesAt = ClosesAt });
    }

    public sealed record MembersReminded(int Round, DateTimeOffset SendAt) : Event
    {
        public override Session ApplyTo(Session session) => Change(session, Round, round => round with { RemindedAt = SendAt });
    }
}

public abstract partial record Refusal
{
    public sealed record DeadlineInPast : Refusal;

    public sealed record DeadlineTooFar : Refusal;

    public sealed record AlreadyReminded(int Round, DateTimeOffset At) : Refusal;
}

/// <summary>Deadlines, and the one reminder that a round has.</summary>
internal static class Schedule
{
    public static Decision Extend(Session session, Command.Extend extend, Role role, CommandContext context)
    {
        if ((Guards.Facilitates(session, role) ?? Guards.Exists(session, extend.Round)) is { } refusal)
            return Decider.Refuse(refusal);
        if (FindOpen(session, extend.Round, out var round) is { } notOpen)
            return Decider.Refuse(notOpen);
        if (extend.ClosesAt <= context.At)
            return Decider.Refuse(new Refusal.DeadlineInPast());
        if (extend.ClosesAt > context.At.AddDays(Limits.Deadline))
            return Decider.Refuse(new Refusal.DeadlineTooFar());
        if (round!.ClosesAt == extend.ClosesAt)
            return Decider.Nothing(session);
        var extended = new Event.RoundExtended(round.Number, extend.ClosesAt);
        return Decider.Accept(
            session,
            extended,
            [
                .. Decider.Now(context, new Work.ShowProgress(round.Number), new Work.ShowControl()),
                .. Work(round.Number, extend.ClosesAt, context),
                .. session.PausedAt is null ? [] : Reminding(extended.ApplyTo(session), context),
            ]);
    }

    public static Decision Remind(Session session, Command.Remind remind, Role role, CommandContext context)
    {
        var notOpen = FindOpen(session, remind.Round, out var round);
        var allowed = role == Role.Clock && round?.ClosesAt is not null && session.PausedAt is null
            ? Guards.Runs(session)
            : Guards.Facilitates(session, role);
        if ((allowed ?? Guards.Exists(session, remind.Round) ?? notOpen) is { } refusal)
            return Decider.Refuse(refusal);
        // Planned for later it can still be sent at once, by the facilitator.
        if (round!.RemindedAt is { } at && (at <= context.At || role == Role.Clock || remind.SendAt >= at))
            return Decider.Refuse(new Refusal.AlreadyReminded(round.Number, at));
        return Decider.Accept(
            session,
            new Event.MembersReminded(round.Number, remind.SendAt),
            // At once also where they go later: each goes on a day on which its reader works.
            Decider.Now(context, new Work.RemindMembers(round.Number), new Work.ShowControl()));
    }

    /// <summary>
    /// What follows from a deadline: the close, and at half time a look whether anybody has answered. The reminder is planned earlier, so that it
    /// reaches those who don't work any more at the end.
    /// </summary>
    internal static IEnumerable<DueWork> Work(int round, DateTimeOffset? closesAt, CommandContext context)
    {
        if (closesAt is not { } due)
            yield break;
        yield return new DueWork(new Work.MeetDeadline(round), due);
        yield return new DueWork(new Work.LookHalfway(round), context.At + (due - context.At) / 2);
        yield return new DueWork(new Work.RemindOnTime(round), context.At + (due - context.At) / 3);
    }

    /// <summary>
    /// The reminders of before that somebody is still to get, who did not work then, or whom Teams held back: meanwhile nothing was sent.
    /// </summary>
    /// <param name="resumed">The session as it goes on.</param>
    internal static IEnumerable<DueWork> Reminding(Session resumed, CommandContext context) =>
        from round in resumed.Rounds
        where resumed.PausedAt is null && round is { Phase: RoundPhase.Open, RemindedAt: not null }
        select new DueWork(new Work.RemindMembers(round.Number), context.At);

    private static Refusal? FindOpen(Session session, int? number, out RoundState? round)
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
