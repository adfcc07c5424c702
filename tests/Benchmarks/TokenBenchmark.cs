using System.Text.Json.Nodes;
using Praatplaat.FakeChannel;
using Praatplaat.FakeChannel.Tokens;
using Praatplaat.Local.Processes;

namespace Praatplaat.Benchmarks;

/// <summary>
/// Two bots side by side, one that checks tokens and one that has none to check: a press that saves an answer, and one that reads
/// and writes nothing, so that the check weighs most. Turn by turn in one run.
/// </summary>
internal static class TokenBenchmark
{
    private static readonly TeamsPlace Place = new();

    public static async Task RunAsync()
    {
        await using var storage = await Azurite.StartAsync(null, null, default, ["open0001", "guarded1"]);
        await using var keys = await KeyServer.StartAsync();
        await using var identity = await IdentityEndpoint.StartAsync();
        using var open = await BotProcess.StartAsync(storage.ConnectionStringOf("open0001"));
        using var guarded = await BotProcess.StartAsync(
            storage.ConnectionStringOf("guarded1"),
            identity.Variables,
            "--Teams:AppId", Place.BotId[3..],
            "--Teams:TenantId", Place.TenantId,
            "--Teams:OpenIdMetadata", $"{keys.Metadata}");
        await using var withoutTokens = await Side.StartAsync(open, null);
        await using var withTokens = await Side.StartAsync(guarded, teams => $"{new ChannelToken(Place.BotId[3..], teams.ServiceUrl, ChannelKey.Teams)}");

        await CompareAsync("a press that saves an answer", withTokens.AnswerAsync, withoutTokens.AnswerAsync);
        await CompareAsync("a press that reads and writes nothing", withTokens.PressAsync, withoutTokens.PressAsync);
        Console.WriteLine($"keys fetched: {keys.Fetches}");
        Report.Machine();
    }

    private static async Task CompareAsync(string what, Func<int, Task> with, Func<int, Task> without)
    {
        await Throughput.MeasureAsync(with);
        await Throughput.MeasureAsync(without);
        var (guarded, open) = (new List<double>(), new List<double>());
        for (var turn = 1; turn <= Throughput.Turns; turn++)
        {
            guarded.Add(await Throughput.MeasureAsync(with));
            open.Add(await Throughput.MeasureAsync(without));
            Console.WriteLine($"turn {turn}: {what}: with token checks {guarded[^1]:F0}/s, without {open[^1]:F0}/s, ratio {guarded[^1] / open[^1]:F2}");
        }

        var (ours, theirs) = (Throughput.Median(guarded), Throughput.Median(open));
        Report.Row($"{what}, with token checks against without; {Throughput.Connections} connections", "tokens", $"{ours:F0}/s against {theirs:F0}/s: **{ours / theirs:F2}** (median of {Throughput.Turns})", "≥ 0.8");
    }

    private sealed class Side(FakeTeams teams, BotEndpoint endpoint, Play play) : IAsyncDisposable
    {
        public static async Task<Side> StartAsync(BotProcess bot, Func<FakeTeams, string>? token)
        {
            var teams = await FakeTeams.StartAsync(Place);
            teams.Members = TeamsPerson.Numbers(40);
            var shown = token?.Invoke(teams);
            var endpoint = new BotEndpoint(bot.Address) { Token = shown is null ? null : () => shown };
            var play = await Play.StartAsync(teams, endpoint);
            await play.OpenAsync(1);
            return new Side(teams, endpoint, play);
        }

        public Task AnswerAsync(int number) =>
            play.AnswerAsync(teams.Members[number % teams.Members.Count], 1, $"Antwoord {number}: eerst bellen, dan pas een brief.");

        public async Task PressAsync(int number)
        {
            var press = teams.Activities.Execute(teams.Members[number % teams.Members.Count], CardPlace.Post("1"), "no.such.verb", new JsonObject { ["session"] = play.Session });
            var answer = await endpoint.DeliverAsync(press);
            if ((int)answer.Status != 200)
                throw new InvalidOperationException($"The bot answered {answer.Status}.");
        }

        public async ValueTask DisposeAsync()
        {
            endpoint.Dispose();
            await teams.DisposeAsync();
        }
    }
}
