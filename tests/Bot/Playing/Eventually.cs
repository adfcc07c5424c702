using System.Diagnostics;

namespace Praatplaat.Bot.Tests.Playing;

/// <summary>Waits for what is bound to come; how long it takes is not what is tested.</summary>
internal static class Eventually
{
    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(90);
    private static readonly TimeSpan ShortestPause = TimeSpan.FromMilliseconds(5);
    private static readonly TimeSpan LongestPause = TimeSpan.FromMilliseconds(100);

    /// <summary>Looks until there is something to see.</summary>
    /// <param name="instead">What was going on, for when it does not come: on a machine of somebody else's there is no other trace.</param>
    public static async Task<T> SeeAsync<T>(Func<Task<T?>> look, string what, Func<string>? instead = null)
        where T : class
    {
        for (var waited = Stopwatch.StartNew(); waited.Elapsed < Deadline;)
        {
            if (await look() is { } seen)
                return seen;
            await Task.Delay(PauseAfter(waited.Elapsed), TestContext.Current.CancellationToken);
        }

        throw new TimeoutException($"Not seen: {what}{Environment.NewLine}{instead?.Invoke()}");
    }

    public static Task<T> SeeAsync<T>(Func<T?> look, string what, Func<string>? instead = null)
        where T : class => SeeAsync(() => Task.FromResult(look()), what, instead);

    public static Task TrueAsync(Func<Task<bool>> look, string what) => SeeAsync<object>(async () => await look() ? look : null, what);

    public static Task TrueAsync(Func<bool> look, string what) => TrueAsync(() => Task.FromResult(look()), what);

    /// <summary>In proportion to the wait: whoever looks all the time keeps from work what is waited for.</summary>
    private static TimeSpan PauseAfter(TimeSpan waited) => TimeSpan.FromTicks(Math.Clamp(waited.Ticks / 4, ShortestPause.Ticks, LongestPause.Ticks));
}
