using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Praatplaat.Bot.Tests.Playing;
using Praatplaat.FakeChannel;
using Praatplaat.Sessions;
using Praatplaat.Storage.Stores;
using Praatplaat.Teams.RateLimits;

namespace Praatplaat.Bot.Tests.Faults;

/// <summary>A team that plays with a Teams in which one kind of message at a time goes wrong, and sees what becomes of it.</summary>
internal sealed class FaultyTeam(SessionPlay play, FaultRow row, IAbsentStorage? storage, SlowTokens? tokens) : IAsyncDisposable
{
    private static readonly string[] Settings =
    [
        "--Logging:LogLevel:Default", "Warning", "--Logging:LogLevel:Microsoft.AspNetCore", "Warning",
        // By its lines one sees what is tried later.
        "--Logging:LogLevel:Praatplaat.Bot.Outbox.WorkFailures", "Debug", "--Outbox:Lease", "00:10:00",
        "--Teams:Connector:Delay", "00:00:00.010", "--Teams:Connector:RequestsPerSecond", "50", "--Presses:PerUserPerMinute", "1000",
    ];

    private readonly Settling settling = new(play);

    public SessionPlay Play => play;

    /// <summary>The last one is played.</summary>
    public List<SessionId> Sessions { get; } = [];

    public SessionId Session => Sessions[^1];

    /// <summary>What became of each kind.</summary>
    public Dictionary<MessageKind, Observed> Cells { get; } = [];

    public static async Task<FaultyTeam> BeginAsync(FaultRow row)
    {
        var clock = new JumpingTime(JumpingTime.Monday);
        var storage = row.Storage is null ? null : await row.Storage();
        var tokens = row.IsTokenSlow ? await SlowTokens.StartAsync(clock) : null;
        var bot = tokens is null
            ? await RunningBot.StartOnAsync(storage?.ConnectionString, Configure, Settings)
            : await RunningBot.StartRegisteredAsync(tokens.Keys, Configure, Settings);
        (bot.Teams.Members, bot.Teams.Clock, bot.Teams.EnforceLimits) = (Cast.All, clock, true);
        return new FaultyTeam(new SessionPlay(bot, clock), row, storage, tokens);

        void Configure(WebApplicationBuilder builder)
        {
            builder.Services.AddSingleton<TimeProvider>(clock).AddSingleton(ConversationLimits.OfTeams);
            storage?.AddTo(builder.Services);
            tokens?.AddTo(builder.Services);
        }
    }

    public async ValueTask DisposeAsync()
    {
        settling.Dispose();
        await play.DisposeAsync();
        if (storage is not null)
            await storage.DisposeAsync();
        if (tokens is not null)
            await tokens.DisposeAsync();
    }

    /// <summary>Without a fault.</summary>
    public async Task DoAsync(Func<Task> act)
    {
        await act();
        Assert.Empty(await settling.RestAsync(Session, _ => Task.FromResult(Session)));
    }

    /// <param name="kind">Goes wrong.</param>
    public async Task DoAsync(MessageKind kind, Func<Task> act)
    {
        var before = Standing.Of(play, kind);
        var (warnings, hits) = (play.Bot.Log.Lines.Count, 0);
        var (hit, released) = (Moment(), Moment());
        var fault = row.Make(play.Clock) with { Until = storage is null ? null : released.Task };
        play.Teams.Inject(fault, IsHit, row.Times);
        var acting = tokens is null ? act() : tokens.HangAsync(play.Bot.App.Services, act, isFollowed: kind != MessageKind.Word);
        if (storage is not null)
        {
            await hit.Task.WaitAsync(TimeSpan.FromSeconds(90), TestContext.Current.CancellationToken);
            await storage.StopAsync();
            released.SetResult();
            await storage.StartAgainAsync();
        }

        await acting;
        if (row.IsPressed && kind.Verb is not null)
            await PressAsync(kind);
        var asked = await settling.RestAsync(Session, DecideAsync);
        play.Teams.ClearFaults();
        Assert.True(hits > 0 || tokens is not null, $"{kind.Name}: no call went wrong");
        Cells[kind] = Standing.Of(play, kind).Since(before) with
        {
            Hits = hits,
            // How long storage is away decides what is read or updated over; what is sent over would be a second copy.
            Calls = storage is null && tokens is null && play.Teams.Calls.Count(kind.Delivers) - before.Calls > hits,
            IsLater = play.Bot.Log.Lines.Skip(warnings).Any(line => line.Contains("is tried again at", StringComparison.Ordinal)),
            Asked = [.. asked.Select(work => work.Why)],
            IsStartedAgain = asked.Any(work => work.Work is Work.PostSetUp),
            Unreachable = await UnreachableAsync(kind),
        };

        bool IsHit(RecordedCall call)
        {
            if (!kind.Delivers(call))
                return false;
            hits++;
            hit.TrySetResult();
            return true;
        }

        // Before there is a control card nobody is told: who typed the word sees nothing, and types it again.
        async Task<SessionId> DecideAsync(SetAsideWork work)
        {
            if (work.Work is Work.PostSetUp)
                await act();
            else
                await play.AnswerAsync(Session, work, isThere: Standing.Of(play, kind).Cards.Count > before.Cards.Count);
            return Session;
        }
    }

    /// <summary>What was typed on the card is sent as well.</summary>
    private async Task PressAsync(MessageKind kind)
    {
        await settling.DoubtAsync(Session);
        var data = new JsonObject { ["session"] = Session.Value, ["round"] = 1, ["action1"] = "Bellen" };
        await play.DeliverAsync(play.Teams.Activities.Execute(kind.To!, Standing.Of(play, kind).Cards[^1].Place, kind.Verb!, data));
    }

    private static TaskCompletionSource Moment() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    private async Task<Obstacle?> UnreachableAsync(MessageKind kind)
    {
        if (kind.To?.AadObjectId is not { } id)
            return null;
        var members = play.Bot.App.Services.GetRequiredService<MemberStore>();
        return (await members.FindAsync(Session, new PersonId(id), TestContext.Current.CancellationToken))?.Unreachable;
    }
}
