using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;

namespace Praatplaat.Bot.Telemetry;

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
