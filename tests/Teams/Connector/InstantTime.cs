using System.Collections.Concurrent;
using Microsoft.Extensions.Time.Testing;

namespace Praatplaat.Teams.Tests.Connector;

/// <summary>
/// A clock that stands still but for waits, which are over at once and are remembered: so a test sees how long would have been waited.
/// </summary>
/// <remarks>A <see cref="FakeTimeProvider"/> can move on by itself when it is read, not when somebody waits.</remarks>
internal sealed class InstantTime(DateTimeOffset start) : FakeTimeProvider(start)
{
    private readonly ConcurrentQueue<TimeSpan> waits = new();

    public IReadOnlyCollection<TimeSpan> Waits => waits;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = base.CreateTimer(callback, state, dueTime, period);
        if (dueTime != Timeout.InfiniteTimeSpan)
        {
            waits.Enqueue(dueTime);
            Advance(dueTime);
        }

        return timer;
    }
}
