using System.Globalization;

namespace Praatplaat.Bot.Tests.Fuzzing;

/// <summary>Live bytes in this process, which the bot is in, as the run goes on.</summary>
internal sealed class MemoryCurve
{
    private const long Slack = 16 * 1024 * 1024;

    private readonly List<long> curve = [];

    public string Note()
    {
        curve.Add(GC.GetTotalMemory(forceFullCollection: true));
        return string.Create(CultureInfo.InvariantCulture, $"{curve[^1] / 1024 / 1024} MB live");
    }

    /// <summary>By the last against that after the first fifth, when all caches are full.</summary>
    public void IsFlat() => Assert.InRange(curve[^1], 0, (curve[(curve.Count - 1) / 5] * 3 / 2) + Slack);
}
