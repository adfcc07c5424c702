using System.Text.Json.Nodes;
using Praatplaat.Bot.Tests.Playing;
using Praatplaat.Cards;
using Praatplaat.FakeChannel;

namespace Praatplaat.Bot.Tests.Acts;

/// <summary>Whoever presses after the close gets the text back on the card, and in the 1:1 chat, where it stays.</summary>
public sealed class LateAnswerTests : IAsyncLifetime
{
    private const string Text = "Wij bellen eerst.";

    private SessionPlay play = null!;
    private SeenCard form = null!;

    private TeamsPerson Late => play.Members[2];

    public async ValueTask InitializeAsync()
    {
        play = await SessionPlay.BeginAsync(3);
        await play.StartAsync();
        form = await play.OpenAsync(1);
    }

    public ValueTask DisposeAsync() => play.DisposeAsync();

    [Theory]
    [InlineData(100)]
    [InlineData(1_000)]
    [InlineData(60_000)]
    [InlineData(20 * 60_000)]
    public async Task The_text_comes_back_on_the_card_and_in_the_chat(int milliseconds)
    {
        await play.CloseAsync(1);
        await play.QuietAsync();
        play.Clock.JumpTo(play.Clock.GetUtcNow().AddMilliseconds(milliseconds));
        await play.QuietAsync();
        var answer = await play.AnswerAsync(Late, form, Text);
        Assert.True(answer.IsTooLate(), answer.Text);
        Assert.Equal(Text, answer.Card!.Value.Typed("answer"));
        var copy = Assert.Single(Copies(Late));
        Assert.Equal($"{Text} (nog)", copy.Card.Typed("todo"));
        Assert.Empty(await play.AnswersAsync(1));
    }

    [Fact]
    public async Task The_chat_gets_each_text_once_however_often_it_is_sent()
    {
        await play.CloseAsync(1);
        await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => play.AnswerAsync(Late, form, Text)));
        Assert.Single(Copies(Late));
        await play.AnswerAsync(Late, form, "Toch anders.");
        Assert.Equal([Text, "Toch anders."], Copies(Late).Select(copy => copy.Card.Typed("answer")));
        await play.AnswerAsync(play.Members[1], form, Text);
        Assert.Single(Copies(play.Members[1]));
    }

    [Fact]
    public async Task The_copy_can_be_sent_once_the_round_is_open_again()
    {
        await play.CloseAsync(1);
        await play.AnswerAsync(Late, form, Text);
        await play.SayAsync(play.Facilitator, "heropen");
        Assert.True((await play.PressAsync(Late, Copies(Late).Single(), Verbs.AnswerSubmit)).IsSaved());
        Assert.Equal([Text], await play.AnswersAsync(1));
    }

    [Fact]
    public async Task Where_the_chat_can_not_be_reached_the_card_has_the_text_and_the_channel_hears_nothing()
    {
        await play.CloseAsync(1);
        await play.QuietAsync();
        play.Teams.SetReachable(Late, false);
        var before = play.Seen().Count();
        var answer = await play.AnswerAsync(Late, form, Text);
        Assert.Equal(Text, answer.Card!.Value.Typed("answer"));
        await play.QuietAsync();
        Assert.Equal(before, play.Seen().Count());
        Assert.DoesNotContain(Text, play.Teams.AllText, StringComparison.Ordinal);

        play.Teams.SetReachable(Late, true);
        await play.AnswerAsync(Late, form, Text);
        Assert.Single(Copies(Late));
    }

    [Fact]
    public async Task By_a_client_without_Execute_the_chat_gets_it_once()
    {
        await play.CloseAsync(1);
        await play.SubmitAsync(Late, form, form.Card.Button(Verbs.AnswerSubmit), new JsonObject { ["answer"] = Text, ["doing"] = "al", ["todo"] = "nog" });
        Assert.Single(Copies(Late));
    }

    [Fact]
    public async Task Nothing_typed_is_nothing_to_keep()
    {
        await play.CloseAsync(1);
        var empty = (await play.PressAsync(Late, form, Verbs.AnswerSubmit)).Card!.Value;
        Assert.Empty(Copies(Late));
        Assert.True(empty.Says("U kunt nu niet meer antwoorden."), empty.Text());
        Assert.DoesNotContain(["terug", "Kopieer", "Opnieuw versturen"], word => empty.Says(word));
    }

    [Fact]
    public async Task A_change_that_is_too_late_says_that_the_earlier_answer_counts()
    {
        await play.AnswerAsync(Late, form, "op tijd");
        await play.CloseAsync(1);
        var change = (await play.AnswerAsync(Late, form, Text)).Card!.Value;
        Assert.True(change.Says("Uw wijziging is niet opgeslagen. Uw eerdere antwoord telt mee."), change.Text());
        Assert.Equal(["op tijd"], await play.AnswersAsync(1));
        var answer = (await play.AnswerAsync(play.Members[1], form, Text)).Card!.Value;
        Assert.True(answer.Says("Uw tekst is niet opgeslagen."), answer.Text());
    }

    private List<SeenCard> Copies(TeamsPerson person) => [.. play.Seen(person).Where(seen => seen.Card.Says("te laat") && seen.Card.Offers(Verbs.AnswerSubmit, 1))];
}
