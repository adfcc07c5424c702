using System.Text.Json;
using System.Text.Json.Nodes;
using Praatplaat.Bot.Tests.Playing;
using Praatplaat.Cards;
using Praatplaat.FakeChannel;

namespace Praatplaat.Bot.Tests.Acts;

/// <summary>Fetching, changing and replacing one's own answer takes nothing away that was half typed.</summary>
public sealed class MyAnswerTests : IAsyncLifetime
{
    private SessionPlay play = null!;
    private SeenCard form = null!;

    private TeamsPerson Member => play.Members[1];

    public async ValueTask InitializeAsync()
    {
        play = await SessionPlay.BeginAsync(3);
        await play.StartAsync();
        form = await play.OpenAsync(1);
    }

    public ValueTask DisposeAsync() => play.DisposeAsync();

    [Fact]
    public async Task Where_there_is_nothing_to_fetch_what_was_half_typed_comes_back()
    {
        Assert.True(form.Card.Button(Verbs.AnswerMine).TakesInputs);
        var card = await FetchAsync(new() { ["answer"] = "half ge", ["todo"] = "nog" });
        Assert.True(card.Says("U hebt in deze ronde nog niet geantwoord."), card.Text());
        Assert.Equal(("half ge", "", "nog"), (card.Typed("answer"), card.Typed("doing"), card.Typed("todo")));
    }

    [Fact]
    public async Task No_empty_field_keeps_a_client_from_fetching_or_asking() =>
        Assert.DoesNotContain("isRequired", form.Card.GetRawText(), StringComparison.Ordinal);

    [Fact]
    public async Task Where_there_is_an_answer_what_was_half_typed_stands_below_it()
    {
        await play.AnswerAsync(Member, form, "eerst");
        var card = await FetchAsync(new() { ["answer"] = "half ge" });
        Assert.Equal("eerst", card.Typed("answer"));
        Assert.True(card.Says("half ge"), card.Text());
        Assert.False((await FetchAsync(new() { ["answer"] = "eerst", ["doing"] = "eerst (al)", ["todo"] = "eerst (nog)" })).Says("aan het typen"));
        Assert.False((await FetchAsync([])).Says("aan het typen"));
    }

    [Fact]
    public async Task Where_both_do_not_fit_on_a_card_what_was_not_saved_comes_back()
    {
        var (saved, typed) = (new string('漢', 2000), new string('字', 2000));
        await play.PressAsync(Member, form, Verbs.AnswerSubmit, Fields(saved));
        var answer = await play.PressAsync(Member, form, Verbs.AnswerMine, Fields(typed));
        Assert.True(System.Text.Encoding.UTF8.GetByteCount(answer.Text) < 28 * 1024);
        Assert.Equal(typed, answer.Card!.Value.Typed("answer"));
        Assert.True(answer.Card.Value.Says("Uw eerdere antwoord is bewaard"), answer.Text);
    }

    [Fact]
    public async Task After_the_close_what_was_half_typed_comes_back_as_well()
    {
        await play.CloseAsync(1);
        var card = await FetchAsync(new() { ["answer"] = "half ge" });
        Assert.True(card.Says("te laat"), card.Text());
        Assert.Equal("half ge", card.Typed("answer"));
    }

    [Fact]
    public async Task A_refusal_gives_back_what_was_half_typed()
    {
        var stranger = TeamsPerson.Number(50);
        var card = (await play.PressAsync(stranger, form, Verbs.AnswerMine, new JsonObject { ["answer"] = "half ge" })).Card!.Value;
        Assert.Equal("half ge", card.Typed("answer"));
    }

    [Fact]
    public async Task A_second_answer_says_that_it_replaced_the_first()
    {
        var first = await play.AnswerAsync(Member, form, "eerst");
        Assert.False(first.Card!.Value.Says("vervangt"), first.Text);
        var second = await play.AnswerAsync(Member, form, "dan");
        Assert.True(second.IsSaved() && second.Card!.Value.Says("vervangt uw eerdere antwoord"), second.Text);
        Assert.Equal(["dan"], await play.AnswersAsync(1));
    }

    [Fact]
    public async Task A_button_that_is_pressed_twice_replaces_nothing()
    {
        var presses = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => play.AnswerAsync(Member, form, "eerst")));
        Assert.All(presses, press => Assert.True(press.IsSaved() && !press.Card!.Value.Says("vervangt"), press.Text));
    }

    [Fact]
    public async Task A_change_that_is_refused_says_that_the_earlier_answer_counts()
    {
        await play.AnswerAsync(Member, form, "eerst");
        foreach (var typed in new[] { "", new string('x', 2001) })
        {
            var card = (await play.PressAsync(Member, form, Verbs.AnswerSubmit, Fields(typed))).Card!.Value;
            Assert.True(card.Says("Uw wijziging is niet opgeslagen. Uw eerdere antwoord telt mee."), card.Text());
            Assert.Equal(typed, card.Typed("answer"));
            Assert.True(card.Says("Annuleren"), card.Text());
        }

        var other = (await play.PressAsync(play.Members[2], form, Verbs.AnswerSubmit, Fields(""))).Card!.Value;
        Assert.False(other.Says("eerdere antwoord"), other.Text());
    }

    [Theory]
    [InlineData("shown")]
    [InlineData("anonymous")]
    public async Task Whoever_leaves_their_answer_as_it_was_gets_it_back_and_nothing_is_changed(string names)
    {
        await using var other = await SessionPlay.BeginAsync(3);
        await other.StartAsync(new JsonObject { ["names"] = names });
        var on = await other.OpenAsync(1);
        await other.AnswerAsync(other.Members[1], on, "eerst");
        var mine = on.After(await other.PressAsync(other.Members[1], on, Verbs.AnswerMine));
        var cancel = mine.Card.Buttons().Single(button => button.Title == "Annuleren");
        Assert.False(cancel.TakesInputs);
        var kept = (await other.PressAsync(other.Members[1], mine, cancel, new JsonObject { ["answer"] = "anders" })).Card!.Value;
        Assert.True(kept.Says("Uw antwoord is opgeslagen") && kept.Says("U hebt niets gewijzigd.") && kept.Says("eerst (al)") && !kept.Says("anders"), kept.Text());
        Assert.Equal(["eerst"], await other.AnswersAsync(1));
        Assert.False(mine.After(await other.PressAsync(other.Members[2], on, Verbs.AnswerMine)).Card.Says("Annuleren"));

        await other.CloseAsync(1);
        var late = (await other.PressAsync(other.Members[1], mine, cancel)).Card!.Value;
        Assert.True(late.Says("De ronde is gesloten.") || late.Says("Uw antwoord is bewaard."), late.Text());
    }

    private async Task<JsonElement> FetchAsync(JsonObject typed) => (await play.PressAsync(Member, form, Verbs.AnswerMine, typed)).Card!.Value;

    private static JsonObject Fields(string text) => new() { ["answer"] = text, ["doing"] = text, ["todo"] = text };
}
