using System.Diagnostics;
using Azure.Data.Tables;
using Praatplaat.Benchmarks.Tables;
using Praatplaat.FakeChannel;

namespace Praatplaat.Benchmarks;

/// <summary>
/// The summary of a session with seven closed rounds in which everybody answered, and the first page of a round, for teams of ten to ten
/// thousand. Beside it the rows of those rounds read and thrown away: what the storage takes of the time. On tables in memory, since Azurite
/// goes through a whole partition at each write.
/// </summary>
internal static class SummaryBenchmark
{
    private const int Rounds = 7;
    private const int Presses = 5;

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
        var play = await Play.StartAsync(teams, endpoint);
        for (var round = 1; round <= Rounds; round++)
        {
            await play.OpenAsync(round);
            await play.CloseAsync(round);
        }

        var rows = new SummaryRows(new TableServiceClient(storage.ConnectionString).GetTableClient("sessions"), play.Session);
        await rows.WriteAsync(members, Rounds);
        await play.SummaryAsync();
        bot.ForgetPeak();
        var before = bot.MemoryInMegabytes;
        var summary = await TimeAsync(play.SummaryAsync);
        var peak = bot.PeakMegabytes;
        var page = await TimeAsync(() => play.PageAsync(1, 1));
        var raw = await TimeAsync(() => rows.ReadAsync(Rounds));
        Report.Row(
            $"summary of {members} members × {Rounds} answers",
            "summary",
            $"**{summary:F0} ms** ({1000 * summary / members / Rounds:F0} µs an answer; the rows read and thrown away: {raw:F0} ms, ratio {summary / raw:F2}); working set {before:F0} MB, at most {peak:F0} MB meanwhile; the first page of a round {page:F0} ms",
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
