namespace Praatplaat.Local.Colleagues;

/// <summary>How quickly the colleagues are.</summary>
/// <param name="Look">How often they look whether something is asked; at most one of them answers each time.</param>
/// <param name="First">How long the first one thinks.</param>
/// <param name="Least">The shortest gap between two answers.</param>
/// <param name="Most">The longest.</param>
/// <param name="Late">How much later than the others the part-timer comes.</param>
/// <param name="Seed">The same seed gives the same order and the same gaps.</param>
internal sealed record Pace(TimeSpan Look, TimeSpan First, TimeSpan Least, TimeSpan Most, TimeSpan Late, int Seed)
{
    /// <summary>Slow enough to watch, fast enough not to wait.</summary>
    public static Pace Watchable { get; } = new(
        Look: TimeSpan.FromSeconds(1),
        First: TimeSpan.FromSeconds(3),
        Least: TimeSpan.FromSeconds(2),
        Most: TimeSpan.FromSeconds(6),
        Late: TimeSpan.FromSeconds(20),
        Seed: 2025);

    public TimeSpan Gap(Random chance) => Least + ((Most - Least) * chance.NextDouble());
}
