using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;
using Praatplaat.Bot.Hosting;
using Praatplaat.Teams.Diagnostics;

namespace Praatplaat.Bot.Telemetry;

/// <summary>The setting that says where metrics and spans go.</summary>
internal sealed class TelemetryOptions
{
    /// <summary>The standard setting, under which the exporter reads the address.</summary>
    public const string StandardEndpoint = "OTEL_EXPORTER_OTLP_ENDPOINT";

    /// <summary>Null or empty when nothing is exported.</summary>
    public string? OtlpEndpoint { get; set; }

    public bool IsOff => string.IsNullOrWhiteSpace(OtlpEndpoint);

    public bool IsAddress =>
        Uri.TryCreate(OtlpEndpoint, UriKind.Absolute, out var url) && (url.Scheme == Uri.UriSchemeHttp || url.Scheme == Uri.UriSchemeHttps);

    /// <summary>The standard setting wins, since a platform that runs a collector sets it.</summary>
    public static string? EndpointIn(IConfiguration configuration) =>
        configuration[StandardEndpoint] is { Length: > 0 } standard ? standard : configuration["Telemetry:OtlpEndpoint"];
}

/// <summary>
/// Exports metrics and spans by OpenTelemetry where an endpoint is set. Where none is, nothing is built that could listen.
/// </summary>
internal static class TelemetryServices
{
    private const string ServiceName = "praatplaat";

    /// <summary>
    /// Exports only the bot's own spans: those of ASP.NET Core and of the HTTP client would hold addresses, and in them ids of people and
    /// conversations.
    /// </summary>
    public static IServiceCollection AddTelemetry(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<AuditTrail>().AddHostedService<AuditAtStart>();
        var endpoint = TelemetryOptions.EndpointIn(configuration);
        services.AddSingleton(new SettingsSection("Telemetry", typeof(TelemetryOptions)))
            .AddOptions<TelemetryOptions>()
            .Configure(options => options.OtlpEndpoint = endpoint)
            .Validate(
                options => options.IsOff || options.IsAddress,
                "OTEL_EXPORTER_OTLP_ENDPOINT, or Telemetry:OtlpEndpoint, must be an http or https address, such as http://localhost:4317.")
            .ValidateOnStart();
        if (string.IsNullOrWhiteSpace(endpoint))
            return services;

        // The exporter reads this and the other standard settings from the application's configuration: environment, files and command line
        // alike.
        configuration[TelemetryOptions.StandardEndpoint] = endpoint;
        services.AddOpenTelemetry()
            .ConfigureResource(Describe)
            .WithMetrics(metrics => metrics.AddMeter(Tracing.Name, "Microsoft.AspNetCore.Hosting", "System.Runtime").AddOtlpExporter())
            .WithTracing(traces => traces.AddSource(Tracing.Name).AddOtlpExporter());
        return services.AddHostedService<TelemetryLifetime>();
    }

    /// <summary>
    /// Leaves out what the SDK would find out about the machine. OTEL_SERVICE_NAME and OTEL_RESOURCE_ATTRIBUTES come last and win.
    /// </summary>
    private static void Describe(ResourceBuilder resource) => resource
        .Clear()
        .AddTelemetrySdk()
        .AddService(ServiceName, serviceVersion: BotVersion.Text)
        .AddEnvironmentVariableDetector();
}

/// <summary>
/// Exports from the first thing that the host does to the last. The hosting package builds its providers when hosted services start, which
/// is after their <see cref="IHostedLifecycleService.StartingAsync"/>, and flushes them when the container is disposed of, for as long as
/// it takes. Asking for the providers here builds them before any hosted service begins.
/// </summary>
internal sealed class TelemetryLifetime(MeterProvider metrics, TracerProvider traces) : IHostedLifecycleService
{
    /// <summary>The limit for each of the two: a collector that does not answer keeps no instance from stopping.</summary>
    private const int FlushMilliseconds = 2000;

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Runs after everything else has stopped, so that the last numbers are exported as well.</summary>
    public Task StoppedAsync(CancellationToken cancellationToken)
    {
        traces.Shutdown(FlushMilliseconds);
        metrics.Shutdown(FlushMilliseconds);
        return Task.CompletedTask;
    }
}
