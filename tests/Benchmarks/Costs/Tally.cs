namespace Praatplaat.Benchmarks.Costs;

/// <summary>How often each thing was counted.</summary>
internal sealed record Tally(IReadOnlyDictionary<string, double> Counts)
{
    public double this[string name] => Counts.GetValueOrDefault(name);

    public static Tally operator -(Tally after, Tally before) => new(after.Counts.ToDictionary(pair => pair.Key, pair => pair.Value - before[pair.Key]));

    public static Tally operator *(Tally tally, double times) => new(tally.Counts.ToDictionary(pair => pair.Key, pair => pair.Value * times));
}
