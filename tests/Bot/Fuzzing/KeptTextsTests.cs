using System.Net;
using System.Text.Json.Nodes;
using Praatplaat.Bot.Tests.Sessions.Playing;
using Praatplaat.Cards;

namespace Praatplaat.Bot.Tests.Fuzzing;

/// <summary>Names, texts and moments that the fuzzing found to break a row or a card.</summary>
public sealed class KeptTextsTests : IAsyncLifetime
{
    /// <summary>Twice what a property of a row holds, and more than Teams takes as a message.</summary>
    private static readonly string Endless = new('x', 70_000);

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
    public async Task An_answer_without_end_comes_back_as_far_as_a_card_holds_it()
    {
        await play.StartAsync();
        var form = await play.OpenAsync(1);
        var typed = new JsonObject { ["answer"] = Endless, ["doing"] = Endless, ["todo"] = Endless };
        await play.SubmitAsync(play.Members[1], form, form.Card.Button(Verbs.AnswerSubmit), typed);
        var again = await play.SeeAsync(card => card.Says("70000 tekens") || card.Says("70.000 tekens"), play.Members[1]);
        Assert.Equal(4_000, again.Card.Typed("answer")!.Length);
        NothingFailed();
    }

    [Fact]
    public async Task A_set_up_without_end_comes_back_as_far_as_a_card_holds_it()
    {
        var setUp = await play.SetUpAsync();
        var typed = new JsonObject { ["title"] = Endless, ["themes"] = Endless, ["film-film-1"] = Endless };
        await play.SubmitAsync(play.Facilitator, setUp, setUp.Card.Button(Verbs.SessionStart), typed);
        await play.SeeAsync(card => card.Says("Er passen er 80"), play.Facilitator);
        NothingFailed();
    }

    [Fact]
    public async Task Actions_without_end_come_back_as_far_as_a_card_holds_them()
    {
        await play.StartAsync();
        await play.PressAsync(play.Facilitator, await play.ControlAsync(Verbs.ActionsAsk), Verbs.ActionsAsk);
        var question = await play.SeeAsync(card => card.Offers(Verbs.ActionsSubmit), play.Members[1]);
        await play.SubmitAsync(play.Members[1], question, question.Card.Button(Verbs.ActionsSubmit), new() { ["action1"] = Endless, ["action2"] = Endless });
        await play.SeeAsync(card => card.Says("Er passen er 300"), play.Members[1]);
        NothingFailed();
    }

    [Theory]
    [InlineData("2028-11-23T15:00:00Z")]
    [InlineData("9999-12-31T23:59:59.9999999Z")]
    [InlineData("9999-12-31T23:59:59-14:00")]
    public async Task A_deadline_further_than_a_year_is_refused_and_the_control_card_can_still_be_drawn(string until)
    {
        await play.StartAsync();
        await play.OpenAsync(1);
        var control = await play.ControlAsync(Verbs.RoundExtend);
        var answer = await play.PressAsync(play.Facilitator, control, Verbs.RoundExtend, new() { ["until"] = until });
        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.True(answer.Card!.Value.Says(until.EndsWith("14:00", StringComparison.Ordinal) ? "Ronde 1" : "Kies een moment binnen een jaar"));
    }

    private void NothingFailed() => Assert.DoesNotContain(play.Bot.Log.Lines, line => line.StartsWith("Error:", StringComparison.Ordinal));
}
