using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;

namespace Praatplaat.Bot.Posters;

/// <summary>
/// How many pages an instance shows to whoever asks, all together: whose address a request comes from is not known behind a proxy. Who floods
/// it keeps people from scanning for a while, and from nothing else.
/// </summary>
internal sealed class PosterLimit : IRateLimiterPolicy<string>
{
    public const string Name = "poster";

    /// <summary>As many may come at once: a full hall with telephones.</summary>
    public const int PerMinute = 240;

    public Func<OnRejectedContext, CancellationToken, ValueTask> OnRejected { get; } =
        (context, _) => new ValueTask(ThemePages.Busy.ExecuteAsync(context.HttpContext));

    public RateLimitPartition<string> GetPartition(HttpContext httpContext) =>
        RateLimitPartition.GetTokenBucketLimiter(Name, _ => new TokenBucketRateLimiterOptions
        {
            TokenLimit = PerMinute,
            TokensPerPeriod = PerMinute / 60,
            ReplenishmentPeriod = TimeSpan.FromSeconds(1),
            QueueLimit = 0,
        });
}
