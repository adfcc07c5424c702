namespace Praatplaat.Bot.Tests.Sessions.Playing;

/// <summary>A clock that runs from another day and can jump on: whatever waits for a moment that was jumped over goes off.</summary>
internal sealed class JumpingTime(DateTimeOffset start) : TimeProvider
{
    private readonly Lock gate = new();
    private readonly List<JumpingTimer> timers = [];
    private readonly long began = System.GetTimestamp();
    private TimeSpan jumped;

    /// <summary>Monday ten past nine in Amsterdam.</summary>
    public static DateTimeOffset Monday { get; } = new(2026, 11, 23, 9, 10, 0, TimeSpan.FromHours(1));

    public override DateTimeOffset GetUtcNow()
    {
        lock (gate)
            return (start + jumped + System.GetElapsedTime(began)).ToUniversalTime();
    }

    /// <summary>What measures how long something takes sees the jumps as well.</summary>
    public override long GetTimestamp()
    {
        lock (gate)
            return System.GetTimestamp() + (long)(jumped.TotalSeconds * TimestampFrequency);
    }

    public void JumpTo(DateTimeOffset moment)
    {
        lock (gate)
        {
            jumped += moment - GetUtcNow();
            foreach (var timer in timers)
                timer.CatchUp();
        }
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        lock (gate)
        {
            var timer = new JumpingTimer(this, callback, state);
            timers.Add(timer);
            timer.Change(dueTime, period);
            return timer;
        }
    }

    private sealed class JumpingTimer : ITimer
    {
        private readonly JumpingTime clock;
        private readonly ITimer inner;
        private DateTimeOffset due = DateTimeOffset.MaxValue;
        private TimeSpan every;

        public JumpingTimer(JumpingTime clock, TimerCallback callback, object? state)
        {
            this.clock = clock;
            inner = System.CreateTimer(_ => GoOff(callback, state), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        }

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            lock (clock.gate)
                (due, every) = (dueTime == Timeout.InfiniteTimeSpan ? DateTimeOffset.MaxValue : clock.GetUtcNow() + dueTime, period);
            return inner.Change(dueTime, Timeout.InfiniteTimeSpan);
        }

        public void CatchUp()
        {
            if (due == DateTimeOffset.MaxValue)
                return;
            var left = due - clock.GetUtcNow();
            inner.Change(left > TimeSpan.Zero ? left : TimeSpan.Zero, Timeout.InfiniteTimeSpan);
        }

        public void Dispose()
        {
            lock (clock.gate)
                clock.timers.Remove(this);
            inner.Dispose();
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return default;
        }

        private void GoOff(TimerCallback callback, object? state)
        {
            Change(every == TimeSpan.Zero ? Timeout.InfiniteTimeSpan : every, every);
            callback(state);
        }
    }
}
