namespace Praatplaat.Sessions.Rules;

public abstract partial record Command
{
    /// <summary>Reopens a round for the facilitator; a member asks the facilitator to do so.</summary>
    /// <param name="ClosesAt">The deadline that the session's pace gives; null where it has none.</param>
    public sealed record Reopen(int? Round, DateTimeOffset? ClosesAt = null) : Command;
}

public abstract partial record Event
{
    /// <summary>The round begins anew, with the answers that it had: with a deadline, and with a reminder to come.</summary>
    public sealed record RoundReopened(int Round, DateTimeOffset? ClosesAt) : Event
    {
        public override Session ApplyTo(Session session) => Change(WithoutSchedule(session), Round, round => round with
        {
            Phase = RoundPhase.Open,
            ClosedAt = null,
            ClosesAt = ClosesAt,
            RemindedAt = null,
            Reopenings = round.Reopenings + 1,
        });
    }

    /// <summary>A member would like to answer after the close. Nothing changes but that the facilitator is told.</summary>
    public sealed record ReopenAsked(int Round, Person By) : Event;
}

public abstract partial record Refusal
{
    public sealed record NoRoundClosed : Refusal;
}

/// <summary>
/// Reopening a closed round: by the facilitator, at a member's request or not. A later round that is open stays open beside it: its members
/// are not interrupted for somebody who was late.
/// </summary>
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
            // The word that is typed twice must not open one round after the other.
            _ when reopen.Round is null && session.Rounds.Any(open => open is { Phase: RoundPhase.Open, Reopenings: > 0 }) =>
                Decider.Nothing(session),
            null => Decider.Refuse(session.OpenRound is { } open ? new Refusal.AnotherRoundOpen(open.Number) : new Refusal.NoRoundClosed()),
            { Phase: RoundPhase.Waiting } => Decider.Refuse(new Refusal.RoundWaiting(round.Number)),
            { Phase: RoundPhase.Open } => Decider.Nothing(session),
            // There is nobody to pass the question on to.
            _ when role != Role.Facilitator && session.IsLeaderless =>
                Decider.Refuse(new Refusal.FacilitatorLeft(session.Facilitator.Name, session.Successor?.Name)),
            _ when role != Role.Facilitator => Asked(session, round, context),
            _ => Decider.Accept(
                session,
                new Event.RoundReopened(round.Number, reopen.ClosesAt),
                [
                    .. Decider.Now(context, new Work.PostRound(round.Number), new Work.ShowControl()),
                    .. Schedule.Work(round.Number, reopen.ClosesAt, context),
                ]),
        };
    }

    private static Decision.Accepted Asked(Session session, RoundState round, CommandContext context)
    {
        // Who asks has not answered, and in an anonymous session nobody is told who that is.
        var by = session.IsAnonymous ? Person.Nobody : ((Caller.Someone)context.By).Person;
        return Decider.Accept(
            session,
            new Event.ReopenAsked(round.Number, by),
            Decider.Now(context, new Work.TellReopenAsked(round.Number, by)));
    }
}
