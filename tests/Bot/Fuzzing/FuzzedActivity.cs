using System.Text;

namespace Praatplaat.Bot.Tests.Fuzzing;

/// <summary>One body to deliver.</summary>
/// <param name="Seed">Makes the same one again: <c>FUZZ_SEED</c> with <c>FUZZ_ACTIVITIES=1</c>.</param>
/// <param name="Changes">What was done to the real activity; empty where it is delivered as Teams sends it.</param>
internal sealed record FuzzedActivity(int Seed, string Kind, IReadOnlyList<string> Changes, byte[] Body)
{
    private const int Shown = 1_500;

    public override string ToString()
    {
        var start = Encoding.UTF8.GetString(Body.AsSpan(0, Math.Min(Body.Length, Shown)));
        return $"seed {Seed}: {Kind}, {(Changes.Count == 0 ? "as it is" : string.Join("; ", Changes))}, {Body.Length} bytes: {start}";
    }
}
