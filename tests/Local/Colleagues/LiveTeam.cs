using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using Praatplaat.FakeChannel;
using Praatplaat.Local.Colleagues;
using Praatplaat.Local.Processes;
using Praatplaat.Local.Running;
using Praatplaat.Sessions;
using Praatplaat.Storage.Stores;

namespace Praatplaat.Local.Tests.Colleagues;

/// <summary>The bot with a fake Teams, the colleagues at high speed, and Sanne, who presses the buttons that a test names.</summary>
internal sealed partial class LiveTeam(
    Azurite storage, LocalBot bot, FakeTeams teams, BotEndpoint endpoint, CountingHandler presses, FictionalColleagues colleagues)
    : IAsyncDisposable
{
    private static readonly AnswerTiming Fast = new(
        PollInterval: TimeSpan.FromMilliseconds(20),
        First: TimeSpan.FromMilliseconds(30),
        ShortestGap: TimeSpan.FromMilliseconds(5),
        LongestGap: TimeSpan.FromMilliseconds(15),
        PartTimerDelay: TimeSpan.FromMilliseconds(30),
        Seed: 1);

    private static readonly TeamsPlace Place = new()
    {
        TenantId = DutchTeam.TenantId,
        BotId = DutchTeam.BotId,
        TeamId = DutchTeam.TeamId,
        TeamName = DutchTeam.Name,
        ChannelId = DutchTeam.ChannelId,
        ChannelName = DutchTeam.ChannelName,
    };

    private SessionId _session;

    public FakeTeams Teams => teams;

    /// <summary>Counts the presses of the colleagues that reached the bot.</summary>
    public CountingHandler Presses => presses;

    private TeamsPerson Sanne => teams.Members[0];

    /// <param name="failures">How many presses of the colleagues fail before the first one reaches the bot.</param>
    /// <param name="cancellationToken">Stops the start.</param>
    public static async Task<LiveTeam> StartAsync(int failures, CancellationToken cancellationToken)
    {
        var port = FreePort.Next();
        var storage = await Azurite.StartAsync(null, null, cancellationToken);
        var bot = await LocalBot.StartAsync(port, storage.ConnectionString, cancellationToken);
        var teams = await FakeTeams.StartAsync(Place, cancellationToken);
        teams.Members = [.. DutchTeam.Everyone.Select(member => new TeamsPerson(member.Id, member.Name, member.AadObjectId, member.Email))];
        var address = new Uri($"http://localhost:{port}");
        var presses = new CountingHandler(failures);
        var colleagues = FictionalColleagues.Start(bot.Services, new HttpClient(presses) { BaseAddress = address }, teams.ServiceUrl, Fast);
        var team = new LiveTeam(storage, bot, teams, new BotEndpoint(address), presses, colleagues);
        await team.StartSessionAsync(cancellationToken);
        return team;
    }

    public async Task PressAsync(string verb, CancellationToken cancellationToken, JsonObject? inputs = null)
    {
        var data = new JsonObject { ["session"] = _session.Value };
        var answer = await endpoint.DeliverAsync(teams.Activities.Execute(Sanne, CardPlace.Post("1"), verb, data, inputs), cancellationToken);
        Assert.Equal(200, answer.StatusCode);
    }

    /// <summary>Whoever has not answered is waited for no longer.</summary>
    public Task CloseAsync(CancellationToken cancellationToken) => PressAsync("round.close", cancellationToken, new JsonObject { ["confirmed"] = true });

    /// <summary>Waits until this many people have answered.</summary>
    public async Task<IReadOnlyList<Answer>> AnswersAsync(int round, int count, CancellationToken cancellationToken)
    {
        var store = bot.Services.GetRequiredService<AnswerStore>();
        return await WaitAsync(() => store.InRoundAsync(_session, round, cancellationToken), count, cancellationToken);
    }

    /// <summary>Waits until this many people have given actions.</summary>
    public async Task<IReadOnlyList<ThreeActions>> ActionsAsync(int count, CancellationToken cancellationToken)
    {
        var store = bot.Services.GetRequiredService<ActionsStore>();
        return await WaitAsync(() => store.AllAsync(_session, cancellationToken), count, cancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        await colleagues.DisposeAsync();
        endpoint.Dispose();
        await bot.DisposeAsync();
        await teams.DisposeAsync();
        await storage.DisposeAsync();
    }

    private static async Task<IReadOnlyList<T>> WaitAsync<T>(Func<IAsyncEnumerable<T>> read, int count, CancellationToken cancellationToken)
    {
        while (true)
        {
            var all = await read().ToListAsync(cancellationToken);
            if (all.Count >= count)
                return all;
            await Task.Delay(20, cancellationToken);
        }
    }

    private async Task StartSessionAsync(CancellationToken cancellationToken)
    {
        await endpoint.DeliverAsync(teams.Activities.ChannelMessage(Sanne, "start"), cancellationToken);
        var setUp = await teams.WaitForAsync(call => call.RawText.Contains("session.start", StringComparison.Ordinal), cancellationToken);
        _session = new SessionId(SessionId().Match(setUp.RawText).Groups[1].Value);
        await PressAsync("session.start", cancellationToken, new JsonObject { ["manager"] = Sanne.AadObjectId });
    }

    [GeneratedRegex("\"session\":\\s*\"([0-9a-f]{32})\"")]
    private static partial Regex SessionId();
}

/// <summary>Counts the requests that reach the bot. The first ones fail before they get there.</summary>
internal sealed class CountingHandler(int failures) : DelegatingHandler(new HttpClientHandler())
{
    private int _requests;

    public int Arrived => Math.Max(0, _requests - failures);

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
        Interlocked.Increment(ref _requests) <= failures
            ? throw new HttpRequestException("The test lets this request fail.")
            : base.SendAsync(request, cancellationToken);
}
