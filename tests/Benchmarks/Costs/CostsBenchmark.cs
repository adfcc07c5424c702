using System.Diagnostics;
using System.Globalization;
using Praatplaat.FakeChannel;
using Praatplaat.Local.Processes;

namespace Praatplaat.Benchmarks.Costs;

/// <summary>
/// What is counted in Azure: of a bot that nobody uses, of one that waits in an open round, and of whole sessions of twelve. docs/scale.md
/// puts prices to it.
/// </summary>
internal static class CostsBenchmark
{
    private const int Members = 12;
    private const int AtATime = 25;

    private static readonly TimeSpan Probe = TimeSpan.FromMinutes(1);

    /// <summary>Longer than a card waits for more to show: in days nobody presses so soon after another.</summary>
    private static readonly TimeSpan Apart = TimeSpan.FromSeconds(4);

    /// <summary>Longer than a status card waits to be changed, or metrics and spans to be exported.</summary>
    private static readonly TimeSpan Settling = TimeSpan.FromSeconds(75);

    public static async Task RunAsync(int sessions, int idleMinutes)
    {
        await using var storage = await Azurite.StartAsync(null, null, default);
        await using var tables = await TableMeter.StartAsync(storage);
        await using var teams = await FakeTeams.StartAsync();
        await using var telemetry = await InsightsServer.StartAsync();
        teams.Members = TeamsPerson.Numbers(Members);
        await using var bot = await LoggedBot.StartAsync(tables.ConnectionString, telemetry.ConnectionString);
        using var endpoint = new BotEndpoint(bot.Address);
        var meters = new Meters(tables, teams, telemetry, bot, endpoint);
        await Task.Delay(Settling);
        Print("a start", meters.Now);

        var idle = await IdleAsync(bot, meters, idleMinutes);
        Print("an hour without a session", idle * 60);

        var (before, clock) = (meters.Now, Stopwatch.StartNew());
        for (var first = 0; first < sessions; first += AtATime)
        {
            await Task.WhenAll(Enumerable.Range(first, Math.Min(AtATime, sessions - first)).Select(number => WholeSession.PlayAsync(teams, Place(number), endpoint, Apart)));
            meters.ForgetCalls();
        }

        await Task.Delay(Settling);
        var played = meters.Now - before - idle * clock.Elapsed.TotalMinutes;
        var (rows, bytes) = await StoredBytes.InAsync(storage.ConnectionString);
        Print($"a session of {Members}, mean of {sessions}, without what an idle bot does meanwhile", played * (1.0 / sessions));
        Console.WriteLine($"| stored | {Number((double)rows / sessions)} rows, {Number((double)bytes / sessions)} bytes |");

        var play = await Play.StartAsync(teams, Place(sessions), endpoint);
        await play.OpenAsync(1);
        await Task.Delay(Settling);
        Print("an hour of one open round in which nobody does anything, the bot's own included", await IdleAsync(bot, meters, idleMinutes) * 60);
        Report.Machine();
    }

    /// <returns>What is counted in a minute.</returns>
    private static async Task<Tally> IdleAsync(LoggedBot bot, Meters meters, int minutes)
    {
        var (before, clock) = (meters.Now, Stopwatch.StartNew());
        for (var minute = 0; minute < minutes; minute++)
        {
            await Task.Delay(Probe);
            await bot.IsReadyAsync();
        }

        return (meters.Now - before) * (1 / clock.Elapsed.TotalMinutes);
    }

    /// <summary>Each in a tenant of its own, so that nobody's chat is there from another session.</summary>
    private static TeamsPlace Place(int number) => new()
    {
        TenantId = $"aaaaaaaa-0000-4000-8000-{number:D12}",
        TeamId = $"19:team{number:D4}@thread.tacv2",
        ChannelId = $"19:channel{number:D4}@thread.tacv2",
    };

    private static void Print(string what, Tally tally)
    {
        var storage = tally.Counts.Where(pair => !Meters.Others.Contains(pair.Key)).ToList();
        Console.WriteLine($"\n{what}\n\n| | |\n|---|---|\n| storage transactions | {Number(storage.Sum(pair => pair.Value))} |");
        foreach (var (name, count) in storage.Where(pair => Math.Abs(pair.Value) >= 0.05).OrderBy(pair => pair.Key, StringComparer.Ordinal))
            Console.WriteLine($"| – {name} | {Number(count)} |");
        foreach (var name in Meters.Others)
            Console.WriteLine($"| {name} | {Number(tally[name])} |");
    }

    private static string Number(double value) => value.ToString(Math.Abs(value) < 10 ? "N1" : "N0", CultureInfo.InvariantCulture);
}
