using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Praatplaat.Storage;

namespace Praatplaat.Bot.Hosting;

/// <summary>
/// For the platform: whether the process is alive, and whether it can do its work. The answers have a status and no details.
/// </summary>
internal static class HealthEndpoints
{
    private const string Ready = "ready";

    public static IServiceCollection AddHealth(this IServiceCollection services)
    {
        services.AddHealthChecks().AddCheck<StorageHealthCheck>("storage", tags: [Ready]);
        // The check itself says in a sentence what is wrong.
        return services.AddLogging(logging => logging.AddFilter("Microsoft.Extensions.Diagnostics.HealthChecks", LogLevel.None));
    }

    public static void MapHealth(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapHealthChecks("/health/live", Of(_ => false));
        endpoints.MapHealthChecks("/health/ready", Of(check => check.Tags.Contains(Ready)));
    }

    private static HealthCheckOptions Of(Func<HealthCheckRegistration, bool> checks) =>
        new() { Predicate = checks, ResponseWriter = (_, _) => Task.CompletedTask };
}

/// <summary>Healthy where storage can be reached.</summary>
internal sealed partial class StorageHealthCheck(StorageTables tables, ILogger<StorageHealthCheck> log) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            await tables.CheckAsync(cancellationToken);
            return HealthCheckResult.Healthy();
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            NotReady(log, fault);
            return HealthCheckResult.Unhealthy();
        }
    }

    [LoggerMessage(LogLevel.Warning, "Not ready: storage can't be reached")]
    private static partial void NotReady(ILogger log, Exception fault);
}
