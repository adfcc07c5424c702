namespace Praatplaat.Sessions;

/// <summary>How many people have each <see cref="ParticipantState"/>: together everybody.</summary>
public sealed record ParticipationCounts(int Answered, int Left, int Unreachable, int Reminded, int NotAnswered)
{
    public static ParticipationCounts Of(IEnumerable<ParticipantState> standings) => standings.Aggregate(new ParticipationCounts(0, 0, 0, 0, 0), (counts, state) => state switch
    {
        ParticipantState.Answered => counts with { Answered = counts.Answered + 1 },
        ParticipantState.Left => counts with { Left = counts.Left + 1 },
        ParticipantState.Unreachable => counts with { Unreachable = counts.Unreachable + 1 },
        ParticipantState.Reminded => counts with { Reminded = counts.Reminded + 1 },
        _ => counts with { NotAnswered = counts.NotAnswered + 1 },
    });
}
