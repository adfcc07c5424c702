namespace Praatplaat.Sessions;

/// <summary>How many people have each <see cref="Standing"/>: together everybody.</summary>
public sealed record Tally(int Answered, int Left, int Unreachable, int Reminded, int NotAnswered)
{
    public static Tally Of(IEnumerable<Standing> standings) => standings.Aggregate(new Tally(0, 0, 0, 0, 0), (tally, standing) => standing switch
    {
        Standing.Answered => tally with { Answered = tally.Answered + 1 },
        Standing.Left => tally with { Left = tally.Left + 1 },
        Standing.Unreachable => tally with { Unreachable = tally.Unreachable + 1 },
        Standing.Reminded => tally with { Reminded = tally.Reminded + 1 },
        _ => tally with { NotAnswered = tally.NotAnswered + 1 },
    });
}
