using System.Collections.Concurrent;
using System.Diagnostics;

namespace Praatplaat.Benchmarks;

/// <summary>How long each press took, from the moment at which it was due: a press that has to wait for an earlier one has waited too.</summary>
internal sealed class Latencies
{
    private readonly ConcurrentBag<double> milliseconds = [];

    public int Count => milliseconds.Count;

    /// <param name="act">With the number of the press.</param>
    public static async Task<Latencies> AtRateAsync(int perSecond, TimeSpan time, Func<int, Task> act)
    {
        var (latencies, clock, pending) = (new Latencies(), Stopwatch.StartNew(), new List<Task>());
        for (var number = 0; number < perSecond * time.TotalSeconds; number++)
        {
            var due = TimeSpan.FromSeconds((double)number / perSecond);
            if (due - clock.Elapsed is { Ticks: > 0 } wait)
                await Task.Delay(wait);
            pending.Add(latencies.MeasureAsync(clock, due, act(number)));
        }

        await Task.WhenAll(pending);
        return latencies;
    }

    public static async Task<Latencies> AtOnceAsync(int presses, Func<int, Task> act)
    {
        var (latencies, clock) = (new Latencies(), Stopwatch.StartNew());
        await Task.WhenAll(Enumerable.Range(0, presses).Select(number => latencies.MeasureAsync(clock, TimeSpan.Zero, act(number))));
        return latencies;
    }

    public double Percentile(double part) => milliseconds.Order().ElementAt((int)Math.Ceiling(part * milliseconds.Count) - 1);

    private async Task MeasureAsync(Stopwatch clock, TimeSpan due, Task press)
    {
        await press;
        milliseconds.Add((clock.Elapsed - due).TotalMilliseconds);
    }
}
