using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Praatplaat.Bot.Acts;
using Praatplaat.Bot.Requests;
using Praatplaat.Bot.Routing;
using Praatplaat.Bot.Tests.Playing;
using Praatplaat.Cards;
using Praatplaat.FakeChannel;
using Praatplaat.Sessions;
using Praatplaat.Storage.Stores;
using Praatplaat.Teams.Activities;

namespace Praatplaat.Bot.Tests.Fuzzing;

/// <summary>The session that is fuzzed: there is always one that runs, and each can be played to its end by plain presses.</summary>
internal sealed class LiveSession(SessionPlay play)
{
    private static readonly CardPlace Post = CardPlace.Post("1770000000002");

    public string Id { get; private set; } = "";

    /// <summary>Begins a new one where the last was stopped or finished.</summary>
    public async Task KeepAliveAsync()
    {
        if (Id.Length > 0 && await LoadAsync() is { Phase: Phase.Running })
            return;
        var start = play.Teams.Activities.ChannelMessage(play.Facilitator, "start");
        Assert.True(ActivityReader.TryRead(Encoding.UTF8.GetBytes(start.ToJsonString()), out var activity, out _));
        Id = SessionIds.For(Fingerprints.Of(Sender.Of(activity, null)!, activity)).Value;
        await play.DeliverAsync(start);
        await PressAsync(play.Facilitator, Verbs.SessionStart, new() { ["manager"] = play.Facilitator.AadObjectId });
        Assert.Equal(Phase.Running, (await LoadAsync()).Phase);
    }

    public async Task PlayToTheEndAsync()
    {
        await KeepAliveAsync();
        foreach (var round in (await LoadAsync()).Rounds.Select(round => round.Number))
            await PlayAsync(round);
        await PressAsync(play.Facilitator, Verbs.ActionsAsk, new() { ["confirmed"] = true });
        foreach (var member in play.Members)
            await PressAsync(member, Verbs.ActionsSubmit, new() { ["action1"] = "Bellen" }, "Uw actie is vastgelegd");
        await PressAsync(play.Facilitator, Verbs.SummaryShow);
        await PressAsync(play.Facilitator, Verbs.SessionFinish, new() { ["confirmed"] = true });
        Assert.Equal(Phase.Finished, (await LoadAsync()).Phase);
    }

    private async Task PlayAsync(int round)
    {
        if ((await LoadAsync()).Round(round)!.Phase == RoundPhase.Waiting)
            await PressAsync(play.Facilitator, Verbs.RoundOpen, new() { ["round"] = round });
        if ((await LoadAsync()).Round(round)!.Phase == RoundPhase.Open)
            foreach (var member in play.Members)
                await PressAsync(member, Verbs.AnswerSubmit, new() { ["round"] = round, ["answer"] = "ja", ["doing"] = "al", ["todo"] = "nog" }, "Uw antwoord is opgeslagen");
        await PressAsync(play.Facilitator, Verbs.RoundClose, new() { ["round"] = round, ["confirmed"] = true });
        foreach (var member in play.Members)
            await PressAsync(member, Verbs.SummaryShow, new() { ["round"] = round, ["page"] = 1 });
    }

    private async Task PressAsync(TeamsPerson who, string verb, JsonObject? data = null, string? says = null)
    {
        var button = data ?? [];
        button["session"] = Id;
        var answer = await play.DeliverAsync(play.Teams.Activities.Execute(who, Post, verb, button));
        Assert.True(answer.Card is { } card && (says is null || card.Says(says)), $"{verb}: {answer.Status} {answer.Card?.Text()}");
    }

    private async Task<Session> LoadAsync() =>
        (await play.Bot.App.Services.GetRequiredService<SessionStore>().LoadAsync(new SessionId(Id), TestContext.Current.CancellationToken))!.Session;
}
