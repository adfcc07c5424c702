using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Praatplaat.Bot.Hosting;

/// <summary>
/// For the platform: whether the process is alive, and whether it can do its work. The answers have a status and no details.
/// </summary>
internal static class HealthEndpoints
{
    private const string Ready = "ready";

    /// <typeparam name="TCheck">
    /// Of what the bot can't work without. One instance answers all probes, and says in the log what is wrong.
    /// </typeparam>
    public static IServiceCollection AddReadiness<TCheck>(this IServiceCollection services, string name)
        where TCheck : class, IHealthCheck
    {
        services.AddSingleton<TCheck>().AddHealthChecks().AddCheck<TCheck>(name, tags: [Ready]);
        return services.AddLogging(logging => logging.AddFilter("Microsoft.Extensions.Diagnostics.HealthChecks", LogLevel.None));
    }

    public static void MapHealth(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapHealthChecks("/health/live", Of(_ => false)).DisableHttpMetrics();
        endpoints.MapHealthChecks("/health/ready", Of(check => check.Tags.Contains(Ready))).DisableHttpMetrics();
    }

    private static HealthCheckOptions Of(Func<HealthCheckRegistration, bool> checks) =>
        new() { Predicate = checks, ResponseWriter = (_, _) => Task.CompletedTask };
}
