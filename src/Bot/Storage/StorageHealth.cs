using Microsoft.Extensions.Diagnostics.HealthChecks;
using Praatplaat.Storage;

namespace Praatplaat.Bot.Storage;

/// <summary>
/// Healthy where storage can be reached. An answer counts for some seconds, for whoever asks: a storm of probes is one question to storage,
/// and an outage one line a minute.
/// </summary>
internal sealed partial class StorageHealthCheck(StorageTables tables, StorageGate gate, TimeProvider time, ILogger<StorageHealthCheck> log)
    : IHealthCheck, IDisposable
{
    internal static readonly TimeSpan Counts = TimeSpan.FromSeconds(5);

    private static readonly TimeSpan Silence = TimeSpan.FromMinutes(1);

    private readonly SemaphoreSlim _asking = new(1, 1);
    private (bool IsWell, DateTimeOffset Until) _last;
    private DateTimeOffset? _told;

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        // Why it is closed stands in the log already.
        if (!gate.IsOpen)
            return HealthCheckResult.Unhealthy();
        await _asking.WaitAsync(cancellationToken);
        try
        {
            if (time.GetUtcNow() >= _last.Until)
                _last = (await AskAsync(cancellationToken), time.GetUtcNow() + Counts);
            return _last.IsWell ? HealthCheckResult.Healthy() : HealthCheckResult.Unhealthy();
        }
        finally
        {
            _asking.Release();
        }
    }

    public void Dispose() => _asking.Dispose();

    private async Task<bool> AskAsync(CancellationToken cancellationToken)
    {
        try
        {
            await tables.CheckAsync(cancellationToken);
            return true;
        }
        catch (Exception fault) when (!cancellationToken.IsCancellationRequested)
        {
            var now = time.GetUtcNow();
            if (now - _told < Silence)
                return false;
            _told = now;
            NotReady(log, StorageFaults.Sentence(fault) ?? fault.Message);
            return false;
        }
    }

    [LoggerMessage(LogLevel.Warning, "Not ready: storage can't be reached. {Why}")]
    private static partial void NotReady(ILogger log, string why);
}
