using System.Net;
using System.Text.Json.Nodes;
using Praatplaat.Bot.Tests.Playing;
using Praatplaat.Cards;

namespace Praatplaat.Bot.Tests.Fuzzing;

/// <summary>Names, texts and moments that the fuzzing found to break a row or a card.</summary>
public sealed class KeptTextsTests : IAsyncLifetime
{
    /// <summary>Twice what a property of a row holds, and more than Teams takes as a message.</summary>
    private static readonly string Endless = new('x', 70_000);

    /// <summary>Far over any limit, and still no more than a card holds.</summary>
    private static readonly string Long = new('x', 8_000);

    private SessionPlay play = null!;

    public async ValueTask InitializeAsync() => play = await SessionPlay.BeginAsync(2);

    public ValueTask DisposeAsync() => play.DisposeAsync();

    [Fact]
    public async Task A_name_without_end_is_cut_and_its_answer_kept()
    {
        await play.StartAsync();
        var form = await play.OpenAsync(1);
        var press = play.Teams.Activities.Execute(
            play.Members[1], form.Place, Verbs.AnswerSubmit, form.Card.Button(Verbs.AnswerSubmit).Data, new() { ["answer"] = "ja", ["doing"] = "al", ["todo"] = "nog" });
        press["from"]!["name"] = $"{new string('x', 199)}🙂{Endless}";
        Assert.True((await play.DeliverAsync(press)).IsSaved());
        Assert.Equal(new string('x', 199), Assert.Single(await play.RowsAsync("answer:")).GetString("Name"));
    }

    [Fact]
    public async Task An_answer_without_end_is_refused_by_a_card_that_says_how_much_fits()
    {
        await play.StartAsync();
        var form = await play.OpenAsync(1);
        var typed = new JsonObject { ["answer"] = Endless, ["doing"] = Endless, ["todo"] = Endless };
        await play.SubmitAsync(play.Members[1], form, form.Card.Button(Verbs.AnswerSubmit), typed);
        await play.SeeAsync(card => card.Says("plaats voor 2000 tekens"), play.Members[1]);
        NothingFailed();
    }

    [Fact]
    public async Task A_long_set_up_comes_back_as_far_as_a_card_holds_it()
    {
        var setUp = await play.SetUpAsync();
        var typed = new JsonObject { ["title"] = Long, ["themes"] = Long, ["film-film-1"] = Long };
        await play.SubmitAsync(play.Facilitator, setUp, setUp.Card.Button(Verbs.SessionStart), typed);
        await play.SeeAsync(card => card.Says("Er passen er 80"), play.Facilitator);
        NothingFailed();
    }

    [Fact]
    public async Task Long_actions_come_back_whole()
    {
        await play.StartAsync();
        await play.PressConfirmedAsync(play.Facilitator, await play.ControlAsync(Verbs.ActionsAsk), Verbs.ActionsAsk);
        var question = await play.SeeAsync(card => card.Offers(Verbs.ActionsSubmit), play.Members[1]);
        await play.SubmitAsync(play.Members[1], question, question.Card.Button(Verbs.ActionsSubmit), new() { ["action1"] = Long, ["action2"] = Long });
        var again = await play.SeeAsync(card => card.Says("Er passen er 300"), play.Members[1]);
        Assert.Equal(Long, again.Card.Typed("action1"));
        NothingFailed();
    }

    [Theory]
    [InlineData("2028-11-23T15:00:00Z")]
    [InlineData("9999-12-31T23:59:59.9999999Z")]
    public async Task A_deadline_further_than_a_year_is_refused_and_the_control_card_can_still_be_drawn(string until)
    {
        await play.StartAsync();
        await play.OpenAsync(1);
        var control = await play.ControlAsync(Verbs.RoundExtend);
        var answer = await play.PressAsync(play.Facilitator, control, Verbs.RoundExtend, new() { ["until"] = until });
        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.True(answer.Card!.Value.Says("Dat tijdstip is te ver weg"));
    }

    private void NothingFailed() => Assert.DoesNotContain(play.Bot.Log.Lines, line => line.StartsWith("Error:", StringComparison.Ordinal));
}
