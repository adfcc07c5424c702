using Praatplaat.Bot.Deliveries;
using Praatplaat.Bot.Teams;
using Praatplaat.Sessions;
using Praatplaat.Storage.Stores;

namespace Praatplaat.Bot.Outbox;

/// <summary>Does the due work of one session, in order, under a lease.</summary>
internal sealed class SessionWorker(
    DueStore due, OutboxStore outbox, SessionStore sessions, DeliveryRouter deliveries, OutboxSignal signal, TimeProvider time, ILogger<SessionWorker> log)
{
    private const int MostTries = 5;

    private static readonly TimeSpan LeaseTime = TimeSpan.FromMinutes(2);

    private static readonly TimeSpan[] Waits = [TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(30), TimeSpan.FromMinutes(2), TimeSpan.FromMinutes(10)];

    /// <summary>Two status updates of one session are at least this far apart; the last always shows the latest numbers.</summary>
    private static readonly TimeSpan Calm = TimeSpan.FromSeconds(1);

    private static readonly TimeSpan Slice = TimeSpan.FromMilliseconds(100);

    private readonly string _owner = $"{Environment.MachineName}-{Environment.ProcessId}";

    public async Task RunAsync(SessionId id, CancellationToken stopping)
    {
        // An answer wakes without writing to the due table: the row may have to be made first.
        if (await due.TryLeaseAsync(id, _owner, time.GetUtcNow(), LeaseTime, stopping) is not { } lease)
        {
            if ((await outbox.FirstAsync(id, stopping)).Count == 0)
                return;
            await due.WakeAsync(id, time.GetUtcNow(), stopping);
            if (await due.TryLeaseAsync(id, _owner, time.GetUtcNow(), LeaseTime, stopping) is not { } made)
                return;
            lease = made;
        }

        var next = await WorkAsync(id, stopping);
        if (!await due.TryReleaseAsync(lease, next, stopping))
            signal.Wake(id);
    }

    /// <returns>When the next work is due; null when there is none.</returns>
    private async Task<DateTimeOffset?> WorkAsync(SessionId id, CancellationToken stopping)
    {
        var (renewed, shown) = (time.GetUtcNow(), DateTimeOffset.MinValue);
        while (true)
        {
            var items = await outbox.FirstAsync(id, stopping);
            var now = time.GetUtcNow();
            var dueNow = items.Where(item => item.Due <= now).ToList();
            if (dueNow.Count == 0)
                return items.Count == 0 ? null : items.Min(item => item.Due);
            if (now - shown < Calm && dueNow.All(IsShown))
            {
                await Task.Delay(Slice, time, stopping);
                continue;
            }

            foreach (var item in dueNow.Where(item => now - shown >= Calm || !IsShown(item)))
            {
                await DoAsync(item, stopping);
                renewed = await RenewAsync(id, renewed, stopping);
            }

            shown = dueNow.Any(IsShown) && now - shown >= Calm ? time.GetUtcNow() : shown;
        }
    }

    private static bool IsShown(OutboxItem item) => item.Work is Work.ShowProgress or Work.ShowControl;

    private async Task<DateTimeOffset> RenewAsync(SessionId id, DateTimeOffset renewed, CancellationToken stopping)
    {
        var now = time.GetUtcNow();
        if (now - renewed < LeaseTime / 4)
            return renewed;
        await due.RenewAsync(id, _owner, now + LeaseTime, stopping);
        return now;
    }

    private async Task DoAsync(OutboxItem item, CancellationToken stopping)
    {
        try
        {
            if (await sessions.LoadAsync(item.Session, stopping) is { } stored)
                await deliveries.DoAsync(stored.Session, item.Work, stopping);
            await outbox.CompleteAsync(item, stopping);
        }
        catch (Exception fault) when (fault is not OperationCanceledException || !stopping.IsCancellationRequested)
        {
            await FailedAsync(item, fault, stopping);
        }
    }

    private async Task FailedAsync(OutboxItem item, Exception fault, CancellationToken stopping)
    {
        var name = item.Work.GetType().Name;
        if (item.Tries + 1 >= MostTries || fault is ConnectorException { Failure: ConnectorFailure.Rejected or ConnectorFailure.NotReachable })
        {
            log.WorkSetAside(fault, name, item.Session.Value, item.Tries + 1);
            await outbox.SetAsideAsync(item, stopping);
            return;
        }

        var wait = (fault as ConnectorException)?.RetryAfter ?? Waits[Math.Min(item.Tries, Waits.Length - 1)];
        var next = time.GetUtcNow() + wait;
        log.WorkDeferred(fault, name, item.Session.Value, item.Tries + 1, next);
        await outbox.DeferAsync(item, next, stopping);
    }
}
