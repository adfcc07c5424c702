namespace Praatplaat.Teams.RateLimits;

/// <summary>What a bot may do in one conversation; each list is of buckets that a call takes a token from together.</summary>
/// <param name="Writing">Messages, updates, and making the conversation.</param>
/// <param name="Reading">The roster, and what else is asked about a conversation.</param>
public sealed record ConversationLimits(IReadOnlyList<BucketSize> Writing, IReadOnlyList<BucketSize> Reading)
{
    /// <summary>
    /// Teams allows 7 messages in 1 s, 8 in 2 s, 60 in 30 s and 1,800 in an hour, and twice that of reading. The first bucket is for the
    /// short stretches: with 5 and 1 a second they see at most 6, 7 and 35. The second is for the hour: with 60 and 0.48 a second, 1,788,
    /// at 96 % of the steady pace that an hour allows. What is left over is for calls that leave at one pace and arrive at another.
    /// </summary>
    /// <remarks>Source: Teams, "Optimize your bot with rate limiting in Teams: per bot per thread limit". That updates count too is not said there, and assumed.</remarks>
    public static ConversationLimits OfTeams { get; } = new([new(5, 1), new(60, 0.48)], [new(10, 2), new(120, 0.96)]);
}
