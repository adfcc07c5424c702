using System.Collections.Concurrent;

namespace Praatplaat.Bot.Tests.Teams;

/// <summary>A clock that stands still but for waits, which are over at once and are remembered: so a test sees how long would have been waited.</summary>
internal sealed class InstantTime(DateTimeOffset start) : TimeProvider
{
    private readonly ConcurrentQueue<TimeSpan> waits = new();
    private long passed;

    public IReadOnlyCollection<TimeSpan> Waits => waits;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override long GetTimestamp() => Interlocked.Read(ref passed);

    public override DateTimeOffset GetUtcNow() => start.AddTicks(GetTimestamp());

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        if (dueTime == Timeout.InfiniteTimeSpan)
            return System.CreateTimer(callback, state, dueTime, period);
        waits.Enqueue(dueTime);
        Interlocked.Add(ref passed, dueTime.Ticks);
        return System.CreateTimer(callback, state, TimeSpan.Zero, period);
    }
}
