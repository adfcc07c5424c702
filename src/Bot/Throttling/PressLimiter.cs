using System.Threading.RateLimiting;
using Microsoft.Extensions.Options;
using Praatplaat.Bot.Sessions;

namespace Praatplaat.Bot.Throttling;

/// <summary>
/// How fast somebody, and a whole organisation, may press. A bucket of tokens for each, which fills at the machine's own time: no
/// session depends on it. In memory, so each instance counts its own.
/// </summary>
internal sealed class PressLimiter : IDisposable
{
    private readonly PartitionedRateLimiter<Sender> perUser;
    private readonly PartitionedRateLimiter<Sender> perTenant;
    private readonly PartitionedRateLimiter<Sender> both;
    private readonly ThrottledPressLog refused;

    public PressLimiter(IOptions<PressOptions> options, ThrottledPressLog refused)
    {
        this.refused = refused;
        perUser = Buckets(sender => (sender.Tenant, sender.Person.Id), options.Value.PerUserPerMinute);
        perTenant = Buckets(sender => sender.Tenant, options.Value.PerTenantPerMinute);
        // The user's first: who is over their own limit takes nothing from their colleagues.
        both = PartitionedRateLimiter.CreateChained(perUser, perTenant);
    }

    public bool Lets(Sender sender)
    {
        using var lease = both.AttemptAcquire(sender);
        if (!lease.IsAcquired)
            refused.Count(sender.Tenant);
        return lease.IsAcquired;
    }

    public void Dispose()
    {
        both.Dispose();
        perTenant.Dispose();
        perUser.Dispose();
    }

    private static PartitionedRateLimiter<Sender> Buckets<TKey>(Func<Sender, TKey> key, int perMinute)
        where TKey : notnull =>
        PartitionedRateLimiter.Create<Sender, TKey>(sender => RateLimitPartition.GetTokenBucketLimiter(key(sender), _ => Bucket(perMinute)));

    /// <summary>Filled about once a second, or slower where that would be less than one token.</summary>
    private static TokenBucketRateLimiterOptions Bucket(int perMinute)
    {
        var step = Math.Max(1, perMinute / 60);
        return new()
        {
            TokenLimit = perMinute,
            TokensPerPeriod = step,
            ReplenishmentPeriod = TimeSpan.FromMinutes(1) * step / perMinute,
            QueueLimit = 0,
        };
    }
}
