namespace Praatplaat.Sessions.Deciding;

/// <summary>A closed round opened again: by the facilitator, on a member's request or not.</summary>
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
            // Nobody would get the question.
            _ when role != Role.Facilitator && session.IsLeaderless => Decider.Refuse(new Refusal.FacilitatorLeft(session.Facilitator.Name, session.Successor?.Name)),
            _ when role != Role.Facilitator => Asked(session, round, context),
            _ when session.OpenRound is { } open => Decider.Refuse(new Refusal.AnotherRoundOpen(open.Number)),
            _ => Decider.Accept(
                session,
                new Event.RoundReopened(round.Number),
                Running.Now(context, new Work.PostRound(round.Number), new Work.ShowControl())),
        };
    }

    private static Decision.Accepted Asked(Session session, RoundState round, CommandContext context)
    {
        var by = ((Caller.Someone)context.By).Person;
        return Decider.Accept(
            session,
            new Event.ReopenAsked(round.Number, by),
            Running.Now(context, new Work.TellReopenAsked(round.Number, by)));
    }
}
