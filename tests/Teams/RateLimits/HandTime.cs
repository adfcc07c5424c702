using Microsoft.Extensions.Time.Testing;

namespace Praatplaat.Teams.Tests.RateLimits;

/// <summary>A clock that a test moves by hand, and that knows whether somebody waits on it.</summary>
/// <remarks>
/// A <see cref="FakeTimeProvider"/> does not tell: time that passes before a call has begun to wait would be lost to the test.
/// </remarks>
internal sealed class HandTime : FakeTimeProvider
{
    private int waiting;

    /// <summary>Passes the time once somebody waits on it, and waits for what follows.</summary>
    public async Task PassAsync(TimeSpan span, Func<bool> until)
    {
        await Eventually.TrueAsync(() => Task.FromResult(Volatile.Read(ref waiting) > 0), "somebody who waits");
        Advance(span);
        await Eventually.TrueAsync(() => Task.FromResult(until()), "what follows");
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = base.CreateTimer(callback, state, dueTime, period);
        Interlocked.Increment(ref waiting);
        return new Wait(this, timer);
    }

    /// <summary>One wait: whoever waits disposes of the timer when it is over.</summary>
    private sealed class Wait(HandTime time, ITimer timer) : ITimer
    {
        private int isOver;

        public bool Change(TimeSpan dueTime, TimeSpan period) => timer.Change(dueTime, period);

        public void Dispose()
        {
            timer.Dispose();
            if (Interlocked.Exchange(ref isOver, 1) == 0)
                Interlocked.Decrement(ref time.waiting);
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return default;
        }
    }
}
