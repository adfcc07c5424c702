namespace Praatplaat.Teams.RateLimits;

/// <summary>A bucket that holds <paramref name="Burst"/> tokens and gets <paramref name="PerSecond"/> more: a stretch of <c>t</c> seconds sees at most <c>Burst + PerSecond × t</c> calls.</summary>
public readonly record struct BucketSize(double Burst, double PerSecond)
{
    /// <summary>
    /// For so many calls in any second: 96.5 % of them as a steady stream, and 2.5 %, at least one, at once. At 50 a second that is 48.25 and
    /// 1.25. What is over one token keeps the stream up when a timer goes off late; the half call that is left is for those that leave
    /// at one pace and arrive at another: one call too many, and Teams stops all of them for a second.
    /// </summary>
    public static BucketSize AtMost(int perSecond) => new(Math.Max(1, 0.025 * perSecond), 0.965 * perSecond);
}
