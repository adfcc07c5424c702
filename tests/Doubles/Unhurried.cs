using Praatplaat.Teams.RateLimits;

namespace Praatplaat.Bot.Tests.Teams.RateLimits;

/// <summary>For tests of what the bot says: in a minute they say in one chat what people take days for, and would mostly wait.</summary>
internal static class Unhurried
{
    private static readonly BucketSize Ample = new(100_000, 100_000);

    public static ConversationLimits Conversations { get; } = new([Ample], [Ample]);

    public static string[] Settings { get; } = ["--Teams:Connector:RequestsPerSecond", "100000"];
}
