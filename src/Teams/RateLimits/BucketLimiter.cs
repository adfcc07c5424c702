using System.Diagnostics.CodeAnalysis;
using System.Threading.RateLimiting;

namespace Praatplaat.Teams.RateLimits;

/// <summary>
/// The size of a token bucket that holds <paramref name="Burst"/> tokens and gains <paramref name="PerSecond"/> of them: any <c>t</c>
/// seconds see at most <c>Burst + PerSecond × t</c> calls.
/// </summary>
public readonly record struct BucketSize(double Burst, double PerSecond)
{
    /// <summary>
    /// Allows this many calls in any second: 96.5 % of them as a steady stream, and 2.5 %, at least one, at once. At 50 a second that is
    /// 48.25 and 1.25. The part of the burst over one token keeps the stream up when a timer fires late. The half call that is left over is
    /// for calls that leave at one pace and arrive at another: after one call too many, Teams stops all of them for a second.
    /// </summary>
    public static BucketSize AtMost(int perSecond) => new(Math.Max(1, 0.025 * perSecond), 0.965 * perSecond);
}

/// <summary>
/// A token bucket, kept as the moment at which it would be full, so that nothing has to fill it and nothing is lost by looking late.
/// Moments count from an arbitrary beginning. It is not thread-safe.
/// </summary>
internal sealed class Bucket(BucketSize size)
{
    private readonly TimeSpan _interval = TimeSpan.FromSeconds(1 / size.PerSecond);

    /// <summary>The moment from which no token is missing.</summary>
    public TimeSpan FullAt { get; private set; }

    /// <summary>
    /// Returns the time until there is a token for a call that comes after so many others; zero or less when there is one now.
    /// </summary>
    public TimeSpan WaitAt(TimeSpan now, int others = 0) => MissingAt(now) + ((others + 1 - size.Burst) * _interval);

    /// <summary>Tells whether half of the tokens or more are gone.</summary>
    public bool IsCrowdedAt(TimeSpan now) => MissingAt(now) >= size.Burst / 2 * _interval;

    public void Take(TimeSpan now) => FullAt = now + MissingAt(now) + _interval;

    private TimeSpan MissingAt(TimeSpan now) => FullAt > now ? FullAt - now : TimeSpan.Zero;
}

/// <summary>Takes a token from several buckets together. Callers that find one of them empty wait, first come first served.</summary>
/// <remarks>
/// It replaces <see cref="TokenBucketRateLimiter"/>, which a timer refills (ten times a second in a partition) and which drops what the
/// bucket can't hold: of fifty a second with a burst of two, only twenty would be left. This limiter counts by the clock that it is given.
/// </remarks>
/// <param name="patience">A caller that would wait longer is turned away at once, and told how long it would take.</param>
internal sealed class BucketLimiter(IEnumerable<BucketSize> sizes, TimeSpan patience, TimeProvider time) : RateLimiter
{
    private readonly Bucket[] _buckets = [.. sizes.Select(size => new Bucket(size))];
    private readonly ConcurrencyLimiter _queue = OneAtATime.Create();
    private readonly long _beginning = time.GetTimestamp();
    private readonly Lock _gate = new();
    private int _waiting;

    /// <summary>Null while a token is missing or somebody waits, since the limiter may not be discarded then.</summary>
    public override TimeSpan? IdleDuration
    {
        get
        {
            lock (_gate)
                return _waiting == 0 && _buckets.Max(bucket => bucket.FullAt) is var full && full <= Now ? Now - full : null;
        }
    }

    private TimeSpan Now => time.GetElapsedTime(_beginning);

    public override RateLimiterStatistics? GetStatistics() => null;

    protected override RateLimitLease AttemptAcquireCore(int permitCount)
    {
        lock (_gate)
            return _waiting == 0 && WaitAfter(0) <= TimeSpan.Zero ? Take() : BucketLease.NotBefore(WaitAfter(_waiting));
    }

    protected override async ValueTask<RateLimitLease> AcquireAsyncCore(int permitCount, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            if (WaitAfter(_waiting) is var wait && wait > patience)
                return BucketLease.NotBefore(wait);
            _waiting++;
        }

        try
        {
            using var turn = await _queue.AcquireAsync(1, cancellationToken);
            while (true)
            {
                TimeSpan wait;
                lock (_gate)
                {
                    wait = WaitAfter(0);
                    if (wait <= TimeSpan.Zero)
                        return Take();
                }

                await time.WaitAsync(wait, cancellationToken);
            }
        }
        finally
        {
            lock (_gate)
                _waiting--;
        }
    }

    private TimeSpan WaitAfter(int others) => _buckets.Max(bucket => bucket.WaitAt(Now, others));

    private BucketLease Take()
    {
        var now = Now;
        var isCrowded = _buckets.Any(bucket => bucket.IsCrowdedAt(now));
        foreach (var bucket in _buckets)
            bucket.Take(now);
        return BucketLease.Taken(isCrowded);
    }
}

/// <summary>A queue of any length that lets one caller through at a time, in the order in which they came.</summary>
internal static class OneAtATime
{
    public static ConcurrencyLimiter Create() =>
        new(new() { PermitLimit = 1, QueueLimit = int.MaxValue, QueueProcessingOrder = QueueProcessingOrder.OldestFirst });
}

/// <summary>A token that was taken and is never given back, or the time after which there would be one.</summary>
internal sealed class BucketLease : RateLimitLease
{
    private static readonly BucketLease Calm = new(null, isCrowded: false);
    private static readonly BucketLease Crowded = new(null, isCrowded: true);

    private readonly TimeSpan? _retryAfter;
    private readonly bool _isCrowded;

    private BucketLease(TimeSpan? retryAfter, bool isCrowded) => (_retryAfter, _isCrowded) = (retryAfter, isCrowded);

    /// <summary>Tells whether half of the tokens of a bucket, or more, were gone when this one was taken.</summary>
    public static MetadataName<bool> IsCrowded { get; } = new("IS_CROWDED");

    public override bool IsAcquired => _retryAfter is null;

    public override IEnumerable<string> MetadataNames => IsAcquired ? [IsCrowded.Name] : [MetadataName.RetryAfter.Name];

    public static BucketLease Taken(bool isCrowded) => isCrowded ? Crowded : Calm;

    public static BucketLease NotBefore(TimeSpan wait) => new(wait, isCrowded: false);

    public override bool TryGetMetadata(string metadataName, [NotNullWhen(true)] out object? metadata)
    {
        metadata = IsAcquired
            ? metadataName == IsCrowded.Name ? _isCrowded : null
            : metadataName == MetadataName.RetryAfter.Name ? _retryAfter : null;
        return metadata is not null;
    }
}
