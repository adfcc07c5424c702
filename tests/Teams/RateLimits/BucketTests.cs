using Praatplaat.Teams.RateLimits;

namespace Praatplaat.Teams.Tests.RateLimits;

public sealed class BucketTests
{
    private static readonly (int Seconds, int Calls)[] Writing = [(1, 7), (2, 8), (30, 60), (3600, 1800)];

    private static readonly (int Seconds, int Calls)[] Reading = [(1, 14), (2, 16), (30, 120), (3600, 3600)];

    [Fact]
    public void Writing_as_fast_as_possible_stays_within_every_limit() =>
        Within(Writing, Hurry(ConversationLimits.OfTeams.Writing, TimeSpan.FromHours(3)));

    [Fact]
    public void Reading_as_fast_as_possible_stays_within_every_limit() =>
        Within(Reading, Hurry(ConversationLimits.OfTeams.Reading, TimeSpan.FromHours(3)));

    [Theory]
    [InlineData(1)]
    [InlineData(10)]
    [InlineData(24)]
    [InlineData(26)]
    [InlineData(50)]
    [InlineData(1000)]
    public void A_tenant_stays_within_the_limit_of_any_second_and_uses_nearly_all_of_it(int perSecond)
    {
        var calls = Hurry([BucketSize.AtMost(perSecond)], TimeSpan.FromMinutes(3));
        Within([(1, perSecond)], calls);
        Assert.InRange(calls.Count, 180 * perSecond / 1.05, 180 * perSecond);
    }

    [Fact]
    public void Sustained_writing_comes_near_to_what_an_hour_allows() =>
        Assert.InRange(Hurry(ConversationLimits.OfTeams.Writing, TimeSpan.FromHours(3)).Count, 3 * 1800 * 0.95, 3 * 1800);

    [Fact]
    public void A_call_once_in_a_while_never_waits()
    {
        var buckets = ConversationLimits.OfTeams.Writing.Select(size => new Bucket(size)).ToList();
        for (var now = TimeSpan.Zero; now < TimeSpan.FromHours(3); now += TimeSpan.FromSeconds(2.1))
        {
            Assert.All(buckets, bucket => Assert.True(bucket.WaitAt(now) <= TimeSpan.Zero));
            buckets.ForEach(bucket => bucket.Take(now));
        }
    }

    [Fact]
    public void Looking_late_loses_a_token_only_when_the_bucket_is_full()
    {
        var bucket = new Bucket(new(2, 10));
        bucket.Take(TimeSpan.Zero);
        bucket.Take(TimeSpan.Zero);
        Assert.Equal(TimeSpan.FromMilliseconds(100), bucket.WaitAt(TimeSpan.Zero));
        bucket.Take(TimeSpan.FromMilliseconds(190));
        Assert.Equal(TimeSpan.FromMilliseconds(10), bucket.WaitAt(TimeSpan.FromMilliseconds(190)));
    }

    [Fact]
    public void A_half_empty_bucket_is_crowded()
    {
        var bucket = new Bucket(new(5, 1));
        var crowded = new List<bool>();
        for (var call = 0; call < 5; call++)
        {
            crowded.Add(bucket.IsCrowdedAt(TimeSpan.Zero));
            bucket.Take(TimeSpan.Zero);
        }

        Assert.Equal([false, false, false, true, true], crowded);
    }

    /// <summary>A call at every moment at which all buckets have a token.</summary>
    private static List<TimeSpan> Hurry(IEnumerable<BucketSize> sizes, TimeSpan until)
    {
        var (buckets, calls, now) = (sizes.Select(size => new Bucket(size)).ToList(), new List<TimeSpan>(), TimeSpan.Zero);
        while (now < until)
        {
            if (buckets.Max(bucket => bucket.WaitAt(now)) is { Ticks: > 0 } wait)
            {
                now += wait;
                continue;
            }

            buckets.ForEach(bucket => bucket.Take(now));
            calls.Add(now);
        }

        return calls;
    }

    private static void Within((int Seconds, int Calls)[] limits, List<TimeSpan> calls)
    {
        foreach (var (seconds, most) in limits)
            for (var call = most; call < calls.Count; call++)
                Assert.True(
                    calls[call] - calls[call - most] >= TimeSpan.FromSeconds(seconds),
                    $"More than {most} calls in {seconds} s, at {calls[call]}");
    }
}
