namespace Praatplaat.Bot.Teams.RateLimits;

/// <summary>A bucket that holds <paramref name="Burst"/> tokens and gets <paramref name="PerSecond"/> more: a stretch of <c>t</c> seconds sees at most <c>Burst + PerSecond × t</c> calls.</summary>
internal readonly record struct BucketSize(double Burst, double PerSecond)
{
    /// <summary>
    /// For so many calls in any second: 96 % of them as a steady stream, and the rest, at least one, at once. At 50 a second that is 2 and
    /// 48. The second token is what keeps the stream up when a timer goes off late, by as much as a call takes of a second.
    /// </summary>
    public static BucketSize AtMost(int perSecond) => new(Math.Max(1, 0.04 * perSecond), 0.96 * perSecond);
}
