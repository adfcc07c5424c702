using Praatplaat.Storage.Stores;

namespace Praatplaat.Bot.Outbox;

/// <summary>A lease while its holder works: renewed beside the work, however long a call to Teams takes.</summary>
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

    /// <param name="cancellationToken">Ends the work as well as the lease's being lost.</param>
    public LeaseHold(DueStore due, Lease lease, TimeSpan duration, TimeProvider time, ILogger log, CancellationToken cancellationToken)
    {
        (_due, _lease, _duration, _time, _log) = (due, lease, duration, time, log);
        _lost = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        _renewing = RenewAsync();
    }

    /// <summary>Cancelled when another instance may be at the session: two at once would say everything twice.</summary>
    public CancellationToken Token => _lost.Token;

    /// <inheritdoc cref="Lease.Woken"/>
    public DateTimeOffset Woken => _lease.Woken;

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
        var until = _time.GetUtcNow() + _duration;
        using var timer = new PeriodicTimer(_duration / 3, _time);
        try
        {
            while (await timer.WaitForNextTickAsync(_done.Token))
            {
                var next = _time.GetUtcNow() + _duration;
                if (await TryRenewAsync(next))
                    until = next;
                if (_time.GetUtcNow() >= until)
                    await _lost.CancelAsync();
            }
        }
        catch (OperationCanceledException)
        {
            // The work is done.
        }
    }

    /// <returns>False when storage can't be reached: while the lease lasts, the work goes on.</returns>
    private async Task<bool> TryRenewAsync(DateTimeOffset until)
    {
        try
        {
            if (await _due.TryRenewAsync(_lease, until, _done.Token) is { } renewed)
                _lease = renewed;
            else
                await _lost.CancelAsync();
            return true;
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            _log.RenewFailed(fault, _lease.Session.Value);
            return false;
        }
    }
}
