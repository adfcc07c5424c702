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

    /// <summary>Within the half minute that a host has to stop.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(20);

    /// <summary>Two status updates of one session are at least this far apart; the last always shows the latest numbers.</summary>
    private static readonly TimeSpan Calm = TimeSpan.FromSeconds(1);

    /// <summary>An answer writes its work without a word to the due table: while a round is open, somebody looks this often.</summary>
    private static readonly TimeSpan Look = TimeSpan.FromMinutes(1);

    private static readonly TimeSpan Slice = TimeSpan.FromMilliseconds(200);

    private readonly string _owner = $"{Environment.MachineName}-{Environment.ProcessId}";

    /// <param name="stopping">Ends it after the message at hand: cut off halfway it would be sent again by whoever comes next.</param>
    public async Task RunAsync(SessionId id, CancellationToken stopping)
    {
        using var grace = new CancellationTokenSource();
        await using var stop = stopping.Register(() => grace.CancelAfter(Grace));
        if (await LeaseAsync(id, grace.Token) is not { } lease)
            return;
        var next = Sooner(await WorkAsync(id, stopping, grace.Token), await LookAsync(id, grace.Token));
        if (!await due.TryReleaseAsync(lease, next, grace.Token))
            signal.Wake(id);
    }

    private async Task<Lease?> LeaseAsync(SessionId id, CancellationToken cancellationToken)
    {
        if (await due.TryLeaseAsync(id, _owner, time.GetUtcNow(), LeaseTime, cancellationToken) is { } lease)
            return lease;
        if ((await outbox.FirstAsync(id, cancellationToken)).Count == 0)
            return null;
        // There is work, so another instance is at it, or a wake came in between: the one looks again, the other is over.
        await due.WakeAsync(id, time.GetUtcNow(), cancellationToken);
        return await due.TryLeaseAsync(id, _owner, time.GetUtcNow(), LeaseTime, cancellationToken);
    }

    private async Task<DateTimeOffset?> LookAsync(SessionId id, CancellationToken cancellationToken) =>
        await sessions.LoadAsync(id, cancellationToken) is { Session.OpenRound: not null } ? time.GetUtcNow() + Look : null;

    private static DateTimeOffset? Sooner(DateTimeOffset? one, DateTimeOffset? other) => one is null || other < one ? other : one;

    /// <returns>When the next work is due; null when there is none.</returns>
    private async Task<DateTimeOffset?> WorkAsync(SessionId id, CancellationToken stopping, CancellationToken cancellationToken)
    {
        var (renewed, shown) = (time.GetUtcNow(), DateTimeOffset.MinValue);
        while (!stopping.IsCancellationRequested)
        {
            var items = await outbox.FirstAsync(id, cancellationToken);
            var now = time.GetUtcNow();
            var dueNow = items.Where(item => item.Due <= now).ToList();
            if (dueNow.Count == 0)
                return items.Count == 0 ? null : items.Min(item => item.Due);
            if (now - shown < Calm && dueNow.All(IsShown))
            {
                await Task.Delay(Slice, time, cancellationToken);
                continue;
            }

            foreach (var item in dueNow.Where(item => now - shown >= Calm || !IsShown(item)).TakeWhile(_ => !stopping.IsCancellationRequested))
            {
                await DoAsync(item, cancellationToken);
                renewed = await RenewAsync(id, renewed, cancellationToken);
            }

            shown = dueNow.Any(IsShown) && now - shown >= Calm ? time.GetUtcNow() : shown;
        }

        return time.GetUtcNow();
    }

    private static bool IsShown(OutboxItem item) => item.Work is Work.ShowProgress or Work.ShowControl;

    private async Task<DateTimeOffset> RenewAsync(SessionId id, DateTimeOffset renewed, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        if (now - renewed < LeaseTime / 4)
            return renewed;
        await due.RenewAsync(id, _owner, now + LeaseTime, cancellationToken);
        return now;
    }

    private async Task DoAsync(OutboxItem item, CancellationToken cancellationToken)
    {
        try
        {
            if (await sessions.LoadAsync(item.Session, cancellationToken) is { } stored)
                await deliveries.DoAsync(stored.Session, item.Work, cancellationToken);
            await outbox.CompleteAsync(item, cancellationToken);
        }
        catch (Exception fault) when (fault is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            await FailedAsync(item, fault, cancellationToken);
        }
    }

    private async Task FailedAsync(OutboxItem item, Exception fault, CancellationToken cancellationToken)
    {
        var name = item.Work.GetType().Name;
        if (item.Tries + 1 >= MostTries || fault is ConnectorException { Failure: ConnectorFailure.Rejected or ConnectorFailure.NotReachable })
        {
            log.WorkSetAside(fault, name, item.Session.Value, item.Tries + 1);
            await outbox.SetAsideAsync(item, cancellationToken);
            return;
        }

        var wait = (fault as ConnectorException)?.RetryAfter ?? Waits[Math.Min(item.Tries, Waits.Length - 1)];
        var next = time.GetUtcNow() + wait;
        log.WorkDeferred(fault, name, item.Session.Value, item.Tries + 1, next);
        await outbox.DeferAsync(item, next, cancellationToken);
    }
}
