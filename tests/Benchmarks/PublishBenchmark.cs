using Praatplaat.FakeChannel;
using Praatplaat.Local.Processes;

namespace Praatplaat.Benchmarks;

/// <summary>The ways to publish the bot against each other, turn by turn, so that what else the machine does hits all alike.</summary>
internal static class PublishBenchmark
{
    private const int Turns = 9;

    public static async Task RunAsync()
    {
        var folder = Directory.CreateTempSubdirectory("praatplaat-");
        try
        {
            foreach (var build in PublishedBuild.All)
                await build.PublishAsync(folder.FullName);
            await MeasureAsync(folder.FullName);
            foreach (var build in PublishedBuild.All)
                Row(build, PublishedBuild.All[0], build.MegabytesIn(folder.FullName));
            Report.Machine();
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task MeasureAsync(string folder)
    {
        await using var storage = await Azurite.StartAsync(null, null, default);
        await using var teams = await FakeTeams.StartAsync();
        teams.Members = TeamsPerson.Numbers(40);
        var answer = await FirstAnswer.PrepareAsync(storage, teams);
        for (var turn = 0; turn < Turns; turn++)
        {
            foreach (var build in PublishedBuild.All)
            {
                using var bot = await build.StartAsync(folder, storage.ConnectionString);
                build.Memory.Add(bot.MemoryInMegabytes);
                build.Ready.Add(bot.Ready.TotalMilliseconds);
                using var endpoint = new BotEndpoint(bot.Address);
                await answer.GiveAsync(endpoint, turn);
                build.First.Add(bot.SinceStart.TotalMilliseconds);
            }
        }
    }

    private static void Row(PublishedBuild build, PublishedBuild first, long megabytes) => Report.Row(
        $"published {build.Name}: process start to `/health/ready`, to the first answer; working set when ready; folder",
        "publish",
        $"{Against(build.Ready, first.Ready)}, {Against(build.First, first.First)}; {Throughput.Median(build.Memory):F0} MB; {megabytes} MB",
        "–");

    /// <summary>The median, and the median of its ratios to the same turn of the first build.</summary>
    private static string Against(List<double> times, List<double> first) =>
        $"{Throughput.Median(times) / 1000:F2} s (**{Throughput.Median([.. times.Zip(first, (time, other) => time / other)]):F2}**)";
}
