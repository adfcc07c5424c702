using Praatplaat.FakeChannel;
using Praatplaat.Local.Processes;

namespace Praatplaat.Benchmarks;

/// <summary>
/// Five hundred sessions with an open round at once, in one process: each in a channel of its own, started and opened over HTTP. Then
/// presses spread over all of them at a steady rate, with the status and control cards that follow from them, and all at one moment.
/// </summary>
internal static class SessionsBenchmark
{
    private const int Sessions = 500;
    private const int Tenants = 20;
    private const int Members = 12;
    private const int PerSecond = 100;
    private const double MostMilliseconds = 250;

    private static readonly TimeSpan Time = TimeSpan.FromSeconds(30);
    private static readonly ParallelOptions AtATime = new() { MaxDegreeOfParallelism = 8 };

    public static async Task RunAsync()
    {
        await using var storage = await Azurite.StartAsync(null, null, default);
        await using var teams = await FakeTeams.StartAsync();
        teams.Members = TeamsPerson.Numbers(Members);
        using var bot = await BotProcess.StartAsync(storage.ConnectionString);
        using var endpoint = new BotEndpoint(bot.Address);
        var plays = new Play[Sessions];
        await Parallel.ForAsync(0, Sessions, AtATime, async (number, _) => plays[number] = await OpenAsync(teams, endpoint, number));
        Console.WriteLine($"{Sessions} sessions are open after {bot.SinceStart.TotalSeconds:F0} s; working set {bot.MemoryInMegabytes:F0} MB");
        teams.Clear();

        Task Press(int number) => plays[number % Sessions].AnswerAsync(teams.Members[number / Sessions % Members], 1, $"Antwoord {number}: eerst bellen.");
        await Latencies.AtRateAsync(PerSecond, Time / 6, Press);
        var steady = await Latencies.AtRateAsync(PerSecond, Time, Press);
        var burst = await Latencies.AtOnceAsync(Sessions, Press);
        Console.WriteLine($"working set after the presses {bot.MemoryInMegabytes:F0} MB");
        Report.Row($"`answer.submit` over {Sessions} sessions with an open round in one process, {PerSecond} a second for {Time.TotalSeconds:F0} s", "sessions", Text(steady), $"p99 < {MostMilliseconds} ms");
        Report.Row($"the same, one in each of {Sessions} sessions at one moment", "sessions", Text(burst), "–");
        Report.Machine();
    }

    private static async Task<Play> OpenAsync(FakeTeams teams, BotEndpoint bot, int number)
    {
        var place = new TeamsPlace
        {
            TenantId = $"aaaaaaaa-0000-4000-8000-{number % Tenants:D12}",
            TeamId = $"19:team{number:D4}@thread.tacv2",
            ChannelId = $"19:channel{number:D4}@thread.tacv2",
        };
        var play = await Play.StartAsync(teams, place, bot);
        await play.OpenAsync(1);
        return play;
    }

    private static string Text(Latencies latencies) =>
        $"p50 {latencies.Percentile(0.5):F0} ms, p99 **{latencies.Percentile(0.99):F0} ms**, slowest {latencies.Percentile(1):F0} ms ({latencies.Count} presses)";
}
