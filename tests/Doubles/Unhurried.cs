using Praatplaat.Teams.RateLimits;

namespace Praatplaat.Doubles;

/// <summary>
/// Lifts Teams' limits for tests of what the bot says: within a minute they say in one chat what takes people days, and would mostly wait.
/// </summary>
internal static class Unhurried
{
    private static readonly BucketSize Ample = new(100_000, 100_000);

    public static ConversationLimits Conversations { get; } = new([Ample], [Ample]);

    public static string[] Settings { get; } = ["--Teams:Connector:RequestsPerSecond", "100000"];
}
