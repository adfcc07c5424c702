namespace Praatplaat.Bot.Health;

/// <summary>
/// Gives memory back when the bot has nothing to do, which is most of the day. Left alone, the collector keeps what a busy minute
/// took: on machines with large caches that is tens of megabytes, of an instance that a municipality pays for.
/// </summary>
internal sealed class IdleMemory : BackgroundService
{
    /// <summary>Allocated in less than a turn, this much is idleness: health checks and looks for due work.</summary>
    private const long Idle = 1024 * 1024;

    /// <summary>Worth a collection.</summary>
    private const long Busy = 8 * 1024 * 1024;

    private static readonly TimeSpan Turn = TimeSpan.FromSeconds(15);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // The machine's own time: no session depends on it.
        using var timer = new PeriodicTimer(Turn);
        var (before, collected) = (0L, 0L);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            var now = GC.GetTotalAllocatedBytes();
            if (now - before < Idle && now - collected > Busy)
            {
                GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
                collected = GC.GetTotalAllocatedBytes();
            }

            before = now;
        }
    }
}
