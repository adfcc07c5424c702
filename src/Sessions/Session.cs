namespace Praatplaat.Sessions;

/// <summary>The state of a session. Answers, members and what was posted are rows of their own beside it.</summary>
/// <param name="Facilitator">Who typed <c>start</c>, until somebody else leads.</param>
/// <param name="Settings">As proposed until the session starts, then as chosen.</param>
/// <param name="Rounds">The rounds of this session in their order; round 1 is the first.</param>
/// <param name="ActionsAskedAt">When everyone was asked for three actions; null before.</param>
public sealed record Session(
    SessionId Id,
    Location Location,
    PlaybookVersion Playbook,
    Person Facilitator,
    Settings Settings,
    Phase Phase,
    IReadOnlyList<RoundState> Rounds,
    DateTimeOffset CreatedAt,
    DateTimeOffset? StartedAt = null,
    DateTimeOffset? ActionsAskedAt = null,
    DateTimeOffset? EndedAt = null)
{
    /// <summary>Who was on the roster and is not in the team any more. Kept here, so that every decision sees it without a further read.</summary>
    /// <remarks>A state that was saved before this was kept has none.</remarks>
    public IReadOnlyList<PersonId> Left { get; init => field = value ?? []; } = [];

    /// <summary>The round that people can answer now; at most one.</summary>
    public RoundState? OpenRound => Rounds.FirstOrDefault(round => round.Phase == RoundPhase.Open);

    /// <summary>The round that <c>open</c> opens.</summary>
    public RoundState? NextRound => Rounds.FirstOrDefault(round => round.Phase == RoundPhase.Waiting);

    /// <summary>The round that was closed last, which <c>reopen</c> opens again.</summary>
    public RoundState? LastClosed => Rounds.Where(round => round.ClosedAt is not null).MaxBy(round => round.ClosedAt);

    /// <summary>Over: finished or cancelled.</summary>
    public bool IsOver => Phase is Phase.Finished or Phase.Cancelled;

    /// <summary>The facilitator left the team: somebody has to take over.</summary>
    public bool IsLeaderless => HasLeft(Facilitator.Id);

    /// <summary>Who may take over from a facilitator who left; null where that is anybody in the team.</summary>
    public Person? Successor => Settings.Manager.Id == Facilitator.Id || HasLeft(Settings.Manager.Id) ? null : Settings.Manager;

    public bool HasLeft(PersonId person) => Left.Contains(person);

    /// <summary>Whether this person leads the session now: a facilitator who left the team does not.</summary>
    public bool IsLedBy(PersonId person) => person == Facilitator.Id && !HasLeft(person);

    /// <summary>The round with this number, counted from 1; null where there is none.</summary>
    public RoundState? Round(int number) => number >= 1 && number <= Rounds.Count ? Rounds[number - 1] : null;
}

/// <summary>Which playbook a session follows, as it was when the session began.</summary>
public sealed record PlaybookVersion(string Id, int Version);

/// <summary>Where a session is.</summary>
public enum Phase
{
    SetUp,
    Running,
    Finished,
    Cancelled,
}
