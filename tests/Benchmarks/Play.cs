using System.Text.Json;
using System.Text.Json.Nodes;
using Praatplaat.FakeChannel;

namespace Praatplaat.Benchmarks;

/// <summary>Plays a session by the contract: by what stands in the cards that the channel got.</summary>
internal sealed class Play(FakeTeams teams, BotEndpoint bot, string session)
{
    public string Session => session;

    private static TeamsPerson Facilitator(FakeTeams teams) => teams.Members[0];

    /// <summary>Starts a session with every default.</summary>
    public static async Task<Play> StartAsync(FakeTeams teams, BotEndpoint bot)
    {
        await Deliver(bot, teams.Activities.ChannelMessage(Facilitator(teams), "start"));
        var setUp = await teams.WaitForAsync(call => call.Card is { } card && card.GetRawText().Contains("session.start", StringComparison.Ordinal), default);
        var session = SessionOf(setUp.Card!.Value);
        var play = new Play(teams, bot, session);
        await play.PressAsync(Facilitator(teams), "session.start");
        return play;
    }

    public async Task OpenAsync(int round)
    {
        await PressAsync(Facilitator(teams), "round.open", round);
        await teams.WaitForAsync(call => call.Call == ConnectorCall.CreateThread && Mentions(call, round), default);
    }

    public Task CloseAsync(int round) => PressAsync(Facilitator(teams), "round.close", round);

    public Task AskActionsAsync() => PressAsync(Facilitator(teams), "actions.ask");

    public Task FinishAsync() => PressAsync(Facilitator(teams), "session.finish");

    public Task AnswerAsync(TeamsPerson person, int round, string text) => PressAsync(person, "answer.submit", round, new JsonObject
    {
        ["answer"] = text,
        ["doing"] = "Wij bellen eerst, daarna pas een brief.",
        ["todo"] = "De standaardbrieven herschrijven, samen met cliënten.",
    });

    public Task GiveActionsAsync(TeamsPerson person) => PressAsync(person, "actions.submit", null, new JsonObject
    {
        ["action1"] = "Morgen bel ik één cliënt vóór de brief.",
        ["share"] = "false",
    });

    private async Task PressAsync(TeamsPerson person, string verb, int? round = null, JsonObject? inputs = null)
    {
        var data = new JsonObject { ["session"] = session };
        if (round is { } number)
            data["round"] = number;
        await Deliver(bot, teams.Activities.Execute(person, CardPlace.Post("1"), verb, data, inputs));
    }

    private static async Task Deliver(BotEndpoint bot, JsonObject activity)
    {
        var answer = await bot.DeliverAsync(activity);
        if ((int)answer.Status != 200)
            throw new InvalidOperationException($"The bot answered {answer.Status}.");
    }

    private static bool Mentions(RecordedCall call, int round) =>
        call.Card is { } card && card.GetRawText().Contains($"\"round\":{round}", StringComparison.Ordinal);

    private static string SessionOf(JsonElement card) =>
        card.GetRawText().Split("\"session\":\"")[1].Split('"')[0];
}
