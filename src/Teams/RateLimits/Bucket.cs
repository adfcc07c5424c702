namespace Praatplaat.Teams.RateLimits;

/// <summary>Tokens, kept as the moment at which the bucket would be full: so nothing has to fill it, and nothing is lost by looking late.</summary>
/// <remarks>Moments are counted from when it was made. Not safe for use by more than one at a time.</remarks>
internal sealed class Bucket(BucketSize size)
{
    private readonly TimeSpan interval = TimeSpan.FromSeconds(1 / size.PerSecond);

    /// <summary>Since then no token was missing.</summary>
    public TimeSpan FullAt { get; private set; }

    /// <summary>Until there is a token for whoever comes after so many others; zero or less when there is one.</summary>
    public TimeSpan WaitAt(TimeSpan now, int others = 0) => Missing(now) + ((others + 1 - size.Burst) * interval);

    /// <summary>Half of the tokens or more are gone.</summary>
    public bool IsCrowdedAt(TimeSpan now) => Missing(now) >= size.Burst / 2 * interval;

    public void Take(TimeSpan now) => FullAt = now + Missing(now) + interval;

    private TimeSpan Missing(TimeSpan now) => FullAt > now ? FullAt - now : TimeSpan.Zero;
}
