namespace Praatplaat.Sessions;

/// <summary>How a round stands in the plan.</summary>
public enum PlanState
{
    Closed,
    Open,

    /// <summary>The clock opens it. Only the opening of the next round is certain; the others follow from the pace.</summary>
    Planned,

    /// <summary>The facilitator opens it, at a time that nobody knows yet.</summary>
    ByHand,

    Skipped,
}

/// <summary>When a round opens and closes.</summary>
/// <param name="OpensAt">Null where nobody knows.</param>
/// <param name="ClosesAt">Null where nobody knows, or the facilitator closes the round.</param>
public sealed record PlannedRound(RoundState Round, PlanState State, DateTimeOffset? OpensAt = null, DateTimeOffset? ClosesAt = null);

/// <summary>When the rounds of a session open and close: as they did, and as they will where nobody changes the plan.</summary>
public static class Plan
{
    public static IReadOnlyList<PlannedRound> Of(Session session, WorkingHours hours)
    {
        var plan = new List<PlannedRound>();
        // When the next round can open at the earliest; null where that is up to the facilitator. An earlier one that is taken in again follows
        // the one that is open, too.
        var free = session is { OpenRound.ClosesAt: { } closes, PausedAt: null } ? hours.NextOpening(closes) : (DateTimeOffset?)null;
        foreach (var round in session.Rounds)
        {
            var planned = Of(session, round, free, hours);
            if (planned.State is PlanState.Planned or PlanState.ByHand)
                free = planned.ClosesAt is { } end ? hours.NextOpening(end) : null;
            plan.Add(planned);
        }

        return plan;
    }

    /// <summary>
    /// The numbers of the rounds of which the plan says something else than before it was changed: other times, or that they are left out.
    /// Empty while the session is paused, as nobody knows the times then.
    /// </summary>
    public static IReadOnlySet<int> Changed(Session session, WorkingHours hours)
    {
        if (session is not { PlanBefore: { } rounds, PausedAt: null })
            return new HashSet<int>();
        var changed =
            from pair in Of(session, hours).Zip(Of(session with { Rounds = rounds }, hours), (now, before) => (now, before))
            where pair.now.State != PlanState.Closed && pair.now with { Round = pair.before.Round } != pair.before
            select pair.now.Round.Number;
        return changed.ToHashSet();
    }

    /// <summary>When a round can open at the earliest, if the rounds before it keep to the plan; null where that is not known.</summary>
    public static DateTimeOffset? EarliestOpening(Session session, int number, WorkingHours hours)
    {
        var unplanned = session with
        {
            Rounds = [.. session.Rounds.Select(round => round.Number == number ? round with { PlannedFor = null, OpensAt = null, IsSkipped = false } : round)],
        };
        return Of(unplanned, hours).FirstOrDefault(planned => planned.Round.Number == number)?.OpensAt;
    }

    /// <summary>When the last of so many rounds closes, if the first opens at this time and nobody changes the plan.</summary>
    public static DateTimeOffset End(DateTimeOffset opensAt, int rounds, int days, WorkingHours hours)
    {
        var closesAt = hours.Deadline(opensAt, days);
        return rounds > 1 ? End(hours.NextOpening(closesAt), rounds - 1, days, hours) : closesAt;
    }

    private static PlannedRound Of(Session session, RoundState round, DateTimeOffset? free, WorkingHours hours) => round switch
    {
        { Phase: RoundPhase.Closed } => new PlannedRound(round, PlanState.Closed, round.OpenedAt, round.ClosedAt),
        { Phase: RoundPhase.Open } => new PlannedRound(round, PlanState.Open, round.OpenedAt, session.PausedAt is null ? round.ClosesAt : null),
        { IsSkipped: true } => new PlannedRound(round, PlanState.Skipped),
        _ when session is { Settings.Pace: { } days, PausedAt: null, ActionsAskedAt: null, IsOver: false }
            && (round.OpensAt ?? Later(free, round.PlannedFor)) is { } opensAt =>
            new PlannedRound(round, PlanState.Planned, opensAt, hours.Deadline(opensAt, days)),
        _ => new PlannedRound(round, PlanState.ByHand),
    };

    private static DateTimeOffset? Later(DateTimeOffset? free, DateTimeOffset? plannedFor) => plannedFor > free ? plannedFor : free;
}
