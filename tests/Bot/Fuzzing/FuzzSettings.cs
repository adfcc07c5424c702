using System.Globalization;

namespace Praatplaat.Bot.Tests.Fuzzing;

/// <summary>How many activities, and from which seed: activity n has seed <paramref name="Seed"/> + n, so that one can be sent again alone.</summary>
internal sealed record FuzzSettings(int Activities, int Seed)
{
    private const int InSuite = 2_500;

    /// <summary>Only then memory says something: before, caches still fill.</summary>
    public bool IsLong => Activities >= 8 * InSuite;

    /// <summary>From <c>FUZZ_ACTIVITIES</c> and <c>FUZZ_SEED</c>.</summary>
    public static FuzzSettings FromEnvironment() => new(Number("FUZZ_ACTIVITIES", InSuite), Number("FUZZ_SEED", 20_261_123));

    private static int Number(string variable, int otherwise) =>
        Environment.GetEnvironmentVariable(variable) is { Length: > 0 } text ? int.Parse(text, CultureInfo.InvariantCulture) : otherwise;
}
