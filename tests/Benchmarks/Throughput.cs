using System.Diagnostics;

namespace Praatplaat.Benchmarks;

/// <summary>How often a second something can be done by many at once.</summary>
internal static class Throughput
{
    public const int Connections = 32;

    /// <summary>Many short turns: what else the machine does then hits both sides alike.</summary>
    public const int Turns = 15;

    private static readonly TimeSpan Turn = TimeSpan.FromSeconds(3);

    /// <param name="act">With a number that is another each time.</param>
    public static async Task<double> MeasureAsync(Func<int, Task> act)
    {
        var (count, clock) = (0, Stopwatch.StartNew());
        await Task.WhenAll(Enumerable.Range(0, Connections).Select(async connection =>
        {
            for (var n = connection; clock.Elapsed < Turn; n += Connections)
            {
                await act(n);
                Interlocked.Increment(ref count);
            }
        }));
        return count / clock.Elapsed.TotalSeconds;
    }

    public static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);
}
