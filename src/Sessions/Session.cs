namespace Praatplaat.Sessions;

/// <summary>The state of a session. Answers, members and posts are rows of their own beside it.</summary>
/// <param name="Facilitator">The person who typed <c>start</c>, until somebody else leads.</param>
/// <param name="Settings">As chosen at the start. Before that nobody is the manager, and the facilitator stands in that place.</param>
/// <param name="Rounds">The rounds of this session, in order; the first is round 1.</param>
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
    /// <summary>
    /// People who were on the roster and have left the team. Kept here, so that every decision sees them without another read.
    /// </summary>
    /// <remarks>Empty in a session that was saved before they were kept.</remarks>
    public IReadOnlyList<PersonId> Left { get; init => field = value ?? []; } = [];

    /// <summary>People in the team who take no part: nothing is asked of them. Null where everybody does.</summary>
    public IReadOnlyList<PersonId>? OptedOut { get; init; }

    /// <summary>What people were told about their answers. Null before the start, and in a session that an older version began.</summary>
    public Promise? Promise { get; init; }

    /// <summary>How often the facilitator chose another manager since the start: each change is told once.</summary>
    public int ManagerChanges { get; init; }

    /// <summary>When the facilitator paused the pace: nothing opens, closes or reminds by itself meanwhile. Null while it is not paused.</summary>
    public DateTimeOffset? PausedAt { get; init; }

    /// <summary>
    /// The rounds as they were before the plan was changed, so that the facilitator's cards can say what came of it. Null where nothing was
    /// changed since a round opened.
    /// </summary>
    public IReadOnlyList<RoundState>? PlanBefore { get; init; }

    /// <summary>When everyone was asked to give dots; null before.</summary>
    public DateTimeOffset? DotsAskedAt { get; init; }

    /// <summary>When the dots were counted; null before.</summary>
    public DateTimeOffset? DotsClosedAt { get; init; }

    /// <summary>Members can give dots, and change them.</summary>
    public bool TakesDots => this is { Phase: Phase.Running, DotsAskedAt: not null, DotsClosedAt: null };

    /// <summary>
    /// The round that the session is at: of more that are open, the last in order. The others were reopened beside it.
    /// </summary>
    public RoundState? OpenRound => Rounds.LastOrDefault(round => round.Phase == RoundPhase.Open);

    /// <summary>The rounds that were reopened for who was late, while the session is at a later one.</summary>
    /// <remarks>A method, since a list that is a property would be stored.</remarks>
    public IEnumerable<RoundState> AlsoOpen() => Rounds.Where(round => round.Phase == RoundPhase.Open && round != OpenRound);

    /// <summary>The round that <c>open</c> opens.</summary>
    public RoundState? NextRound => Rounds.FirstOrDefault(round => round.IsToCome);

    /// <summary>The round that was closed last, which <c>reopen</c> opens again.</summary>
    public RoundState? LastClosed => Rounds.Where(round => round.ClosedAt is not null).MaxBy(round => round.ClosedAt);

    /// <summary>
    /// Nothing is open and nothing opens by itself, though the facilitator set a pace and did not pause it. A session of which no round was
    /// opened yet does not stand still: people are still reading.
    /// </summary>
    public bool StandsStill =>
        this is
        {
            Phase: Phase.Running, Settings.Pace: not null, PausedAt: null, ActionsAskedAt: null, OpenRound: null, NextRound.OpensAt: null,
        }
        && Rounds.Any(round => round.OpenedAt is not null);

    /// <summary>Nobody is to find out who gave which answer, and nobody who gave none.</summary>
    public bool IsAnonymous => Settings.Names == Names.Anonymous;

    public bool IsOver => Phase is Phase.Finished or Phase.Cancelled;

    /// <summary>Until when a session that was cancelled can be resumed; null for any other, and for one that never started.</summary>
    public DateTimeOffset? ResumableUntil => Phase == Phase.Cancelled && StartedAt is not null ? EndedAt + Limits.Resuming : null;

    /// <summary>The facilitator left the team, so somebody has to take over.</summary>
    public bool IsLeaderless => HasLeft(Facilitator.Id);

    /// <summary>Who may take over from a facilitator who left; null where anybody in the team may.</summary>
    public Person? Successor => Settings.Manager.Id == Facilitator.Id || HasLeft(Settings.Manager.Id) ? null : Settings.Manager;

    /// <summary>Who get the summary, and so read all answers: the facilitator where all of them have left the team.</summary>
    public IReadOnlyList<Person> SummaryReaders()
    {
        var readers = new[] { Settings.Manager, Settings.SecondReader }.OfType<Person>().DistinctBy(reader => reader.Id);
        return [.. readers.Where(reader => !HasLeft(reader.Id)).DefaultIfEmpty(Facilitator)];
    }

    public bool HasLeft(PersonId person) => Left.Contains(person);

    public bool HasOptedOut(PersonId person) => OptedOut?.Contains(person) == true;

    /// <summary>Left the team, or takes no part: nothing goes to them.</summary>
    public bool IsAbsent(PersonId person) => HasLeft(person) || HasOptedOut(person);

    /// <summary>Whether this person leads the session now: a facilitator who left the team does not.</summary>
    public bool IsLedBy(PersonId person) => person == Facilitator.Id && !HasLeft(person);

    /// <summary>Whether the round was open when the session was cancelled. Its answers were never shown, and never will be.</summary>
    public bool IsWithdrawn(RoundState round) => Phase == Phase.Cancelled && round.ClosedAt is { } at && at == EndedAt;

    /// <summary>Whether the round was held to its end, so that its answers may be shown.</summary>
    public bool IsHeld(RoundState round) => round.Phase == RoundPhase.Closed && !IsWithdrawn(round);

    /// <summary>Whether the manager can answer the team about the round.</summary>
    public bool TakesReply(RoundState round) => Phase is Phase.Running or Phase.Finished && IsHeld(round);

    /// <summary>The round with this number, counted from 1; null where there is none.</summary>
    public RoundState? Round(int number) => number >= 1 && number <= Rounds.Count ? Rounds[number - 1] : null;
}

/// <summary>Which playbook a session follows, as it was when the session began.</summary>
public sealed record PlaybookVersion(string Id, int Version);

public enum Phase
{
    SetUp,
    Running,
    Finished,
    Cancelled,
}

/// <summary>One round of a session.</summary>
/// <param name="Number">Counted from 1, in the order of this session.</param>
/// <param name="Key">The id of the round in the playbook.</param>
/// <param name="Fields">The fields that an answer must fill.</param>
/// <param name="ClosesAt">The deadline; null where the facilitator closes by hand.</param>
/// <param name="RemindedAt">When those who had not answered were reminded, once each time that the round is open; null before.</param>
/// <param name="OpensAt">When the clock opens the round, or was to; null where the facilitator does.</param>
/// <param name="Reopenings">How often the round was opened again after a close.</param>
/// <param name="PlannedFor">The earliest moment at which the clock opens the round, as the facilitator chose; null for none.</param>
/// <param name="Levels">How many levels the scale of the round has; 0 where nobody is asked where they stand.</param>
public sealed record RoundState(
    int Number,
    string Key,
    IReadOnlyList<FieldId> Fields,
    RoundPhase Phase = RoundPhase.Waiting,
    DateTimeOffset? OpenedAt = null,
    DateTimeOffset? ClosesAt = null,
    DateTimeOffset? ClosedAt = null,
    DateTimeOffset? RemindedAt = null,
    DateTimeOffset? OpensAt = null,
    int Reopenings = 0,
    DateTimeOffset? PlannedFor = null,
    int Levels = 0)
{
    /// <summary>The facilitator left the round out: it is passed over unless they open it all the same.</summary>
    public bool IsSkipped { get; init; }

    /// <summary>Waits for its turn.</summary>
    public bool IsToCome => Phase == RoundPhase.Waiting && !IsSkipped;
}

/// <summary>A closed round can be opened again.</summary>
public enum RoundPhase
{
    Waiting,
    Open,
    Closed,
}
