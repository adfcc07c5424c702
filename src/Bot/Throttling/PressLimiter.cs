using System.Threading.RateLimiting;
using Microsoft.Extensions.Options;
using Praatplaat.Bot.Requests;
using Praatplaat.Sessions;
using Praatplaat.Teams.Diagnostics;

namespace Praatplaat.Bot.Throttling;

/// <summary>
/// Limits how fast a person, and a whole organisation, may press. Each has a token bucket in memory, which fills by the machine's own
/// clock, since no session depends on it. Each instance counts for itself.
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
        // The user's limit comes first: somebody who is over it takes nothing from their colleagues.
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
        PartitionedRateLimiter.Create<Sender, TKey>(
            sender => RateLimitPartition.GetTokenBucketLimiter(key(sender), _ => Bucket(perMinute)));

    /// <summary>Fills about once a second, or slower where that would be less than one token.</summary>
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

/// <summary>Logs how many presses came too fast: at most one line a minute for each tenant, so that a flood fills no disk.</summary>
internal sealed class ThrottledPressLog(TimeProvider time, ILogger<PressLimiter> log)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(1);

    private readonly Lock gate = new();
    private readonly Dictionary<TenantId, (int Untold, DateTimeOffset Told)> counts = [];

    public void Count(TenantId tenant)
    {
        if (Add(tenant) is { } untold)
            log.TooFast(tenant.Value, untold);
    }

    /// <returns>How many to log now; null where that has to wait.</returns>
    private int? Add(TenantId tenant)
    {
        var now = time.GetUtcNow();
        lock (gate)
        {
            var (untold, told) = counts.GetValueOrDefault(tenant);
            var isTime = now - told >= Pause;
            counts[tenant] = isTime ? (0, now) : (untold + 1, told);
            return isTime ? untold + 1 : null;
        }
    }
}

/// <summary>Logs a count and the tenant, never a person.</summary>
internal static partial class ThrottlingLog
{
    [LoggerMessage(LogLevel.Warning, "Presses from tenant {Tenant} that came too fast and were not carried out, since the last such line: {Count}. The limits are in Presses:PerUserPerMinute and Presses:PerTenantPerMinute")]
    public static partial void TooFast(this ILogger log, LogText tenant, int count);
}
