using Praatplaat.FakeChannel;
using Praatplaat.Local.Processes;

namespace Praatplaat.Benchmarks;

/// <summary>
/// From the start of the process to ready: storage reached, playbooks checked, listening. And to the first answer: the press of
/// somebody in a session that was open already has got its 200.
/// </summary>
internal static class StartBenchmark
{
    private const int Runs = 9;

    public static async Task RunAsync()
    {
        await using var storage = await Azurite.StartAsync(null, null, default);
        await using var teams = await FakeTeams.StartAsync();
        teams.Members = TeamsPerson.Numbers(40);
        var answer = await FirstAnswer.PrepareAsync(storage, teams);
        var (ready, first) = (new List<double>(), new List<double>());
        for (var run = 0; run < Runs; run++)
        {
            using var bot = await BotProcess.StartAsync(storage.ConnectionString);
            ready.Add(bot.Ready.TotalMilliseconds);
            using var endpoint = new BotEndpoint(bot.Address);
            await answer.GiveAsync(endpoint, run);
            first.Add(bot.SinceStart.TotalMilliseconds);
        }

        Report.Row($"process start to `/health/ready`, {Runs} runs", "start", Median(ready), "< 1 s");
        Report.Row("process start to the first `answer.submit` that got its 200", "start", Median(first), "–");
        Report.Machine();
    }

    private static string Median(List<double> times) =>
        $"**{Throughput.Median(times) / 1000:F2} s** (median; {times.Min() / 1000:F2}–{times.Max() / 1000:F2})";
}
