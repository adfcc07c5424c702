namespace Praatplaat.Sessions.Rules;

public abstract partial record Command
{
    /// <summary>Reopens a round for the facilitator; a member asks the facilitator to do so.</summary>
    public sealed record Reopen(int? Round) : Command;
}

public abstract partial record Event
{
    public sealed record RoundReopened(int Round) : Event
    {
        public override Session ApplyTo(Session session) =>
            Change(session, Round, round => round with { Phase = RoundPhase.Open, ClosedAt = null, ClosesAt = null });
    }

    /// <summary>A member would like to answer after the close. Nothing changes but that the facilitator is told.</summary>
    public sealed record ReopenAsked(int Round, Person By) : Event;
}

public abstract partial record Refusal
{
    public sealed record NoRoundClosed : Refusal;
}

/// <summary>Reopening a closed round: by the facilitator, at a member's request or not.</summary>
internal static class Reopening
{
    public static Decision Reopen(Session session, Command.Reopen reopen, Role role, CommandContext context)
    {
        if (Guards.TakesPart(role) is { } outsider)
            return Decider.Refuse(outsider);
        if ((Guards.Runs(session) ?? Guards.Exists(session, reopen.Round)) is { } refusal)
            return Decider.Refuse(refusal);
        var round = reopen.Round is { } number ? session.Round(number) : session.LastClosed;
        return round switch
        {
            null => Decider.Refuse(session.OpenRound is { } open ? new Refusal.AnotherRoundOpen(open.Number) : new Refusal.NoRoundClosed()),
            { Phase: RoundPhase.Waiting } => Decider.Refuse(new Refusal.RoundWaiting(round.Number)),
            { Phase: RoundPhase.Open } => Decider.Nothing(session),
            // There is nobody to pass the question on to.
            _ when role != Role.Facilitator && session.IsLeaderless =>
                Decider.Refuse(new Refusal.FacilitatorLeft(session.Facilitator.Name, session.Successor?.Name)),
            _ when role != Role.Facilitator => Asked(session, round, context),
            _ when session.OpenRound is { } open => Decider.Refuse(new Refusal.AnotherRoundOpen(open.Number)),
            _ => Decider.Accept(
                session,
                new Event.RoundReopened(round.Number),
                Decider.Now(context, new Work.PostRound(round.Number), new Work.ShowControl())),
        };
    }

    private static Decision.Accepted Asked(Session session, RoundState round, CommandContext context)
    {
        var by = ((Caller.Someone)context.By).Person;
        return Decider.Accept(
            session,
            new Event.ReopenAsked(round.Number, by),
            Decider.Now(context, new Work.TellReopenAsked(round.Number, by)));
    }
}
