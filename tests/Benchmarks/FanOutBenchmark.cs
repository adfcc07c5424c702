using System.Diagnostics;
using Praatplaat.Benchmarks.Tables;
using Praatplaat.FakeChannel;

namespace Praatplaat.Benchmarks;

/// <summary>
/// The card for three actions to every member of a big team, at a Teams that enforces its limits: how close it comes to the pace that the
/// limit of fifty calls a second allows, what it takes of memory, and how often it goes to storage. On tables in memory, which answer as fast
/// as those of Azure: Azurite on the same cores can't keep up with thousands of rows in one partition.
/// </summary>
internal static class FanOutBenchmark
{
    private const double PerSecond = 50;
    private const double MostOfLimit = 1.05;
    private const double MostMegabytes = 50;
    private const double MostStorageCalls = 3;

    private static readonly TimeSpan StorageLatency = TimeSpan.FromMilliseconds(5);
    private static readonly TimeSpan TeamsLatency = TimeSpan.FromMilliseconds(30);

    public static async Task RunAsync(int members)
    {
        await using var storage = await MemoryTables.StartAsync(StorageLatency);
        await using var teams = await FakeTeams.StartAsync();
        (teams.Members, teams.EnforceLimits, teams.Latency) = (TeamsPerson.Numbers(members), true, TeamsLatency);
        using var bot = await BotProcess.StartAsync(storage.ConnectionString);
        using var endpoint = new BotEndpoint(bot.Address);
        var play = await Play.StartAsync(teams, endpoint);
        await Task.Delay(TimeSpan.FromSeconds(5));
        teams.KeepBodies = false;
        var (before, calls, throttled, requests) = (bot.MemoryInMegabytes, teams.Calls.Count, teams.Throttled, storage.Requests);
        bot.ForgetPeak();

        var clock = Stopwatch.StartNew();
        await play.AskActionsAsync();
        var asked = clock.Elapsed.TotalSeconds;
        for (var said = 0.0; Chats(teams, calls) < members; await Task.Delay(100))
            if (clock.Elapsed.TotalSeconds > said + 10)
                Console.WriteLine($"{said = clock.Elapsed.TotalSeconds:F1} s: {Chats(teams, calls)} cards");
        var (took, made) = (clock.Elapsed.TotalSeconds, teams.Calls.Count - calls);
        var limit = made / PerSecond;
        await Task.Delay(TimeSpan.FromSeconds(5));

        Console.WriteLine($"the press was answered after {asked:F1} s");
        Console.WriteLine($"{made} calls in {took:F1} s, {teams.Throttled - throttled} of them throttled; the limit's own time for them is {limit:F1} s");
        Report.Row($"actions card to {members:N0} members, one call each, against the time that 50 a second takes", "fanout", $"{took:F0} s, **{took / limit:F3}** ×", $"≤ {MostOfLimit} ×");
        Report.Row("memory growth meanwhile (peak of the working set)", "fanout", $"{before:F0} → {bot.PeakMegabytes:F0} MB: **{bot.PeakMegabytes - before:F0} MB**", $"< {MostMegabytes} MB");
        Report.Row("storage calls meanwhile, per member", "fanout", $"**{(double)(storage.Requests - requests) / members:F2}**", $"≤ {MostStorageCalls}");
        Report.Machine();
    }

    private static int Chats(FakeTeams teams, int from) =>
        teams.Calls.Skip(from).Count(call => call.Call is ConnectorCall.CreatePersonal or ConnectorCall.Send);
}
