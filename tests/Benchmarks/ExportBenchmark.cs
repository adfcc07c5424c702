using System.Diagnostics;
using Azure.Data.Tables;
using Praatplaat.Benchmarks.Tables;
using Praatplaat.FakeChannel;

namespace Praatplaat.Benchmarks;

/// <summary>
/// The outcome of seven closed rounds in which everybody answered, as a file: from the press to the last byte, and the most memory that the bot
/// took meanwhile. On tables in memory, as the summary.
/// </summary>
internal static class ExportBenchmark
{
    private const int Rounds = 7;
    private const int Files = 3;

    private static readonly TimeSpan StorageLatency = TimeSpan.FromMilliseconds(5);

    /// <param name="teams">How many members each has.</param>
    public static async Task RunAsync(params int[] teams)
    {
        foreach (var members in teams)
            await MeasureAsync(members);
        Report.Machine();
    }

    private static async Task MeasureAsync(int members)
    {
        await using var storage = await MemoryTables.StartAsync(StorageLatency);
        await using var teams = await FakeTeams.StartAsync();
        teams.Members = TeamsPerson.Numbers(1);
        using var bot = await BotProcess.StartAsync(storage.ConnectionString);
        using var endpoint = new BotEndpoint(bot.Address);
        using var browser = new HttpClient();
        var play = await Play.StartAsync(teams, endpoint);
        for (var round = 1; round <= Rounds; round++)
        {
            await play.OpenAsync(round);
            await play.CloseAsync(round);
        }

        await new SummaryRows(new TableServiceClient(storage.ConnectionString).GetTableClient("sessions"), play.Session).WriteAsync(members, Rounds);
        foreach (var format in new[] { "word", "answers" })
        {
            var before = bot.MemoryInMegabytes;
            bot.ForgetPeak();
            var (times, bytes) = (new List<double>(), 0L);
            for (var file = 0; file < Files; file++)
            {
                var clock = Stopwatch.StartNew();
                bytes = (await browser.GetByteArrayAsync(await play.ExportAsync(format))).LongLength;
                times.Add(clock.Elapsed.TotalSeconds);
            }

            Report.Row(
                $"export ({format}) of {members} members × {Rounds} answers",
                "export",
                $"**{Throughput.Median(times):F1} s** (the first {times[0]:F1} s) for {bytes / 1024:N0} KB; working set {before:F0} MB, at most **{bot.PeakMegabytes:F0} MB** meanwhile",
                "1,000 members in < 10 s and 200 MB");
        }
    }
}
