using System.Diagnostics;

namespace Praatplaat.Benchmarks;

/// <summary>
/// The outcome of seven closed rounds in which everybody answered, as a file: from the press to the last byte, and the most memory that the bot
/// took meanwhile.
/// </summary>
internal static class ExportBenchmark
{
    private const int Files = 3;

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
        using var browser = new HttpClient();
        var bot = session.Bot;
        foreach (var format in new[] { "word", "answers" })
        {
            var before = bot.MemoryInMegabytes;
            bot.ForgetPeak();
            var (times, bytes) = (new List<double>(), 0L);
            for (var file = 0; file < Files; file++)
            {
                var clock = Stopwatch.StartNew();
                bytes = (await browser.GetByteArrayAsync(await session.Play.ExportAsync(format))).LongLength;
                times.Add(clock.Elapsed.TotalSeconds);
            }

            Report.Row(
                $"export ({format}) of {members} members × {BigSession.Rounds} answers",
                "export",
                $"**{Throughput.Median(times):F1} s** (the first {times[0]:F1} s) for {bytes / 1024:N0} KB; working set {before:F0} MB, at most **{bot.PeakMegabytes:F0} MB** meanwhile",
                "1,000 members in < 10 s and 200 MB");
        }
    }
}
