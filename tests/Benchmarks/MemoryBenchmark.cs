using Praatplaat.FakeChannel;
using Praatplaat.Local.Processes;

namespace Praatplaat.Benchmarks;

/// <summary>The working set of the bot's process after a whole session of forty members, and how often it went to storage and to Teams.</summary>
internal static class MemoryBenchmark
{
    private const int Members = 40;

    public static async Task RunAsync()
    {
        var requests = 0;
        await using var storage = await Azurite.StartAsync(null, null, default, onRequest: _ => Interlocked.Increment(ref requests));
        await using var teams = await FakeTeams.StartAsync();
        teams.Members = TeamsPerson.Numbers(Members);
        using var bot = await BotProcess.StartAsync(storage.ConnectionString);
        using var endpoint = new BotEndpoint(bot.Address);
        var idle = bot.MemoryInMegabytes;
        await WholeSession.PlayAsync(teams, teams.Place, endpoint);
        var after = bot.MemoryInMegabytes;
        await Task.Delay(TimeSpan.FromMinutes(1));
        Report.Row(
            $"working set after a session of {Members} members and {WholeSession.Rounds} rounds", "memory", $"{idle:F0} MB when ready, {after:F0} MB at the last press, **{bot.MemoryInMegabytes:F0} MB** a minute later", "< 120 MB");
        Report.Row("what such a session takes in all", "memory", $"{requests:N0} calls to storage, {teams.Calls.Count:N0} to Teams", "–");
        Report.Machine();
    }
}
