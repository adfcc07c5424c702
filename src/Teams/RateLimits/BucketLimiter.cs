using System.Threading.RateLimiting;

namespace Praatplaat.Teams.RateLimits;

/// <summary>Takes a token from several buckets together; who finds one empty waits, first come first served.</summary>
/// <remarks>
/// In place of <see cref="TokenBucketRateLimiter"/>, which is filled by a timer (in a partition ten times a second) and drops what the
/// bucket does not hold: of fifty a second with a burst of two, twenty would be left. This one counts by the clock that it is given.
/// </remarks>
/// <param name="patience">Who would wait longer is turned away at once, with the time that it would take.</param>
internal sealed class BucketLimiter(IEnumerable<BucketSize> sizes, TimeSpan patience, TimeProvider time) : RateLimiter
{
    private readonly Bucket[] buckets = [.. sizes.Select(size => new Bucket(size))];
    private readonly ConcurrencyLimiter queue = new(new() { PermitLimit = 1, QueueLimit = int.MaxValue, QueueProcessingOrder = QueueProcessingOrder.OldestFirst });
    private readonly long beginning = time.GetTimestamp();
    private readonly Lock gate = new();
    private int waiting;

    /// <summary>Null while a token is missing or somebody waits: then it is not to be forgotten yet.</summary>
    public override TimeSpan? IdleDuration
    {
        get
        {
            lock (gate)
                return waiting == 0 && buckets.Max(bucket => bucket.FullAt) is var full && full <= Now ? Now - full : null;
        }
    }

    private TimeSpan Now => time.GetElapsedTime(beginning);

    public override RateLimiterStatistics? GetStatistics() => null;

    protected override RateLimitLease AttemptAcquireCore(int permitCount)
    {
        lock (gate)
            return waiting == 0 && WaitFor(0) <= TimeSpan.Zero ? Take() : BucketLease.NotBefore(WaitFor(waiting));
    }

    protected override async ValueTask<RateLimitLease> AcquireAsyncCore(int permitCount, CancellationToken cancellationToken)
    {
        lock (gate)
        {
            if (WaitFor(waiting) is var wait && wait > patience)
                return BucketLease.NotBefore(wait);
            waiting++;
        }

        try
        {
            using var turn = await queue.AcquireAsync(1, cancellationToken);
            while (true)
            {
                TimeSpan wait;
                lock (gate)
                {
                    wait = WaitFor(0);
                    if (wait <= TimeSpan.Zero)
                        return Take();
                }

                await time.WaitAsync(wait, cancellationToken);
            }
        }
        finally
        {
            lock (gate)
                waiting--;
        }
    }

    private TimeSpan WaitFor(int others) => buckets.Max(bucket => bucket.WaitAt(Now, others));

    private BucketLease Take()
    {
        var now = Now;
        var isCrowded = buckets.Any(bucket => bucket.IsCrowdedAt(now));
        foreach (var bucket in buckets)
            bucket.Take(now);
        return BucketLease.Taken(isCrowded);
    }
}
