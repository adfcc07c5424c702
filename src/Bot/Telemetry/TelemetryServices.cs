using Azure.Identity;
using Azure.Monitor.OpenTelemetry.Exporter;
using Microsoft.Extensions.Options;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;
using Praatplaat.Bot.Hosting;
using Praatplaat.Teams.Diagnostics;

namespace Praatplaat.Bot.Telemetry;

/// <summary>
/// Exports metrics and spans by OpenTelemetry to where the settings say: Application Insights, a collector, or both. Where they say nothing,
/// nothing is built that could listen.
/// </summary>
internal static class TelemetryServices
{
    private const string ServiceName = "praatplaat";

    /// <summary>The exporter's own setting, which only the environment has: it sends Microsoft no numbers about itself.</summary>
    private const string NoStatistics = "APPLICATIONINSIGHTS_STATSBEAT_DISABLED";

    /// <summary>
    /// What .NET measures that is exported too. A number that is always there costs a row a minute, day and night: processor and memory are
    /// the platform's to tell.
    /// </summary>
    private static readonly string[] OfFramework = ["http.server.request.duration", "dotnet.exceptions"];

    /// <summary>
    /// Exports only the bot's own spans: those of ASP.NET Core and of the HTTP client would hold addresses, and in them ids of people and
    /// conversations.
    /// </summary>
    public static IServiceCollection AddTelemetry(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<AuditTrail>().AddHostedService<AuditAtStart>();
        var settings = TelemetryOptions.In(configuration);
        services.AddSingleton(new SettingsSection("Telemetry", typeof(TelemetryOptions)))
            .AddSingleton<IValidateOptions<TelemetryOptions>, TelemetryValidation>()
            .AddOptions<TelemetryOptions>()
            .Configure(options => (options.OtlpEndpoint, options.ConnectionString) = (settings.OtlpEndpoint, settings.ConnectionString))
            .ValidateOnStart();
        if (!settings.HasCollector && settings.IngestionEndpoint is null)
            return services;

        var telemetry = services.AddOpenTelemetry()
            .ConfigureResource(Describe)
            .WithMetrics(metrics => metrics
                .AddMeter(Tracing.Name, "Microsoft.AspNetCore.Hosting", "System.Runtime")
                .AddView(instrument =>
                    instrument.Meter.Name == Tracing.Name || OfFramework.Contains(instrument.Name) ? null : MetricStreamConfiguration.Drop))
            .WithTracing(traces => traces.AddSource(Tracing.Name));
        if (settings.HasCollector)
            telemetry.ToCollector(configuration, settings.OtlpEndpoint!);
        if (settings.IngestionEndpoint is not null)
            telemetry.ToInsights(settings);
        return services.AddHostedService<TelemetryLifetime>();
    }

    /// <summary>
    /// The exporter reads the address, and the other standard settings, from the application's configuration: environment, files and command
    /// line alike.
    /// </summary>
    private static void ToCollector(this OpenTelemetryBuilder telemetry, IConfiguration configuration, string endpoint)
    {
        configuration[TelemetryOptions.StandardEndpoint] = endpoint;
        telemetry.WithMetrics(metrics => metrics.AddOtlpExporter()).WithTracing(traces => traces.AddOtlpExporter());
    }

    private static void ToInsights(this OpenTelemetryBuilder telemetry, TelemetryOptions settings)
    {
        Environment.SetEnvironmentVariable(NoStatistics, "true");
        telemetry
            .WithMetrics(metrics => metrics.AddAzureMonitorMetricExporter(Tell))
            .WithTracing(traces => traces.AddAzureMonitorTraceExporter(Tell));

        void Tell(AzureMonitorExporterOptions exporter)
        {
            exporter.ConnectionString = settings.ConnectionString;
            // A token goes by https alone: what listens without it is a test.
            exporter.Credential ??= settings.IsSafe ? new DefaultAzureCredential() : null;
            // What can't be sent is lost: nothing of it is worth a file on the disk.
            exporter.DisableOfflineStorage = true;
            // Sums of the spans and of the processor, again, each minute; the platform has them.
            exporter.EnableStandardMetrics = false;
            exporter.EnablePerformanceCounters = false;
            exporter.EnableLiveMetrics = false;
            // Every span, unless OTEL_TRACES_SAMPLER says otherwise: a team presses a few hundred times.
            exporter.TracesPerSecond = null;
            exporter.SamplingRatio = 1;
        }
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
