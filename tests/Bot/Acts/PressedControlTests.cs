using Praatplaat.Bot.Tests.Playing;
using Praatplaat.Cards;

namespace Praatplaat.Bot.Tests.Acts;

/// <summary>A control card that a press puts in the place of another card is the one that is kept up to date from then on.</summary>
public sealed class PressedControlTests : IAsyncLifetime
{
    private SessionPlay play = null!;

    public async ValueTask InitializeAsync() => play = await SessionPlay.BeginAsync(4);

    public ValueTask DisposeAsync() => play.DisposeAsync();

    [Fact]
    public async Task The_way_back_from_a_question_leads_to_a_card_that_counts_on()
    {
        var former = await play.StartAsync();
        var form = await play.OpenAsync(1);
        var question = await AskAsync();
        Assert.True((await play.PressAsync(play.Facilitator, question, Verbs.SessionControl)).Card!.Value.Offers(Verbs.RoundClose, 1));
        await IsReplacedAsync(former);

        await play.AnswerAsync(play.Members[1], form, "ja");
        await SaysAsync(question, "1 van 4");
        await play.PressAsync(play.Facilitator, question with { Card = Latest(question) }, Verbs.RoundClose);
        await SaysAsync(question, "Hierna: Gepaste sanctionering");
        Assert.True(Latest(former).Says("Deze bedieningskaart is vervangen"));
    }

    [Fact]
    public async Task What_was_confirmed_on_a_question_goes_on_there()
    {
        var former = await play.StartAsync();
        await play.OpenAsync(1);
        var question = await AskAsync();
        await play.PressAsync(play.Facilitator, question, Verbs.SessionCancel);
        await IsReplacedAsync(former);
        await play.PressAsync(play.Facilitator, question with { Card = await OffersAsync(question, Verbs.SessionResume) }, Verbs.SessionResume);
        await OffersAsync(question, Verbs.RoundClose);
    }

    [Fact]
    public async Task A_press_that_is_refused_moves_the_card_once_there_was_time_to_read_why()
    {
        var former = await play.StartAsync();
        await play.OpenAsync(1);
        var question = await AskAsync();
        await play.QuietAsync();
        var stale = former.Card.Button(Verbs.RoundOpen) with { Data = new() { ["session"] = play.Session, ["round"] = 2 } };
        Assert.True((await play.PressAsync(play.Facilitator, question, stale)).Card!.Value.Says("is nog open. Sluit die eerst"));
        await play.QuietAsync();
        Assert.True(Latest(question).AsksBefore(Verbs.SessionCancel), Latest(question).Text());
        play.Clock.JumpTo(play.Clock.GetUtcNow().AddSeconds(61));
        await OffersAsync(question, Verbs.RoundClose);
        await IsReplacedAsync(former);
    }

    [Fact]
    public async Task A_press_on_the_card_that_is_kept_up_to_date_changes_nothing()
    {
        var control = await play.StartAsync();
        await play.OpenAsync(1);
        var asked = control.After(await play.PressAsync(play.Facilitator, await play.ControlAsync(Verbs.RoundClose), Verbs.SessionCancel));
        await play.PressAsync(play.Facilitator, asked, Verbs.SessionControl);
        await play.QuietAsync();
        Assert.Single(play.Seen(play.Facilitator));
        Assert.True(Latest(control).Offers(Verbs.RoundClose, 1));
        Assert.DoesNotContain(play.Teams.Calls, call => call.Card is { } card && card.Says("Deze bedieningskaart is vervangen"));
    }

    [Fact]
    public async Task Of_two_cards_that_are_pressed_at_once_one_goes_on_and_says_so_of_the_other()
    {
        var former = await play.StartAsync();
        var form = await play.OpenAsync(1);
        var first = await AskAsync();
        var second = await AskAsync();
        await Task.WhenAll(
            play.PressAsync(play.Facilitator, first, Verbs.SessionControl), play.PressAsync(play.Facilitator, second, Verbs.SessionControl));
        await IsReplacedAsync(former);
        await play.AnswerAsync(play.Members[1], form, "ja");
        await Eventually.TrueAsync(
            () => Of(first, second, "1 van 4") == 1 && Of(first, second, "Deze bedieningskaart is vervangen") == 1, "one card that goes on and one that was replaced");
    }

    [Fact]
    public async Task A_press_in_the_channel_leaves_the_card_in_the_chat_as_it_is()
    {
        var control = await play.StartAsync();
        await play.SayAsync(play.Facilitator, "open");
        var done = await play.SeeAsync(card => card.Says("Gedaan"));
        Assert.True((await play.PressAsync(play.Facilitator, done, Verbs.SessionControl)).Card!.Value.Offers(Verbs.RoundClose, 1));
        await play.QuietAsync();
        Assert.True(Latest(control).Offers(Verbs.RoundClose, 1));
        Assert.True(Latest(done).Says("Gedaan"));
    }

    [Fact]
    public async Task Whoever_hands_over_keeps_no_card_that_looks_as_if_it_worked()
    {
        var former = await play.StartAsync();
        var question = await AskAsync();
        await play.PressAsync(play.Facilitator, question, Verbs.SessionControl);
        await IsReplacedAsync(former);
        var next = play.Members[1];
        await play.PressAsync(
            play.Facilitator,
            question with { Card = await OffersAsync(question, Verbs.SessionHandOver) },
            Verbs.SessionHandOver,
            new() { ["facilitator"] = next.AadObjectId });
        await SaysAsync(question, $"{next.Name} leidt");
    }

    private async Task<SeenCard> AskAsync()
    {
        var before = play.Seen(play.Facilitator).Count();
        await play.TellAsync(play.Facilitator, "stop");
        return await Eventually.SeeAsync(
            () => play.Seen(play.Facilitator).Skip(before).FirstOrDefault(seen => seen.Card.AsksBefore(Verbs.SessionCancel)), "a question in the chat");
    }

    private System.Text.Json.JsonElement Latest(SeenCard seen) => play.Teams.LatestCard(seen.ActivityId)!.Value;

    private int Of(SeenCard first, SeenCard second, string text) => new[] { first, second }.Count(seen => Latest(seen).Says(text));

    private Task IsReplacedAsync(SeenCard former) => SaysAsync(former, "Deze bedieningskaart is vervangen");

    private Task SaysAsync(SeenCard seen, string text) => Eventually.TrueAsync(() => Latest(seen).Says(text), text);

    private async Task<System.Text.Json.JsonElement> OffersAsync(SeenCard seen, string verb)
    {
        await Eventually.TrueAsync(() => Latest(seen).Offers(verb), verb);
        return Latest(seen);
    }
}
