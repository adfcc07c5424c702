using System.Collections.Concurrent;
using Praatplaat.Sessions;
using Praatplaat.Storage.Stores;

namespace Praatplaat.Bot.Outbox;

/// <summary>Does the work that sessions left for later: at once when this process made it, else when its time has come.</summary>
internal sealed class OutboxDispatcher(SessionWorker worker, DueStore due, OutboxSignal signal, UpdateThrottle throttle, OutboxTelemetry telemetry, TimeProvider time, ILogger<OutboxDispatcher> log) : BackgroundService
{
    /// <summary>Sessions at work at the same time. Most of it is waiting: for Teams, and for its limits.</summary>
    private const int Workers = 32;

    /// <summary>Once a minute keeps an idle bot cheap; what this process knows to be due earlier has an alarm.</summary>
    private static readonly TimeSpan LookEvery = TimeSpan.FromMinutes(1);

    /// <summary>After a fault that was not of one piece of work: storage that can't be reached.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);

    /// <summary>Sessions at work in this process; true when woken again meanwhile.</summary>
    private readonly ConcurrentDictionary<SessionId, bool> _busy = new();

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var workers = Enumerable.Range(0, Workers).Select(_ => WorkAsync(stoppingToken));
        await Task.WhenAll([LookAsync(stoppingToken), .. workers]);
    }

    /// <summary>Finds what no signal told of: work of a process that stopped, and work whose time has come.</summary>
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
            // The process stops: what was not finished is still in storage.
        }
    }

    /// <summary>One worker a session: who finds it busy leaves a note, and the one at work looks again.</summary>
    private async Task TakeAsync(SessionId session, CancellationToken stopping)
    {
        // What is woken now stays in storage, for whoever is there next.
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
        catch (OperationCanceledException lost) when (!stopping.IsCancellationRequested)
        {
            log.LeaseLost(lost, session.Value);
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
