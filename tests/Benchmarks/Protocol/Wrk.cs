using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;

namespace Praatplaat.Benchmarks.Protocol;

/// <summary>What one run of wrk saw.</summary>
internal sealed record WrkRun(double PerSecond, double MedianMilliseconds, double P99Milliseconds);

/// <summary>The load generator wrk, in C and on one thread: it takes little of the two cores from what it measures.</summary>
internal static class Wrk
{
    private const string Missing = "This command needs wrk, which is not there. On Debian and Ubuntu: apt-get install wrk";

    public static bool IsThere()
    {
        try
        {
            using var wrk = Process.Start(new ProcessStartInfo("wrk", "-v") { RedirectStandardOutput = true, RedirectStandardError = true });
            return wrk is not null;
        }
        catch (Win32Exception)
        {
            Console.Error.WriteLine(Missing);
            return false;
        }
    }

    /// <param name="presses">A file with the JSON of one press a line.</param>
    /// <exception cref="InvalidOperationException">An answer was not a 200, or did not come.</exception>
    public static async Task<WrkRun> MeasureAsync(Uri host, string presses, int connections, TimeSpan time)
    {
        var start = new ProcessStartInfo("wrk")
        {
            ArgumentList =
            {
                "--threads", "1",
                "--connections", $"{connections}",
                "--duration", string.Create(CultureInfo.InvariantCulture, $"{time.TotalSeconds:F0}s"),
                "--script", Path.Combine(AppContext.BaseDirectory, "Protocol", "press.lua"),
                host.ToString(),
            },
            RedirectStandardOutput = true,
            Environment = { ["PRESSES"] = presses },
        };
        using var wrk = Process.Start(start)!;
        var output = await wrk.StandardOutput.ReadToEndAsync();
        await wrk.WaitForExitAsync();
        var line = output.Split('\n').LastOrDefault(line => line.StartsWith("measured ", StringComparison.Ordinal));
        double[] numbers = [.. (line ?? throw new InvalidOperationException(output)).Split(' ')[1..].Select(number => double.Parse(number, CultureInfo.InvariantCulture))];
        return numbers[1] == 0 ? new WrkRun(numbers[0], numbers[2], numbers[3]) : throw new InvalidOperationException(output);
    }
}
