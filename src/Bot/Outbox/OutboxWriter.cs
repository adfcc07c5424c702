using System.Collections.Concurrent;
using System.Threading.Channels;
using Praatplaat.Sessions;
using Praatplaat.Storage.Stores;

namespace Praatplaat.Bot.Outbox;

/// <summary>
/// Adds work that follows from no change of state, and so has no transaction to be written in: it is announced first, then written.
/// </summary>
internal sealed class OutboxWriter(DueStore due, OutboxStore outbox, OutboxSignal signal, TimeProvider time)
{
    /// <summary>Adds work that is taken up at once.</summary>
    public Task AddAsync(SessionId id, Work work, CancellationToken cancellationToken) =>
        AddLaterAsync(id, work, TimeSpan.Zero, cancellationToken);

    /// <summary>Adds work that waits a little for more of its kind.</summary>
    public async Task AddLaterAsync(SessionId id, Work work, TimeSpan wait, CancellationToken cancellationToken)
    {
        await AnnounceAsync(id, cancellationToken);
        await outbox.AddAsync(id, [new DueWork(work, time.GetUtcNow() + wait)], cancellationToken);
        signal.Wake(id);
    }

    /// <summary>Adds work for a caller who wakes the session a little later.</summary>
    public async Task AddQuietlyAsync(SessionId id, Work work, CancellationToken cancellationToken)
    {
        await AnnounceAsync(id, cancellationToken);
        await AddUnderLeaseAsync(id, work, cancellationToken);
    }

    /// <summary>Adds work that follows from the work at hand: the instance that holds the lease looks again by itself.</summary>
    public Task AddUnderLeaseAsync(SessionId id, Work work, CancellationToken cancellationToken) =>
        outbox.AddAsync(id, [new DueWork(work, time.GetUtcNow())], cancellationToken);

    /// <summary>
    /// Says that work is about to be written for this session, so that it is found even if this process stops in between.
    /// </summary>
    public Task AnnounceAsync(SessionId id, CancellationToken cancellationToken) =>
        due.AnnounceAsync(id, time.GetUtcNow(), cancellationToken);

    public void Wake(SessionId id) => signal.Wake(id);
}

/// <summary>Wakes the dispatcher of this process, now or later. The work is in storage: a lost signal only delays it.</summary>
internal sealed class OutboxSignal(TimeProvider time) : IDisposable
{
    private readonly Channel<SessionId> _channel = Channel.CreateUnbounded<SessionId>();
    private readonly ConcurrentDictionary<SessionId, ITimer> _alarms = new();

    public ChannelReader<SessionId> Reader => _channel.Reader;

    /// <summary>True while there are sessions that no worker has taken yet.</summary>
    public bool HasWaiting => _channel.Reader.TryPeek(out _);

    public void Wake(SessionId session) => _channel.Writer.TryWrite(session);

    /// <summary>Each session has one alarm. The last one set counts, since whoever sets it has just looked at all the work.</summary>
    public void WakeAt(SessionId session, DateTimeOffset at)
    {
        var wait = at - time.GetUtcNow();
        var alarm = time.CreateTimer(_ => Ring(session), null, wait > TimeSpan.Zero ? wait : TimeSpan.Zero, Timeout.InfiniteTimeSpan);
        _alarms.AddOrUpdate(session, alarm, (_, before) =>
        {
            before.Dispose();
            return alarm;
        });
    }

    public void Dispose()
    {
        foreach (var alarm in _alarms.Values)
            alarm.Dispose();
    }

    private void Ring(SessionId session)
    {
        if (_alarms.TryRemove(session, out var alarm))
            alarm.Dispose();
        Wake(session);
    }
}
