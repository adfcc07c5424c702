using Microsoft.Extensions.Time.Testing;

namespace Praatplaat.Bot.Tests.Playing;

/// <summary>A clock that runs from another day and can jump on: whatever waits for a moment that was jumped over goes off.</summary>
/// <remarks>
/// By itself a <see cref="FakeTimeProvider"/> stands still between two steps of a test. A whole bot runs by this clock, over HTTP and storage
/// that take their time, and waits on it in between: so real time passes on it as well.
/// </remarks>
internal sealed class JumpingTime : FakeTimeProvider
{
    private static readonly TimeSpan Step = TimeSpan.FromMilliseconds(20);

    public JumpingTime(DateTimeOffset start)
        : base(start.ToUniversalTime()) => _ = RunAsync(new WeakReference<JumpingTime>(this));

    /// <summary>Monday ten past nine in Amsterdam.</summary>
    public static DateTimeOffset Monday { get; } = new(2026, 11, 23, 9, 10, 0, TimeSpan.FromHours(1));

    public void JumpTo(DateTimeOffset moment)
    {
        // Real time may have brought the clock there meanwhile.
        if (moment - GetUtcNow() is var ahead && ahead > TimeSpan.Zero)
            Advance(ahead);
    }

    /// <summary>Ends when nobody has the clock any more: a test does not have to stop it.</summary>
    private static async Task RunAsync(WeakReference<JumpingTime> clock)
    {
        using var steps = new PeriodicTimer(Step);
        var before = System.GetTimestamp();
        while (await steps.WaitForNextTickAsync() && Pass(clock, ref before))
        {
        }
    }

    private static bool Pass(WeakReference<JumpingTime> clock, ref long before)
    {
        if (!clock.TryGetTarget(out var running))
            return false;
        var now = System.GetTimestamp();
        running.Advance(System.GetElapsedTime(before, now));
        before = now;
        return true;
    }
}
