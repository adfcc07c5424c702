using System.Text.Json;
using System.Text.Json.Nodes;
using Praatplaat.Bot.Tests.Playing;
using Praatplaat.Cards;
using Praatplaat.FakeChannel;

namespace Praatplaat.Bot.Tests.Acts;

/// <summary>A refusal takes the place of the form: what was typed in the form stands on it, read from the press alone.</summary>
public sealed class GivenBackTests : IAsyncLifetime
{
    private const string Nowhere = "00000000000000000000000000000000";

    private static readonly TeamsPerson Stranger = TeamsPerson.Number(50);

    private SessionPlay play = null!;

    public async ValueTask InitializeAsync() => play = await SessionPlay.BeginAsync(2);

    public ValueTask DisposeAsync() => play.DisposeAsync();

    public static TheoryData<string, string> Forms => new()
    {
        { Verbs.AnswerSubmit, """{"answer":"een","doing":"twee\nregels","todo":"drie"}""" },
        { Verbs.RoundReopen, """{"answer":"een"}""" },
        { Verbs.ActionsSubmit, """{"action1":"een","action3":"drie"}""" },
        { Verbs.SummaryReply, """{"reply":"een","declined":"twee\nregels","explored":"drie"}""" },
    };

    [Theory]
    [MemberData(nameof(Forms))]
    public async Task Of_a_session_that_is_not_there_the_text_comes_back(string verb, string typed) =>
        ComesBack(typed, await PressAsync(play.Facilitator, verb, typed, Nowhere), "een sessie die er niet meer is");

    [Theory]
    [MemberData(nameof(Forms))]
    public async Task To_somebody_outside_the_team_the_text_comes_back_and_nothing_of_the_session(string verb, string typed)
    {
        await play.StartAsync(new JsonObject { ["title"] = "Koers van ons" });
        await play.OpenAsync(1);
        await play.CloseAsync(1);
        await play.AskActionsAsync();
        var card = await PressAsync(Stranger, verb, typed, play.Session);
        ComesBack(typed, card, "");
        Assert.DoesNotContain(
            new[] { "Koers van ons", "Vertrouwen", play.Facilitator.Name, play.Teams.Place.TeamName, play.Session }, word => card.Says(word));
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public async Task To_a_guest_the_text_comes_back(string verb, string typed) =>
        ComesBack(typed, await PressAsync(new TeamsPerson("29:guest", "Gast", null), verb, typed, Nowhere), "Vraag uw beheerder om een account");

    [Theory]
    [InlineData("2", "is nog niet open")]
    [InlineData("9", "Ronde 9 is er niet")]
    [InlineData("null", "Ronde 0 is er niet")]
    public async Task Of_a_round_that_takes_no_answers_the_text_comes_back(string round, string reason)
    {
        await play.StartAsync();
        await play.OpenAsync(1);
        foreach (var who in play.Members)
            ComesBack("""{"answer":"een"}""", await PressAsync(who, Verbs.AnswerSubmit, $$"""{"answer":"een","round":{{round}}}""", play.Session), reason);
    }

    [Fact]
    public async Task To_the_facilitator_too_where_there_is_no_such_round_to_reopen()
    {
        await play.StartAsync();
        ComesBack("""{"answer":"een"}""", await PressAsync(play.Facilitator, Verbs.RoundReopen, """{"answer":"een","round":9}""", play.Session), "Ronde 9 is er niet");
    }

    [Fact]
    public async Task Where_nothing_was_typed_there_are_no_fields() =>
        Assert.Empty((await PressAsync(play.Facilitator, Verbs.AnswerSubmit, """{"answer":" ","other":"zebra"}""", Nowhere)).Inputs());

    [Theory]
    [InlineData(18_400, false)]
    [InlineData(18_700, true)]
    [InlineData(20_000, true)]
    [InlineData(27_000, true)]
    [Report(Report.FormReplacedByRefusal)]
    public async Task More_than_a_form_can_hold_is_refused_and_comes_back(int length, bool isTooMuch)
    {
        var answer = await AnswerAsync(play.Facilitator, new string('x', length));
        var card = answer.Card!.Value;
        Assert.Equal(isTooMuch, card.Says("Een veld heeft plaats voor 2000 tekens."));
        Assert.Equal(length, card.Typed("answer")?.Length);
        Assert.True(answer.Text.Length < 28 * 1024);
    }

    [Theory]
    [InlineData(20_000, '漢')]
    [InlineData(30_000, 'x')]
    [InlineData(60_000, 'x')]
    [Report(Report.FormReplacedByRefusal)]
    public async Task More_than_any_card_can_hold_leaves_the_form_as_it_is(int length, char letter)
    {
        foreach (var who in new[] { play.Facilitator, Stranger, new TeamsPerson("29:guest", "Gast", null) })
        {
            var answer = await AnswerAsync(who, new string(letter, length));
            Assert.Null(answer.Card);
            Assert.Equal(400, answer.StatusCode);
            Assert.Contains("Uw tekst staat nog op deze kaart.", answer.Error, StringComparison.Ordinal);
        }
    }

    private Task<BotAnswer> AnswerAsync(TeamsPerson who, string text) => play.DeliverAsync(play.Teams.Activities.Execute(
        who, CardPlace.Chat("1"), Verbs.AnswerSubmit, new JsonObject { ["session"] = Nowhere, ["round"] = 1 }, new JsonObject { ["answer"] = text }));

    [Fact]
    public async Task The_size_counts_as_it_will_stand_on_the_card() =>
        Assert.True((await PressAsync(play.Facilitator, Verbs.AnswerSubmit, new JsonObject { ["answer"] = new string('"', 9_400) }.ToJsonString(), Nowhere)).Says("Een veld heeft plaats"));

    private async Task<JsonElement> PressAsync(TeamsPerson who, string verb, string typed, string session)
    {
        var data = (JsonObject)JsonNode.Parse(typed)!;
        data["session"] = session;
        data.TryAdd("round", 1);
        return (await play.DeliverAsync(play.Teams.Activities.Execute(who, CardPlace.Chat("1"), verb, data))).Card!.Value;
    }

    private static void ComesBack(string typed, JsonElement card, string reason)
    {
        Assert.True(card.Says(reason), card.Text());
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(typed), card.Inputs()), card.Inputs().ToJsonString());
        Assert.Empty(card.Buttons());
    }
}
