using System.Collections.Concurrent;
using Praatplaat.Bot.Storage;
using Praatplaat.Sessions;
using Praatplaat.Storage.Stores;

namespace Praatplaat.Bot.Outbox;

/// <summary>Does the work that sessions left: at once where this process wrote it, otherwise when it is found to be due.</summary>
internal sealed class OutboxDispatcher(
    SessionWorker worker,
    DueStore due,
    OutboxSignal signal,
    UpdateThrottle throttle,
    OutboxTelemetry telemetry,
    StorageGate storage,
    TimeProvider time,
    ILogger<OutboxDispatcher> log) : BackgroundService, IHostedLifecycleService
{
    /// <summary>Sessions that are worked on at the same time. They mostly wait: for Teams, and for its limits.</summary>
    private const int Workers = 32;

    /// <summary>
    /// A look is one query, which finds nothing as a rule: work that this process knows of has an alarm. It is for the work of a process that
    /// died, so it comes often.
    /// </summary>
    internal static readonly TimeSpan LookEvery = TimeSpan.FromSeconds(4);

    /// <summary>The wait after a failure that no single piece of work caused, such as storage that can't be reached.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);

    /// <summary>The sessions that this process works on; true for one that was woken again meanwhile.</summary>
    private readonly ConcurrentDictionary<SessionId, bool> _busy = new();

    /// <summary>Set once the bot answers: one that can't be started takes no session from an instance that works.</summary>
    private readonly TaskCompletionSource _serving = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken)
    {
        _serving.TrySetResult();
        return Task.CompletedTask;
    }

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await _serving.Task.WaitAsync(stoppingToken);
        await storage.OpenedAsync(stoppingToken);
        var workers = Enumerable.Range(0, Workers).Select(_ => WorkAsync(stoppingToken));
        await Task.WhenAll([LookAsync(stoppingToken), .. workers]);
    }

    /// <summary>Finds work without a signal: that of a process that stopped, and that whose time has come.</summary>
    private async Task LookAsync(CancellationToken stopping)
    {
        var hasLooked = false;
        using var timer = new PeriodicTimer(LookEvery, time);
        do
        {
            try
            {
                foreach (var session in await (hasLooked ? due.DueAsync(time.GetUtcNow(), stopping) : due.AllAsync(stopping)))
                    signal.Wake(session);
                hasLooked = true;
                throttle.Tidy();
            }
            catch (Exception fault) when (fault is not OperationCanceledException)
            {
                log.LookFailed(fault);
            }
        }
        while (await NextAsync(timer, stopping));
    }

    private static async Task<bool> NextAsync(PeriodicTimer timer, CancellationToken stopping)
    {
        try
        {
            return await timer.WaitForNextTickAsync(stopping);
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    private async Task WorkAsync(CancellationToken stopping)
    {
        try
        {
            await foreach (var session in signal.Reader.ReadAllAsync(stopping))
                await TakeAsync(session, stopping);
        }
        catch (OperationCanceledException)
        {
            // The process stops; unfinished work is still in storage.
        }
    }

    /// <summary>Each session has one worker: another one that finds it busy leaves a note, and the first looks again.</summary>
    private async Task TakeAsync(SessionId session, CancellationToken stopping)
    {
        // Work that is woken now stays in storage for the next process.
        if (stopping.IsCancellationRequested)
            return;
        if (!_busy.TryAdd(session, false))
        {
            if (_busy.TryUpdate(session, true, false) || _busy.ContainsKey(session))
                return;
            signal.Wake(session);
            return;
        }

        try
        {
            await worker.RunAsync(session, stopping);
        }
        catch (OperationCanceledException) when (!stopping.IsCancellationRequested)
        {
            log.LeaseLost(session.Value);
            telemetry.Lease("lost");
            signal.WakeAt(session, time.GetUtcNow() + Pause);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            log.SessionFailed(fault, session.Value);
            signal.WakeAt(session, time.GetUtcNow() + Pause);
        }
        finally
        {
            if (_busy.TryRemove(session, out var again) && again)
                signal.Wake(session);
        }
    }
}
