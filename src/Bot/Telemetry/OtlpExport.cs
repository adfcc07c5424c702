using System.Security.Cryptography;
using Microsoft.Extensions.Options;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;
using Praatplaat.Bot.Hosting;
using Praatplaat.Teams.Diagnostics;

namespace Praatplaat.Bot.Telemetry;

/// <summary>
/// Sends metrics and spans to a collector from the first thing that the bot does to the last. Only the bot's own spans: those of the
/// HTTP client would carry addresses, and in them ids of people and conversations.
/// </summary>
internal sealed class OtlpExport(IConfiguration configuration, IOptions<TelemetryOptions> options) : IHostedLifecycleService, IDisposable
{
    private const string ServiceName = "praatplaat";

    /// <summary>
    /// Of each of the two, for what is left at the end: a collector that does not answer keeps no instance from stopping.
    /// </summary>
    private const int FlushMilliseconds = 2000;

    private readonly string _instance = RandomNumberGenerator.GetHexString(16, lowercase: true);
    private MeterProvider? _metrics;
    private TracerProvider? _traces;

    public Task StartingAsync(CancellationToken cancellationToken)
    {
        _metrics = Sdk.CreateMeterProviderBuilder()
            .ConfigureServices(AddSettings)
            .ConfigureResource(Describe)
            .AddMeter(Tracing.Name, "Microsoft.AspNetCore.Hosting", "System.Runtime")
            .AddOtlpExporter()
            .Build();
        _traces = Sdk.CreateTracerProviderBuilder()
            .ConfigureServices(AddSettings)
            .ConfigureResource(Describe)
            .AddSource(Tracing.Name)
            .AddOtlpExporter()
            .Build();
        return Task.CompletedTask;
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>After everything else has stopped, so that its last numbers go along.</summary>
    public Task StoppedAsync(CancellationToken cancellationToken)
    {
        _traces?.Shutdown(FlushMilliseconds);
        _metrics?.Shutdown(FlushMilliseconds);
        return Task.CompletedTask;
    }

    public void Dispose()
    {
        _traces?.Dispose();
        _metrics?.Dispose();
    }

    /// <summary>The SDK reads its standard settings from the bot's configuration: environment, files and command line alike.</summary>
    private void AddSettings(IServiceCollection services) => services.AddSingleton<IConfiguration>(
        new ConfigurationBuilder()
            .AddConfiguration(configuration)
            .AddInMemoryCollection([new(TelemetryOptions.StandardEndpoint, options.Value.OtlpEndpoint)])
            .Build());

    /// <summary>
    /// Without what the SDK would find out about the machine; OTEL_SERVICE_NAME and OTEL_RESOURCE_ATTRIBUTES come last and win.
    /// </summary>
    private void Describe(ResourceBuilder resource) => resource
        .Clear()
        .AddTelemetrySdk()
        .AddService(ServiceName, serviceVersion: BotVersion.Text, serviceInstanceId: _instance)
        .AddEnvironmentVariableDetector();
}
