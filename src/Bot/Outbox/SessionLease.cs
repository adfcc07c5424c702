using System.Security.Cryptography;
using Microsoft.Extensions.Options;
using Praatplaat.Sessions;
using Praatplaat.Storage.Stores;

namespace Praatplaat.Bot.Outbox;

/// <summary>Takes leases on sessions for this instance.</summary>
internal sealed class SessionLeases(
    DueStore due, OutboxStore outbox, OutboxSignal signal, OutboxTelemetry telemetry, IOptions<OutboxOptions> options, TimeProvider time, ILogger<SessionLeases> log)
{
    /// <summary>Names this process and no other, not even one that had the same process id before.</summary>
    private readonly string _owner = RandomNumberGenerator.GetHexString(16);

    /// <param name="cancellationToken">Also ends the work under the lease.</param>
    /// <returns>Null where another instance holds it, or there is nothing to do.</returns>
    public async Task<LeaseHold?> TryTakeAsync(SessionId id, CancellationToken cancellationToken)
    {
        if (await LeaseAsync(id, cancellationToken) is not { } lease)
            return null;
        telemetry.Lease("taken");
        return new LeaseHold(due, lease, options.Value.Lease, time, log, cancellationToken);
    }

    private async Task<Lease?> LeaseAsync(SessionId id, CancellationToken cancellationToken)
    {
        if (await AskAsync(id, cancellationToken) is { Lease: { } lease })
            return lease;
        if ((await outbox.PeekAsync(id, cancellationToken)).Count == 0)
            return null;
        // There is work, so another instance holds the lease, or a wake came in between: that instance will look again, and the wake has
        // passed.
        await due.AnnounceAsync(id, time.GetUtcNow(), cancellationToken);
        var answer = await AskAsync(id, cancellationToken);
        // If that instance died, its lease ends.
        if (answer.HeldUntil is { } until)
        {
            telemetry.Lease("held");
            signal.WakeAt(id, until);
        }

        return answer.Lease;
    }

    private Task<LeaseResult> AskAsync(SessionId id, CancellationToken cancellationToken) =>
        due.TryLeaseAsync(id, _owner, time.GetUtcNow(), options.Value.Lease, cancellationToken);
}

/// <summary>A lease that is renewed while its holder works, however long a call to Teams takes.</summary>
internal sealed class LeaseHold : IAsyncDisposable
{
    private readonly DueStore _due;
    private readonly TimeSpan _duration;
    private readonly TimeProvider _time;
    private readonly ILogger _log;
    private readonly CancellationTokenSource _lost;
    private readonly CancellationTokenSource _done = new();
    private readonly Task _renewing;
    private volatile Lease _lease;

    /// <param name="cancellationToken">Ends the work, as losing the lease does.</param>
    public LeaseHold(DueStore due, Lease lease, TimeSpan duration, TimeProvider time, ILogger log, CancellationToken cancellationToken)
    {
        (_due, _lease, _duration, _time, _log) = (due, lease, duration, time, log);
        _lost = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        _renewing = RenewAsync();
    }

    /// <summary>Cancelled when another instance may hold the session: two at once would send everything twice.</summary>
    public CancellationToken Token => _lost.Token;

    /// <inheritdoc cref="Lease.AnnouncedAt"/>
    public DateTimeOffset AnnouncedAt => _lease.AnnouncedAt;

    /// <inheritdoc cref="DueStore.ReleaseAsync"/>
    public async Task<bool> ReleaseAsync(DateTimeOffset seen, DateTimeOffset? next, CancellationToken cancellationToken)
    {
        await StopAsync();
        return await _due.ReleaseAsync(_lease, seen, _time.GetUtcNow(), next, cancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        _done.Dispose();
        _lost.Dispose();
    }

    private async Task StopAsync()
    {
        await _done.CancelAsync();
        await _renewing;
    }

    private async Task RenewAsync()
    {
        using var timer = new PeriodicTimer(_duration / 3, _time);
        try
        {
            while (!_lost.IsCancellationRequested && await timer.WaitForNextTickAsync(_done.Token))
            {
                // Judged before the renewal too: a process that was held up may come to it when another instance has begun.
                if (Left is var left && left > TimeSpan.Zero)
                    await RenewWithinAsync(left);
                if (Left <= TimeSpan.Zero)
                    await _lost.CancelAsync();
            }
        }
        catch (Exception) when (_done.IsCancellationRequested)
        {
            // The work is done. A renewal that was cut off for that may end in any way: Azure.Core gathers the failures of a second try. Told
            // from here, it would hide how the work ended, and keep the lease from being released.
        }
    }

    private TimeSpan Left => _lease.Until - _time.GetUtcNow();

    /// <summary>A renewal that takes longer than is left of the lease comes to nothing.</summary>
    private async Task RenewWithinAsync(TimeSpan left)
    {
        using var end = new CancellationTokenSource(left, _time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(end.Token, _done.Token);
        try
        {
            if (await _due.TryRenewAsync(_lease, _time.GetUtcNow() + _duration, either.Token) is { } renewed)
                _lease = renewed;
            else
                await _lost.CancelAsync();
        }
        catch (Exception fault) when (!_done.IsCancellationRequested)
        {
            // The work goes on while the lease lasts.
            _log.RenewFailed(fault, _lease.Session.Value);
        }
    }
}
