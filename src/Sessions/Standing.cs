namespace Praatplaat.Sessions;

/// <summary>How somebody ends a round, or the question for actions: exactly one of these, the first that is true.</summary>
public abstract record ParticipantState
{
    private ParticipantState()
    {
    }

    /// <summary>Also of who left afterwards: what they gave counts.</summary>
    public sealed record Answered : ParticipantState;

    public sealed record Left : ParticipantState;

    public sealed record Unreachable(Obstacle Why) : ParticipantState;

    /// <summary>Got the reminder, and has not answered.</summary>
    public sealed record Reminded : ParticipantState;

    public sealed record NotAnswered : ParticipantState;
}
