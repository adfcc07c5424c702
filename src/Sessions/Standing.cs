namespace Praatplaat.Sessions;

/// <summary>How somebody ends a round, or the question for actions: exactly one of these, the first that is true.</summary>
public abstract record Standing
{
    private Standing()
    {
    }

    /// <summary>Also of who left afterwards: what they gave counts.</summary>
    public sealed record Answered : Standing;

    public sealed record Left : Standing;

    public sealed record Unreachable(Obstacle Why) : Standing;

    /// <summary>Got the reminder, and has not answered.</summary>
    public sealed record Reminded : Standing;

    public sealed record NotAnswered : Standing;
}
