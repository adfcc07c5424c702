using System.Diagnostics;
using Praatplaat.FakeChannel;
using Praatplaat.Local.Processes;

namespace Praatplaat.Benchmarks;

/// <summary>
/// The card for three actions to every member of a big team, at a Teams that enforces its limits: how close it comes to the pace that the
/// limit of fifty calls a second allows, what it takes of memory, and how often it goes to storage (by the access log of Azurite).
/// </summary>
internal static class FanOutBenchmark
{
    private const double PerSecond = 50;
    private const double MostOfLimit = 1.05;
    private const double MostMegabytes = 50;
    private const double MostStorageCalls = 3;

    public static async Task RunAsync(int members)
    {
        var requests = 0;
        await using var storage = await Azurite.StartAsync(null, null, default, onRequest: _ => Interlocked.Increment(ref requests));
        await using var teams = await FakeTeams.StartAsync();
        (teams.Members, teams.EnforceLimits, teams.Latency) = (TeamsPerson.Numbers(members), true, TimeSpan.FromMilliseconds(30));
        using var bot = await BotProcess.StartAsync(storage.ConnectionString);
        using var endpoint = new BotEndpoint(bot.Address);
        var play = await Play.StartAsync(teams, endpoint);
        await Task.Delay(TimeSpan.FromSeconds(5));
        (teams.KeepBodies, requests) = (false, 0);
        var (before, calls, throttled) = (bot.MemoryInMegabytes, teams.Calls.Count, teams.Throttled);
        bot.ForgetPeak();

        var clock = Stopwatch.StartNew();
        await play.AskActionsAsync();
        while (Chats(teams, calls) < members)
            await Task.Delay(100);
        var (took, made) = (clock.Elapsed.TotalSeconds, teams.Calls.Count - calls);
        var limit = made / PerSecond;
        await Task.Delay(TimeSpan.FromSeconds(5));

        Console.WriteLine($"{made} calls in {took:F1} s, {teams.Throttled - throttled} of them throttled; the limit's own time for them is {limit:F1} s");
        Report.Row($"actions card to {members:N0} members, one call each, against the time that 50 a second takes", "fanout", $"{took:F0} s, **{took / limit:F3}** ×", $"≤ {MostOfLimit} ×");
        Report.Row("memory growth meanwhile (peak of the working set)", "fanout", $"{before:F0} → {bot.PeakMegabytes:F0} MB: **{bot.PeakMegabytes - before:F0} MB**", $"< {MostMegabytes} MB");
        Report.Row("storage calls meanwhile, per member", "fanout", $"**{(double)requests / members:F2}**", $"≤ {MostStorageCalls}");
        Report.Machine();
    }

    private static int Chats(FakeTeams teams, int from) =>
        teams.Calls.Skip(from).Count(call => call.Call is ConnectorCall.CreatePersonal or ConnectorCall.Send);
}
