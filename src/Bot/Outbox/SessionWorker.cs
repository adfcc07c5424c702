using Praatplaat.Sessions;
using Praatplaat.Storage.Stores;

namespace Praatplaat.Bot.Outbox;

/// <summary>Does the due work of one session under a lease, until there is none left or other sessions wait.</summary>
internal sealed class SessionWorker(
    SessionLeases leases,
    OutboxStore outbox,
    SessionStore sessions,
    DueWorkRunner runner,
    MemberMessageSender sender,
    UpdateThrottle throttle,
    OutboxSignal signal,
    TimeProvider time)
{
    /// <summary>The time to finish when the host stops: within the ten seconds that <c>HostingServices</c> gives.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(6);

    /// <summary>The time to release the lease after that, so that the next instance need not wait until it ends.</summary>
    private static readonly TimeSpan ReleaseTime = TimeSpan.FromSeconds(3);

    /// <summary>After this time sessions that wait go first.</summary>
    private static readonly TimeSpan Turn = TimeSpan.FromSeconds(5);

    /// <summary>
    /// An answer writes its work without announcing it in the due table; the process that took the answer does that work. A process that
    /// starts looks through every session with a row in that table. This look is for a process that died and never came back.
    /// </summary>
    private static readonly TimeSpan Look = TimeSpan.FromMinutes(15);

    /// <param name="stopping">
    /// Ends the work after the messages at hand: cut off halfway, they would be sent again by the next instance.
    /// </param>
    public async Task RunAsync(SessionId id, CancellationToken stopping)
    {
        using var grace = new CancellationTokenSource();
        await using var stop = stopping.Register(() => grace.CancelAfter(Grace));
        await using var hold = await leases.TryTakeAsync(id, grace.Token);
        if (hold is null)
            return;
        var (seen, next) = await WorkAsync(id, hold, stopping);
        using var release = new CancellationTokenSource();
        await using var hurry = stopping.Register(() => release.CancelAfter(Grace + ReleaseTime));
        var isDue = !await hold.ReleaseAsync(seen, next, release.Token) || next <= time.GetUtcNow();
        if (stopping.IsCancellationRequested)
            return;
        if (isDue)
            signal.Wake(id);
        else if (next is { } later)
            signal.WakeAt(id, later);
    }

    /// <summary>Ends well even when time runs out: what was not finished is due.</summary>
    private async Task<(DateTimeOffset Seen, DateTimeOffset? Next)> WorkAsync(SessionId id, LeaseHold hold, CancellationToken stopping)
    {
        try
        {
            return await WorkThroughAsync(id, hold, stopping);
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            return (hold.AnnouncedAt, time.GetUtcNow());
        }
    }

    /// <returns>When work was last announced before the last look, and when the next work is due; null where there is none.</returns>
    private async Task<(
        DateTimeOffset Seen, DateTimeOffset? Next)> WorkThroughAsync(SessionId id, LeaseHold hold, CancellationToken stopping)
    {
        using MemberMessageBatch batch = sender.Begin();
        try
        {
            var ended = await WorkThroughAsync(id, batch, hold, stopping);
            await batch.EndAsync(hold.Token);
            return ended;
        }
        catch
        {
            await batch.SettleAsync();
            throw;
        }
    }

    private async Task<(
        DateTimeOffset Seen,
        DateTimeOffset? Next)> WorkThroughAsync(SessionId id, MemberMessageBatch batch, LeaseHold hold, CancellationToken stopping)
    {
        var until = time.GetUtcNow() + Turn;
        while (true)
        {
            var seen = hold.AnnouncedAt;
            var items = await outbox.PeekAsync(id, hold.Token);
            var now = time.GetUtcNow();
            var ready = items.Where(item => throttle.From(item) <= now && !batch.HasBegun(item)).ToList();
            // What was being sent has been sent now, and there may be more behind it.
            if (ready.Count == 0 && await batch.EndAsync(hold.Token) && batch.PausedUntil is null)
                continue;
            if (batch.PausedUntil is { } later)
                return (seen, later);
            if (ready.Count == 0)
                return (seen, await NextAsync(id, items, hold.Token));
            if (stopping.IsCancellationRequested || (signal.HasWaiting && now > until))
                return (seen, now);
            await runner.DoAsync(id, ready, batch, hold, stopping);
        }
    }

    private async Task<DateTimeOffset?> NextAsync(SessionId id, IReadOnlyList<OutboxItem> items, CancellationToken cancellationToken)
    {
        DateTimeOffset? work = items.Count == 0 ? null : items.Min(throttle.From);
        var look = time.GetUtcNow() + Look;
        return await sessions.LoadAsync(id, cancellationToken) is { Session.OpenRound: not null } && !(work < look) ? look : work;
    }
}
