using System.Diagnostics;

namespace Praatplaat.Benchmarks;

/// <summary>
/// The summary of a session with seven closed rounds in which everybody answered, and the first page of a round, for teams of ten to ten
/// thousand. Beside it the rows of those rounds read and thrown away: what the storage takes of the time.
/// </summary>
internal static class SummaryBenchmark
{
    private const int Presses = 5;

    /// <param name="teams">How many members each has.</param>
    public static async Task RunAsync(params int[] teams)
    {
        foreach (var members in teams)
            await MeasureAsync(members);
        Report.Machine();
    }

    private static async Task MeasureAsync(int members)
    {
        await using var session = await BigSession.StartAsync(members);
        var (bot, play) = (session.Bot, session.Play);
        await play.SummaryAsync();
        bot.ForgetPeak();
        var before = bot.MemoryInMegabytes;
        var summary = await TimeAsync(play.SummaryAsync);
        var peak = bot.PeakMegabytes;
        var page = await TimeAsync(() => play.PageAsync(1, 1));
        var raw = await TimeAsync(() => session.Rows.ReadAsync(BigSession.Rounds));
        Report.Row(
            $"summary of {members} members × {BigSession.Rounds} answers",
            "summary",
            $"**{summary:F0} ms** ({1000 * summary / members / BigSession.Rounds:F0} µs an answer; the rows read and thrown away: {raw:F0} ms, ratio {summary / raw:F2}); working set {before:F0} MB, at most {peak:F0} MB meanwhile; the first page of a round {page:F0} ms",
            "linear, memory flat");
    }

    /// <returns>The median, in milliseconds.</returns>
    private static async Task<double> TimeAsync(Func<Task> act)
    {
        var times = new List<double>();
        for (var press = 0; press < Presses; press++)
        {
            var clock = Stopwatch.StartNew();
            await act();
            times.Add(clock.Elapsed.TotalMilliseconds);
        }

        return Throughput.Median(times);
    }
}
