using Praatplaat.Local.Processes;

namespace Praatplaat.Benchmarks;

/// <summary>From the start of the process to ready: storage reached, playbooks checked, listening.</summary>
internal static class StartBenchmark
{
    private const int Runs = 9;

    public static async Task RunAsync()
    {
        await using var storage = await Azurite.StartAsync(null, null, default);
        var times = new List<double>();
        for (var run = 0; run < Runs; run++)
        {
            using var bot = await BotProcess.StartAsync(storage.ConnectionString);
            times.Add(bot.Ready.TotalMilliseconds);
        }

        times.Sort();
        Console.WriteLine($"start to ready, {Runs} runs: median {times[Runs / 2]:F0} ms, fastest {times[0]:F0} ms, slowest {times[^1]:F0} ms");
    }
}
