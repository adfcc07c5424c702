using System.Text.Json;
using System.Text.Json.Nodes;
using Praatplaat.Bot.Tests.Playing;
using Praatplaat.Cards;

namespace Praatplaat.Bot.Tests.Acts;

/// <summary>A form that comes back names all that is wrong with it at once, and keeps what was typed.</summary>
public sealed class FaultyFormTests : IAsyncLifetime
{
    private SessionPlay play = null!;
    private SeenCard form = null!;

    public async ValueTask InitializeAsync()
    {
        play = await SessionPlay.BeginAsync(3);
        await play.StartAsync();
        form = await play.OpenAsync(1);
    }

    public ValueTask DisposeAsync() => play.DisposeAsync();

    [Fact]
    public async Task All_empty_fields_of_an_answer_are_named_at_once()
    {
        var card = await SubmitAsync([]);
        Assert.True(card.Says("Nog niet verzonden."), card.Text());
        Assert.True(card.Says("Vul nog in: “Uw antwoord”, “Wat doet mijn gemeente al?”, “Wat moeten we nog doen?”."), card.Text());
        Assert.True(card.Says("Vul “Wat moeten we nog doen?” nog in."), card.Text());
    }

    [Fact]
    public async Task What_is_too_long_or_not_on_offer_is_named_beside_what_is_empty()
    {
        var typed = new string('x', 2001);
        var card = await SubmitAsync(new() { ["answer"] = typed, ["doing"] = "al", ["level"] = "9" });
        Assert.True(card.Says("Vul nog in: “Wat moeten we nog doen?”."), card.Text());
        Assert.True(card.Says("Pas nog aan: “Uw antwoord”") && card.Says("is 2001 tekens lang") && card.Says("Kies er een uit de lijst"), card.Text());
        Assert.Equal((typed, "al", ""), (card.Typed("answer"), card.Typed("doing"), card.Typed("todo")));
    }

    [Fact]
    public async Task Of_a_single_fault_the_whole_sentence_stands_above_the_buttons_and_is_read_aloud()
    {
        var card = await SubmitAsync(new() { ["answer"] = "ja", ["doing"] = "al" });
        Assert.False(card.Says("Vul nog in:"), card.Text());
        Assert.Contains("Nog niet verzonden. Vul “Wat moeten we nog doen?” nog in.", card.GetProperty("speak").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task All_actions_that_are_too_long_are_named_at_once()
    {
        await play.CloseAsync(1);
        await play.AskActionsAsync();
        var asked = await play.SeeAsync(card => card.Offers(Verbs.ActionsSubmit), play.Members[1]);
        var typed = new JsonObject { ["action1"] = new string('x', 301), ["action3"] = new string('y', 302) };
        var card = (await play.PressAsync(play.Members[1], asked, Verbs.ActionsSubmit, typed)).Card!.Value;
        Assert.True(card.Says("Actie 1 is 301 tekens lang.") && card.Says("Actie 3 is 302 tekens lang."), card.Text());
        Assert.True(card.Says("Dat is nog niet gelukt.") && card.Says("Pas nog aan: “Actie 1”, “Actie 3"), card.Text());
    }

    private async Task<JsonElement> SubmitAsync(JsonObject typed) =>
        (await play.PressAsync(play.Members[1], form, Verbs.AnswerSubmit, typed)).Card!.Value;
}
