using Praatplaat.Bot.Tests.Playing;
using Praatplaat.Cards;
using Praatplaat.FakeChannel;

namespace Praatplaat.Bot.Tests.Messages;

/// <summary>A line that is cut when the form of a round has left: it stands in the channel, the bot can't know, and the facilitator is asked.</summary>
public sealed class UnconfirmedFormTests : IAsyncLifetime
{
    private const string Question = "Niet zeker of de kaart van ronde 1 in het kanaal staat. Kijk even.";

    private SessionPlay play = null!;
    private SeenCard control = null!;
    private SeenCard form = null!;

    public async ValueTask InitializeAsync()
    {
        play = await SessionPlay.BeginAsync(3);
        await play.StartAsync();
        play.Teams.Inject(Fault.CutAfter(), ConnectorCall.CreateThread);
        await play.SayAsync(play.Facilitator, "open");
        control = await play.SeeAsync(card => card.Says(Question) && card.Offers(Verbs.RoundClose, 1), play.Facilitator);
        form = await play.FormAsync(1);
        await play.QuietAsync();
    }

    public ValueTask DisposeAsync() => play.DisposeAsync();

    [Fact]
    public async Task Without_a_press_nothing_is_posted_twice()
    {
        play.Clock.JumpTo(play.Clock.GetUtcNow().AddDays(1));
        await play.QuietAsync();
        Assert.Single(Forms());
        Assert.True(Shown().Says(Question));
    }

    [Fact]
    public async Task Posted_again_it_stands_there_twice_and_the_round_goes_on()
    {
        await AnsweredAsync(Verbs.DeliveryRetry);
        var second = await Eventually.SeeAsync(() => Forms() is [_, { } again] ? again : null, "a second form");
        await play.CountAsync(second, 0);
        Assert.True((await play.AnswerAsync(play.Members[1], second, "ja")).IsSaved());
        await play.CountAsync(second, 1);
        await play.QuietAsync();
        Assert.Equal(2, Forms().Count);
        Assert.False(Shown().Says("Niet zeker"));
    }

    [Fact]
    public async Task Said_to_stand_there_it_is_left_alone_and_the_first_answer_tells_where()
    {
        await AnsweredAsync(Verbs.DeliveryDismiss);
        await play.QuietAsync();
        Assert.Single(Forms());
        Assert.DoesNotContain(play.Seen(), seen => seen.Card.Says("hebben geantwoord") || seen.Card.Says("Nog niemand heeft geantwoord"));
        Assert.True((await play.AnswerAsync(play.Members[1], form, "ja")).IsSaved());
        await play.CountAsync(form, 1);
        Assert.Equal(form.ActivityId, (await play.CloseAsync(1)).Place.RootId);
        Assert.Single(Forms());
    }

    [Fact]
    public async Task An_answer_on_it_answers_the_question()
    {
        Assert.True((await play.AnswerAsync(play.Members[1], form, "ja")).IsSaved());
        await play.CountAsync(form, 1);
        await Eventually.TrueAsync(() => !Shown().Says("Niet zeker"), "a control card without a question");
        Assert.Empty(await play.RowsAsync("stuck:"));
        Assert.Equal(form.ActivityId, (await play.CloseAsync(1)).Place.RootId);
    }

    [Fact]
    public async Task Closed_without_an_answer_the_round_shows_its_results_and_nobody_is_asked_any_more()
    {
        await play.PressAsync(play.Facilitator, control, Verbs.RoundClose);
        await play.SeeAsync(card => card.Says("In deze ronde heeft niemand geantwoord."));
        await Eventually.TrueAsync(() => !Shown().Says("Niet zeker"), "a control card without a question");
    }

    [Theory]
    [InlineData(Verbs.DeliveryRetry)]
    [InlineData(Verbs.DeliveryDismiss)]
    public async Task Pressed_by_five_at_once_and_once_more_it_is_done_once(string verb)
    {
        var presses = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => play.PressAsync(play.Facilitator, control, verb)));
        await play.QuietAsync();
        var late = await play.PressAsync(play.Facilitator, control, verb);
        await play.QuietAsync();
        Assert.All(presses.Append(late), press => Assert.True(press.Card!.Value.Offers(Verbs.RoundClose, 1)));
        Assert.Equal(verb == Verbs.DeliveryRetry ? 2 : 1, Forms().Count);
        Assert.False(late.Card!.Value.Says("Niet zeker"));
    }

    [Theory]
    [InlineData("PostRound-02")]
    [InlineData("PostRound-01' or '1' eq '1")]
    [InlineData("")]
    [InlineData(null)]
    public async Task An_item_that_is_not_there_does_nothing(string? item)
    {
        foreach (var verb in new[] { Verbs.DeliveryRetry, Verbs.DeliveryDismiss })
        {
            var button = control.Card.Button(verb);
            var answer = await play.PressAsync(play.Facilitator, control, button with { Data = new() { ["session"] = play.Session, ["item"] = item } });
            Assert.True(answer.Card!.Value.Says(Question), answer.Text);
        }

        await play.QuietAsync();
        Assert.Single(await play.RowsAsync("stuck:"));
        Assert.Single(Forms());
    }

    private async Task AnsweredAsync(string verb)
    {
        var answer = (await play.PressAsync(play.Facilitator, control, verb)).Card!.Value;
        Assert.False(answer.Says("Niet zeker"));
        Assert.True(answer.Offers(Verbs.RoundClose, 1));
        await Eventually.TrueAsync(() => !Shown().Says("Niet zeker"), "a control card without a question");
    }

    private System.Text.Json.JsonElement Shown() => play.Teams.LatestCard(control.ActivityId)!.Value;

    private List<SeenCard> Forms() => [.. play.Seen().Where(seen => seen.Card.Offers(Verbs.AnswerSubmit, 1))];
}
