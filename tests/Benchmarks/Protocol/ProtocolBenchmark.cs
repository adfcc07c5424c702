using System.Text.Json.Nodes;
using Praatplaat.FakeChannel;
using Praatplaat.Local.Processes;

namespace Praatplaat.Benchmarks.Protocol;

/// <summary>
/// The way of a press through the bot, from its JSON to the card in the answer, against an endpoint of ASP.NET Core that only reads the
/// JSON and writes the same bytes, and against a bot of the SDK's own making that answers the same card. Each in a process of its own, turn
/// by turn in one run. The session is played for real first; then the tables answer from memory, by what they answered once.
/// </summary>
/// <remarks>
/// The cut is before the pipeline of the table client: the bot still makes each request of it, and reads the rows. The last press takes no
/// storage at all: what is left is the protocol.
/// </remarks>
internal static class ProtocolBenchmark
{
    private const double LeastRatio = 0.6;
    private const double LeastTimesStock = 4;
    private const double MostMilliseconds = 2;

    private const int Turns = 9;

    private static readonly TimeSpan Turn = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(20);

    public static async Task<int> RunAsync()
    {
        if (!Wrk.IsThere())
            return 1;
        await using var storage = await Azurite.StartAsync(null, null, default);
        await using var teams = await FakeTeams.StartAsync();
        teams.Members = TeamsPerson.Numbers(40);
        var play = await PlayAsync(storage, teams);
        await CompareAsync("answer.submit", storage, teams.Members.Select(person => play.Answer(person, 1, "Eerst bellen, dan pas een brief.")));
        await CompareAsync("answer.mine", storage, teams.Members.Select(person => play.Mine(person, 1)));
        await CompareAsync("no.such.verb", storage, teams.Members.Select(play.Unknown));
        Report.Machine();
        return 0;
    }

    /// <summary>Up to an open round in which everybody has answered.</summary>
    private static async Task<Play> PlayAsync(Azurite storage, FakeTeams teams)
    {
        using var bot = await BotProcess.StartAsync(storage.ConnectionString);
        using var endpoint = new BotEndpoint(bot.Address);
        var play = await Play.StartAsync(teams, endpoint);
        await play.OpenAsync(1);
        await Task.WhenAll(teams.Members.Select(person => play.AnswerAsync(person, 1, "Eerst bellen, dan pas een brief.")));
        return play;
    }

    private static async Task CompareAsync(string verb, Azurite storage, IEnumerable<JsonObject> activities)
    {
        var (presses, answer) = (Path.GetTempFileName(), Path.GetTempFileName());
        await File.WriteAllLinesAsync(presses, activities.Select(activity => activity.ToJsonString()));
        using var bot = await BotProcess.StartAsync(["Praatplaat.Benchmarks.dll", HostedBot.Command, "--Storage:ConnectionString", storage.ConnectionString], new Dictionary<string, string>());
        using (var endpoint = new BotEndpoint(bot.Address))
            foreach (var press in await File.ReadAllLinesAsync(presses))
                await File.WriteAllTextAsync(answer, (await endpoint.DeliverAsync(press)).Text);
        using var bare = await BotProcess.StartAsync(["Praatplaat.Benchmarks.dll", BareEndpoint.Command, answer], new Dictionary<string, string>());
        using var stock = await BotProcess.StartAsync(["Praatplaat.Benchmarks.dll", StockBot.Command, answer], new Dictionary<string, string>());
        await MeasureAsync($"`{verb}`, tables out of memory", new Side(bot, presses), new Side(bare, presses), new Side(stock, presses));
        File.Delete(presses);
        File.Delete(answer);
    }

    private static async Task MeasureAsync(string what, Side bot, Side bare, Side stock)
    {
        // Until the compiler of .NET has seen what is hot and compiled that once more.
        await bot.MeasureAsync(WarmUp);
        await bare.MeasureAsync(WarmUp);
        await stock.MeasureAsync(WarmUp);
        for (var turn = 1; turn <= Turns; turn++)
        {
            await bot.TurnAsync(Turn);
            await bare.TurnAsync(Turn);
            await stock.TurnAsync(Turn);
            Console.WriteLine($"turn {turn}: {what}: bot {bot.Last}, bare {bare.Last}, stock {stock.Last}");
        }

        var (one, bareOne) = (await bot.AloneAsync(3 * Turn), await bare.AloneAsync(3 * Turn));
        Report.Row(
            $"{what}, against a bare endpoint; {Throughput.Connections} connections",
            "protocol",
            $"{bot.PerSecond:F0}/s against {bare.PerSecond:F0}/s: **{bot.PerSecond / bare.PerSecond:F2}** (median of {Turns}); processor time a press {bot.Microseconds:F0} µs against {bare.Microseconds:F0} µs",
            $"≥ {LeastRatio}");
        Report.Row(
            $"{what}, against a stock `CloudAdapter` bot of the same card",
            "protocol",
            $"{bot.PerSecond:F0}/s against {stock.PerSecond:F0}/s: **{bot.PerSecond / stock.PerSecond:F1} times**; processor time a press {bot.Microseconds:F0} µs against {stock.Microseconds:F0} µs",
            $"≥ {LeastTimesStock} times");
        Report.Row($"{what}; 1 connection", "protocol", $"p50 {one.MedianMilliseconds:F2} ms, p99 **{one.P99Milliseconds:F2} ms** (bare: {bareOne.MedianMilliseconds:F2} and {bareOne.P99Milliseconds:F2})", $"p99 < {MostMilliseconds} ms");
    }
}
