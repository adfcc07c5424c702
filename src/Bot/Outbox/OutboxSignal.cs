using System.Collections.Concurrent;
using System.Threading.Channels;
using Praatplaat.Sessions;

namespace Praatplaat.Bot.Outbox;

/// <summary>Wakes the dispatcher of this process, at once or at a time. Work is in storage: a signal that is lost only delays it.</summary>
internal sealed class OutboxSignal(TimeProvider time) : IDisposable
{
    private readonly Channel<SessionId> _channel = Channel.CreateUnbounded<SessionId>();
    private readonly ConcurrentDictionary<SessionId, ITimer> _alarms = new();

    public ChannelReader<SessionId> Reader => _channel.Reader;

    /// <summary>Sessions that nobody has come to yet.</summary>
    public bool HasWaiting => _channel.Reader.TryPeek(out _);

    public void Wake(SessionId session) => _channel.Writer.TryWrite(session);

    /// <summary>One alarm a session: the last one set counts, since it is set by whoever has just looked at all its work.</summary>
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
