using Praatplaat.Bot.Tests.Sessions.Playing;

namespace Praatplaat.Bot.Tests.Teams.RateLimits;

/// <summary>A clock that a test moves by hand; timers go off when their moment is passed.</summary>
internal sealed class HandTime : TimeProvider
{
    private readonly Lock gate = new();
    private readonly List<HandTimer> timers = [];
    private TimeSpan now;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override long GetTimestamp()
    {
        lock (gate)
            return now.Ticks;
    }

    public override DateTimeOffset GetUtcNow() => JumpingTime.Monday.ToUniversalTime().AddTicks(GetTimestamp());

    public void Pass(TimeSpan span)
    {
        List<HandTimer> over;
        lock (gate)
        {
            now += span;
            over = [.. timers.Where(timer => timer.Due <= now)];
            timers.RemoveAll(over.Contains);
        }

        over.ForEach(timer => timer.GoOff());
    }

    /// <summary>Passes the time once somebody waits on it, and waits for what follows.</summary>
    public async Task PassAsync(TimeSpan span, Func<bool> until)
    {
        await Eventually.TrueAsync(() => Task.FromResult(HasTimers()), "somebody who waits");
        Pass(span);
        await Eventually.TrueAsync(() => Task.FromResult(until()), "what follows");
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new HandTimer(this, callback, state);
        timer.Change(dueTime, period);
        return timer;
    }

    private bool HasTimers()
    {
        lock (gate)
            return timers.Count > 0;
    }

    private sealed class HandTimer(HandTime time, TimerCallback callback, object? state) : ITimer
    {
        public TimeSpan Due { get; private set; }

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            lock (time.gate)
            {
                time.timers.Remove(this);
                if (dueTime != Timeout.InfiniteTimeSpan)
                {
                    Due = time.now + dueTime;
                    time.timers.Add(this);
                }
            }

            return true;
        }

        public void GoOff() => callback(state);

        public void Dispose()
        {
            lock (time.gate)
                time.timers.Remove(this);
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return default;
        }
    }
}
