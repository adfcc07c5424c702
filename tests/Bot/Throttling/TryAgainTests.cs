using System.Text.Json.Nodes;
using Praatplaat.Bot.Tests.Playing;
using Praatplaat.FakeChannel;

namespace Praatplaat.Bot.Tests.Throttling;

/// <summary>A card to press again carries what the press carried, and nothing else.</summary>
public sealed class TryAgainTests : IAsyncLifetime
{
    private SessionPlay play = null!;

    public async ValueTask InitializeAsync() => play = await SessionPlay.BeginAsync(2, null, "--Presses:PerUserPerMinute", "1");

    public ValueTask DisposeAsync() => play.DisposeAsync();

    [Fact]
    public async Task Every_verb_can_be_pressed_again()
    {
        foreach (var verb in typeof(Cards.Verbs).GetFields().Select(field => (string)field.GetRawConstantValue()!))
        {
            var button = Assert.Single((await play.HastilyAsync(play.Facilitator, verb, new JsonObject { ["round"] = 2 })).Card!.Value.Buttons());
            Assert.Equal((verb, HastyPlay.SomeSession, 2), (button.Verb, (string?)button.Data["session"], button.Round));
        }
    }

    [Theory]
    [InlineData("answer.submit", """{"round":4,"answer":"een","doing":"regel\nregel","todo":"drie"}""", """{"round":4}""")]
    [InlineData("round.reopen", """{"round":"4","answer":"een","doing":""}""", """{"round":4}""")]
    [InlineData("actions.submit", """{"action1":"een","action2":"","action3":"drie","share":"true"}""", """{"share":"true"}""")]
    [InlineData("summary.reply", """{"round":2,"reply":"een","declined":"","explored":"drie","step":1}""", """{"round":2,"step":1}""")]
    [InlineData("session.start", """{"title":"Onze koers","film-film-1":"https://film.example/1","themes":"","manager":"7a1c","names":"anonymous","pace":"2"}""", """{"themes":"","manager":"7a1c","names":"anonymous","pace":"2"}""")]
    [InlineData("session.start", """{"title":"Onze koers","followup":"false","language":"en"}""", """{"followup":"false","language":"en"}""")]
    [InlineData("actions.submit", """{"action1":"een","theme1":"2","item":"638"}""", """{"theme1":"2","item":"638"}""")]
    [InlineData("actions.report", """{"outcome1":"done","outcome3":"not","carry":"true","step":1}""", """{"outcome1":"done","outcome3":"not","carry":"true","step":1}""")]
    [InlineData("summary.compare", """{"sessions":"1,2","step":1}""", """{"sessions":"1,2","step":1}""")]
    [InlineData("summary.show", """{"round":1,"page":2}""", """{"round":1,"page":2}""")]
    [InlineData("round.extend", """{"round":1,"until":"2026-11-24T16:00:00+01:00"}""", """{"round":1,"until":"2026-11-24T16:00:00+01:00"}""")]
    [InlineData("schedule.change", """{"planned":"3","day":"2026-11-30"}""", """{"planned":"3","day":"2026-11-30"}""")]
    [InlineData("member.days", """{"days":"1,2","quiet":"true"}""", """{"days":"1,2","quiet":"true"}""")]
    [InlineData("session.cancel", """{"confirmed":true}""", """{"confirmed":true}""")]
    [InlineData("session.cancel", """{"confirmed":"zebra"}""", "{}")]
    [InlineData("round.extend", """{"round":1,"until":"2026-11-24T16:00"}""", """{"round":1,"until":"2026-11-24T16:00:00+01:00"}""")]
    [InlineData("round.extend", """{"round":{},"until":"tomorrow","page":"x"}""", "{}")]
    [InlineData("answer.submit", """{"answer":"een","secret":"zebra","facilitatorToken":"zebra","film-../x":"zebra","action4":"zebra","verb":"session.cancel"}""", "{}")]
    [InlineData("session.start", """{"manager":"<script>é","themes":["zebra"]}""", """{"manager":"?","themes":""}""")]
    public async Task What_was_typed_stands_in_inputs_and_what_was_chosen_in_the_button(string verb, string data, string carried)
    {
        var sent = (JsonObject)JsonNode.Parse(data)!;
        var card = (await play.HastilyAsync(play.Facilitator, verb, (JsonObject)sent.DeepClone())).Card!.Value;
        var expected = (JsonObject)JsonNode.Parse(carried)!;
        expected["session"] = HastyPlay.SomeSession;
        Assert.True(JsonNode.DeepEquals(expected, card.Button(verb).Data), card.Button(verb).Data.ToJsonString());
        Assert.DoesNotContain("zebra", card.Text(), StringComparison.Ordinal);

        var typed = sent.Where(member => IsTyped(member.Key) && (string)member.Value! != "").ToDictionary(member => member.Key, member => (string)member.Value!);
        Assert.Equal(typed, card.Inputs().ToDictionary(input => input.Key, input => (string)input.Value!));
        Assert.Equal(typed.Count > 0, card.Button(verb).TakesInputs);
    }

    [Theory]
    [InlineData("member.days", """{"days":"1,2"}""")]
    [InlineData("summary.compare", """{"sessions":"1,2","step":1}""")]
    public async Task A_press_about_no_session_can_be_made_again_too(string verb, string data)
    {
        await play.HastilyAsync(play.Facilitator, Cards.Verbs.AnswerMine);
        var press = play.Teams.Activities.Execute(play.Facilitator, CardPlace.Post("1"), verb, (JsonObject)JsonNode.Parse(data)!);
        var again = (await play.DeliverAsync(press)).Card!.Value.Button(verb).Data;
        again.Remove("session");
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(data), again), again.ToJsonString());
    }

    [Theory]
    [InlineData("no.such.verb", HastyPlay.SomeSession, "Deze knop ken ik niet meer")]
    [InlineData("answer.submit", "../../etc/passwd", "een sessie die er niet meer is")]
    public async Task What_will_not_become_right_is_said_at_once_with_the_text(string verb, string session, string reason)
    {
        await play.HastilyAsync(play.Facilitator, Cards.Verbs.AnswerMine);
        var press = play.Teams.Activities.Execute(play.Facilitator, CardPlace.Post("1"), verb, new JsonObject { ["session"] = session, ["answer"] = "zebra" });
        var card = (await play.DeliverAsync(press)).Card!.Value;
        Assert.True(card.Says(reason), card.Text());
        Assert.Equal("zebra", card.Typed("answer"));
        Assert.Empty(card.Buttons());
    }

    private static bool IsTyped(string input) => input is "answer" or "doing" or "todo" or "action1" or "action2" or "action3" or "reply" or "declined" or "explored" or "title" or "film-film-1";
}
