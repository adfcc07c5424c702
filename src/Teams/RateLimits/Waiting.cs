namespace Praatplaat.Teams.RateLimits;

/// <summary>Waits that are not over too soon.</summary>
internal static class Waiting
{
    /// <summary>Timers know whole milliseconds and leave out the rest: whoever looks again then would look many times.</summary>
    public static Task WaitAsync(this TimeProvider time, TimeSpan wait, CancellationToken cancellationToken) =>
        Task.Delay(TimeSpan.FromMilliseconds(Math.Ceiling(wait.TotalMilliseconds)), time, cancellationToken);
}
