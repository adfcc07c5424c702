using System.Threading.RateLimiting;
using Praatplaat.Teams.RateLimits;

namespace Praatplaat.Teams.Tests.RateLimits;

public sealed class BucketLimiterTests
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    private readonly HandTime time = new();

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Calls_are_served_in_the_order_in_which_they_come()
    {
        var limiter = Limiter(new BucketSize(1, 1));
        var served = new List<int>();
        var calls = Enumerable.Range(0, 4).Select(ServeAsync).ToList();
        for (var second = 0; second < 3; second++)
            await time.PassAsync(TimeSpan.FromSeconds(1), () => served.Count == second + 2);
        await Task.WhenAll(calls);
        Assert.Equal([0, 1, 2, 3], served);

        async Task ServeAsync(int call)
        {
            using var token = await limiter.AcquireAsync(1, Cancelled);
            served.Add(call);
        }
    }

    [Fact]
    public async Task A_token_is_taken_from_all_buckets_or_from_none()
    {
        var limiter = Limiter(new(3, 1), new(1, 0.1));
        Assert.True((await limiter.AcquireAsync(1, Cancelled)).IsAcquired);
        Assert.False(limiter.AttemptAcquire().IsAcquired);
        Assert.False(limiter.AttemptAcquire().IsAcquired);
        time.Advance(TimeSpan.FromSeconds(10));
        Assert.True(limiter.AttemptAcquire().IsAcquired);
    }

    [Fact]
    public async Task A_cancelled_wait_takes_no_token_and_no_place()
    {
        var limiter = Limiter(new BucketSize(1, 1));
        limiter.AttemptAcquire();
        using var off = new CancellationTokenSource();
        var given = Enumerable.Range(0, 3).Select(_ => limiter.AcquireAsync(1, off.Token).AsTask()).ToList();
        var kept = limiter.AcquireAsync(1, Cancelled).AsTask();
        await off.CancelAsync();
        foreach (var wait in given)
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => wait);
        await time.PassAsync(TimeSpan.FromSeconds(1), () => kept.IsCompleted);
        Assert.True((await kept).IsAcquired);
        Assert.Null(limiter.IdleDuration);
        time.Advance(Minute);
        Assert.NotNull(limiter.IdleDuration);
    }

    [Fact]
    public async Task A_caller_that_would_wait_too_long_is_told_so_at_once()
    {
        var limiter = new BucketLimiter([new(1, 1)], TimeSpan.FromSeconds(2), time);
        limiter.AttemptAcquire();
        using var off = new CancellationTokenSource();
        var waiting = Enumerable.Range(0, 2).Select(_ => limiter.AcquireAsync(1, off.Token).AsTask()).ToList();
        var refused = await limiter.AcquireAsync(1, Cancelled);
        Assert.True(refused.TryGetMetadata(MetadataName.RetryAfter, out var wait));
        Assert.Equal((false, TimeSpan.FromSeconds(3)), (refused.IsAcquired, wait));
        await off.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Task.WhenAll(waiting));
    }

    [Fact]
    public void A_limiter_may_be_discarded_once_no_token_is_missing()
    {
        var limiter = Limiter(new(5, 1), new(60, 0.5));
        limiter.AttemptAcquire();
        time.Advance(TimeSpan.FromSeconds(1.9));
        Assert.Null(limiter.IdleDuration);
        time.Advance(TimeSpan.FromSeconds(1.1));
        Assert.Equal(TimeSpan.FromSeconds(1), limiter.IdleDuration);
    }

    private BucketLimiter Limiter(params BucketSize[] sizes) => new(sizes, Minute, time);
}
