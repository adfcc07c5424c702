using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Praatplaat.Bot.Outbox;
using Praatplaat.Bot.Tests.Playing;
using Praatplaat.FakeChannel;

namespace Praatplaat.Bot.Tests.Access.Authorisation;

/// <summary>A bot with two sessions in two teams, which can be put back to every stage that a request needs.</summary>
internal sealed class World(SessionPlay play, Account account) : IAsyncDisposable
{
    private readonly Dictionary<Stage, (Rows Rows, IReadOnlyList<TeamsPerson> Team, Action Messages)> stages = [];
    private const string WithoutWork = "an outbox without due work";

    private bool still;

    /// <summary>Two thousand requests: what is logged of them, and that so many are held back, is tested elsewhere.</summary>
    private static readonly string[] Quiet =
    [
        "--Teams:Connector:Delay", "00:00:00.010", "--Outbox:Pause", "00:00:00.001",
        "--Logging:LogLevel:Default", "Warning", "--Logging:LogLevel:Microsoft.AspNetCore", "Warning",
        "--Presses:PerUserPerMinute", "100000", "--Presses:PerTenantPerMinute", "100000",
    ];

    public SessionPlay Play => play;

    public Account Account => account;

    /// <summary>The session of the team in the table.</summary>
    public string Own { get; set; } = "";

    /// <summary>That of another team, in <see cref="Elsewhere.OtherChannel"/>.</summary>
    public string Other { get; set; } = "";

    public static async Task<World> CreateAsync()
    {
        World? world = null;
        var clock = new JumpingTime(JumpingTime.Monday);
        var bot = await RunningBot.StartAsync(Configure, Quiet);
        return world = new World(new SessionPlay(bot, clock), new Account(bot.Storage));

        void Configure(WebApplicationBuilder builder)
        {
            builder.Services.AddSingleton<TimeProvider>(clock);
            if (world is { still: true })
                builder.Services.Remove(builder.Services.Single(service => service.ImplementationType == typeof(OutboxDispatcher)));
        }
    }

    /// <summary>From now on work that a request causes stays a row: nothing moves but what is asked for.</summary>
    public async Task StandStillAsync()
    {
        still = true;
        await play.Bot.StopAsync();
        await play.Bot.StartAgainAsync();
    }

    /// <summary>Of rows that were at rest when they were read: put back with a lease in them, they would keep an instance waiting for it to end.</summary>
    public async Task KeepAsync(Stage stage)
    {
        var rows = await Eventually.SeeAsync(
            async () => await FindAtRestAsync() is { } read && read.ById.Values.All(row => row.GetString("Owner") is null) ? read : null,
            "an outbox without due work, and nobody at it");
        stages[stage] = (rows, play.Members, play.Teams.KeepMessages());
    }

    public Task RestoreAsync(Stage stage)
    {
        play.Teams.Members = stages[stage].Team;
        stages[stage].Messages();
        return account.RestoreAsync(stages[stage].Rows, Cancelled);
    }

    public Task QuietAsync() => Eventually.TrueAsync(async () => !await account.HasDueWorkAsync(Soon, Cancelled), WithoutWork);

    /// <returns>All that there is once no work is due.</returns>
    public Task<Rows> AtRestAsync() => Eventually.SeeAsync(FindAtRestAsync, WithoutWork);

    public Task<BotAnswer> PressAsync(TeamsPerson who, string session, string verb, int? round = null, JsonObject? inputs = null) =>
        play.DeliverAsync(play.Teams.Activities.Execute(who, CardPlace.Chat("1"), verb, new JsonObject { ["session"] = session, ["round"] = round }, inputs));

    public ValueTask DisposeAsync() => play.DisposeAsync();

    /// <summary>The numbers on the control card follow a moment later: what is due by then counts as due.</summary>
    private DateTimeOffset Soon => play.Clock.GetUtcNow().AddSeconds(1);

    /// <returns>Null while work is due.</returns>
    private async Task<Rows?> FindAtRestAsync() =>
        !await account.HasDueWorkAsync(Soon, Cancelled) && await account.ReadAsync(Cancelled) is var read && read.AreQuietAt(Soon) ? read : null;

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;
}

/// <summary>Where the session of the table is. Round 1 has been closed in all but the first.</summary>
internal enum Stage
{
    SetUp,
    Between,
    Open,
    Asked,

    /// <summary>The question for actions to the member was refused, and the form of round 2 may stand in the channel.</summary>
    Stuck,
    Leaderless,

    /// <summary>All rounds are closed; only the first has answers.</summary>
    Closed,

    /// <summary>Everyone was asked to give dots.</summary>
    Choosing,

    /// <summary>The session was cancelled while round 2 was open.</summary>
    Stopped,
}
