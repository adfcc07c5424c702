using System.Text.Json;
using System.Text.Json.Nodes;
using Praatplaat.FakeChannel;

namespace Praatplaat.Benchmarks;

/// <summary>Plays a session by the contract: by what stands in the cards that the channel got.</summary>
internal sealed class Play(FakeTeams teams, ActivityFactory activities, BotEndpoint bot, string session)
{
    public string Session => session;

    private static TeamsPerson Facilitator(FakeTeams teams) => teams.Members[0];

    /// <summary>Starts a session with every default, and its facilitator as the manager.</summary>
    public static Task<Play> StartAsync(FakeTeams teams, BotEndpoint bot) => StartAsync(teams, teams.Place, bot);

    /// <param name="place">Another than that of this Teams, for one of many sessions at once.</param>
    public static async Task<Play> StartAsync(FakeTeams teams, TeamsPlace place, BotEndpoint bot)
    {
        var activities = new ActivityFactory(teams.ServiceUrl, place);
        await Deliver(bot, activities.ChannelMessage(Facilitator(teams), "start"));
        var setUp = await teams.WaitForAsync(call => IsIn(place, call) && Says(call, "session.start"), default);
        var session = SessionOf(setUp.Card!.Value);
        var play = new Play(teams, activities, bot, session);
        await play.PressAsync(Facilitator(teams), "session.start", inputs: new JsonObject { ["manager"] = Facilitator(teams).AadObjectId });
        return play;
    }

    public async Task OpenAsync(int round)
    {
        await PressAsync(Facilitator(teams), "round.open", round);
        await teams.WaitForAsync(call => call.Call == ConnectorCall.CreateThread && Says(call, $"\"session\":\"{session}\",\"round\":{round}"), default);
    }

    public Task CloseAsync(int round) => PressAsync(Facilitator(teams), "round.close", round, new JsonObject { ["confirmed"] = true });

    /// <summary>Of a facilitator who is the manager too.</summary>
    public Task SummaryAsync() => PressAsync(Facilitator(teams), "summary.show");

    /// <summary>One page of the answers of a round.</summary>
    public Task PageAsync(int round, int page) => PressAsync(Facilitator(teams), "summary.show", round, new JsonObject { ["page"] = page });

    /// <summary>The outcome as a file.</summary>
    /// <param name="format">As the contract names it.</param>
    /// <returns>Where it can be fetched, once.</returns>
    public async Task<Uri> ExportAsync(string format)
    {
        var answer = await bot.DeliverAsync(Press(Facilitator(teams), "summary.export", null, new JsonObject { ["format"] = format }));
        return new Uri(LinkOf(answer.Card!.Value));
    }

    public Task AskActionsAsync() => PressAsync(Facilitator(teams), "actions.ask");

    public Task FinishAsync() => PressAsync(Facilitator(teams), "session.finish", inputs: new JsonObject { ["confirmed"] = true });

    public Task AnswerAsync(TeamsPerson person, int round, string text) => Deliver(bot, Answer(person, round, text));

    /// <summary>The press that gives an answer, as Teams delivers it.</summary>
    public JsonObject Answer(TeamsPerson person, int round, string text) => Press(person, "answer.submit", round, new JsonObject
    {
        ["answer"] = text,
        ["doing"] = "Wij bellen eerst, daarna pas een brief.",
        ["todo"] = "De standaardbrieven herschrijven, samen met cliënten.",
    });

    /// <summary>The press that asks for one's own answer.</summary>
    public JsonObject Mine(TeamsPerson person, int round) => Press(person, "answer.mine", round);

    /// <summary>A press of a button that no card has: the answer takes no storage.</summary>
    public JsonObject Unknown(TeamsPerson person) => Press(person, "no.such.verb", null);

    public Task GiveActionsAsync(TeamsPerson person) => PressAsync(person, "actions.submit", null, new JsonObject
    {
        ["action1"] = "Morgen bel ik één cliënt vóór de brief.",
        ["share"] = "false",
    });

    private Task PressAsync(TeamsPerson person, string verb, int? round = null, JsonObject? inputs = null) =>
        Deliver(bot, Press(person, verb, round, inputs));

    private JsonObject Press(TeamsPerson person, string verb, int? round = null, JsonObject? inputs = null)
    {
        var data = new JsonObject { ["session"] = session };
        if (round is { } number)
            data["round"] = number;
        return activities.Execute(person, CardPlace.Post("1"), verb, data, inputs);
    }

    private static async Task Deliver(BotEndpoint bot, JsonObject activity)
    {
        var answer = await bot.DeliverAsync(activity);
        if ((int)answer.Status != 200)
            throw new InvalidOperationException($"The bot answered {answer.Status}.");
    }

    private static bool IsIn(TeamsPlace place, RecordedCall call) => call.ConversationId?.StartsWith(place.ChannelId, StringComparison.Ordinal) == true;

    private static bool Says(RecordedCall call, string text) => call.Card is { } card && card.GetRawText().Contains(text, StringComparison.Ordinal);

    private static string LinkOf(JsonElement card) => card.GetRawText().Split("\"url\":\"")[1].Split('"')[0];

    private static string SessionOf(JsonElement card) =>
        card.GetRawText().Split("\"session\":\"")[1].Split('"')[0];
}
