using Praatplaat.Bot.Tests.Playing;
using Praatplaat.Cards;
using Praatplaat.FakeChannel;

namespace Praatplaat.Bot.Tests.Messages;

/// <summary>At a close the results come as a message of their own. The form stays for a while, since people are typing in it.</summary>
public sealed class ResultsTests : IAsyncLifetime
{
    private SessionPlay play = null!;
    private SeenCard form = null!;

    public async ValueTask InitializeAsync()
    {
        play = await SessionPlay.BeginAsync(3);
        await play.StartAsync();
        form = await play.OpenAsync(1);
        await play.AnswerAsync(play.Members[1], form, "op tijd");
    }

    public ValueTask DisposeAsync() => play.DisposeAsync();

    [Fact]
    public async Task The_results_are_a_new_message_in_the_thread_of_the_form_which_is_left_alone()
    {
        var results = await play.CloseAsync(1);
        Assert.True(results.Card.Says("op tijd") && results.Card.Says("1 van 3"), results.Card.Text());
        await After(minutes: 14);
        Assert.Single(Versions(form));
    }

    [Fact]
    public async Task A_quarter_of_an_hour_later_a_short_card_points_to_the_results()
    {
        var results = await play.CloseAsync(1);
        await After(minutes: 16);
        var folded = await FoldedAsync(form);
        Assert.Empty(folded.Card.Inputs());
        Assert.True(folded.Card.Says("in deze thread"), folded.Card.Text());
        var shown = await play.PressAsync(play.Members[2], folded, Verbs.SummaryShow);
        Assert.True(shown.Card!.Value.Says("op tijd"), shown.Text);
        Assert.Single(Versions(results));
    }

    [Fact]
    public async Task The_next_round_that_is_opened_by_itself_ends_the_wait()
    {
        await play.CloseAsync(1);
        await After(minutes: 2);
        await play.OpenAsync(2);
        await FoldedAsync(form);
    }

    [Theory]
    [InlineData("volgende")]
    [InlineData("next")]
    public async Task A_word_that_closes_and_opens_at_once_pulls_no_form_away(string word)
    {
        await play.SayAsync(play.Facilitator, word);
        await play.ResultsAsync(form);
        var second = await play.FormAsync(2);
        await After(minutes: 14);
        Assert.Single(Versions(form));
        await After(minutes: 2);
        await FoldedAsync(form);
        Assert.Single(Versions(second));
    }

    [Fact]
    public async Task Of_two_forms_that_stand_the_older_one_goes_at_the_next_round()
    {
        await play.SayAsync(play.Facilitator, "volgende");
        var second = await play.FormAsync(2);
        await After(minutes: 3);
        await play.SayAsync(play.Facilitator, "volgende");
        await play.FormAsync(3);
        await FoldedAsync(form);
        await play.QuietAsync();
        Assert.Single(Versions(second));
    }

    [Fact]
    public async Task A_round_that_is_reopened_in_time_keeps_its_form_and_its_results_come_back_in_their_place()
    {
        var results = await play.CloseAsync(1);
        await After(minutes: 10);
        await play.SayAsync(play.Facilitator, "heropen");
        var hidden = await Eventually.SeeAsync(
            () => play.Seen().FirstOrDefault(seen => seen.ActivityId == results.ActivityId && !seen.Card.Says("op tijd")), "results that wait");
        Assert.True(hidden.Card.Says("weer open"), hidden.Card.Text());
        await After(minutes: 10);
        Assert.Single(Versions(form));

        await play.AnswerAsync(play.Members[2], form, "alsnog");
        await play.CountAsync(form, 2);
        var again = await play.CloseAsync(1);
        Assert.Equal(results.ActivityId, again.ActivityId);
        Assert.True(again.Card.Says("alsnog") && again.Card.Says("2 van 3"), again.Card.Text());
        await After(minutes: 14);
        Assert.Single(Versions(form));
        await After(minutes: 2);
        await FoldedAsync(form);
    }

    [Fact]
    public async Task A_round_that_is_reopened_later_gets_its_form_back_in_its_place()
    {
        await play.CloseAsync(1);
        await After(minutes: 16);
        await FoldedAsync(form);
        await play.SayAsync(play.Facilitator, "heropen");
        var back = await play.NowAsync(form, card => card.Offers(Verbs.AnswerSubmit, 1));
        Assert.True((await play.AnswerAsync(play.Members[2], back, "alsnog")).IsSaved());
        await play.CountAsync(form, 2);
        Assert.True((await play.CloseAsync(1)).Card.Says("alsnog"));
    }

    [Fact]
    public async Task At_the_end_no_form_is_left()
    {
        await play.CloseAsync(1);
        await play.FinishAsync();
        await FoldedAsync(form);
        await Eventually.TrueAsync(
            async () => (await play.RowsAsync("outbox:")).All(row => row.GetString("Kind") == "RemindManager"), "no work left but for the manager");
    }

    [Fact]
    public async Task A_form_that_still_stands_when_the_session_is_stopped_points_to_the_results_a_little_later()
    {
        await play.CloseAsync(1);
        await play.StopAsync();
        await play.QuietAsync();
        await After(minutes: 16);
        Assert.True((await FoldedAsync(form)).Card.Says("De resultaten staan hieronder"));
    }

    [Fact]
    public async Task A_form_that_somebody_deleted_does_not_come_back_when_it_is_folded()
    {
        await play.CloseAsync(1);
        play.Teams.Inject(Fault.Answer(404, "ActivityNotFoundInConversation"), IsFold);
        await After(minutes: 16);
        await Eventually.TrueAsync(() => play.Teams.Calls.Any(IsFold), "a try");
        await play.QuietAsync();
        Assert.Single(play.Seen(), seen => seen.Card.Says("Hoe verhoudt het werken vanuit vertrouwen") && seen.Card.Offers(Verbs.AnswerSubmit));

        bool IsFold(RecordedCall call) => call.Call == ConnectorCall.Update && call.ActivityId == form.ActivityId;
    }

    private async Task After(int minutes)
    {
        await play.QuietAsync();
        play.Clock.JumpTo(play.Clock.GetUtcNow().AddMinutes(minutes));
        await play.QuietAsync();
    }

    private Task<SeenCard> FoldedAsync(SeenCard card) => play.NowAsync(card, now => !now.Offers(Verbs.AnswerSubmit));

    private System.Collections.Immutable.ImmutableList<System.Text.Json.JsonElement> Versions(SeenCard card) => play.Teams.Message(card.ActivityId)!.Versions;
}

/// <summary>How long the form stays is a setting.</summary>
public sealed class FormStaysTests
{
    [Fact]
    public async Task The_form_stays_as_long_as_the_setting_says()
    {
        await using var play = await SessionPlay.BeginAsync(3, settings: ["--Sessions:FormStays", "01:00"]);
        await play.StartAsync();
        var form = await play.OpenAsync(1);
        await play.CloseAsync(1);
        await play.QuietAsync();
        play.Clock.JumpTo(play.Clock.GetUtcNow().AddMinutes(58));
        await play.QuietAsync();
        Assert.Single(play.Teams.Message(form.ActivityId)!.Versions);
        play.Clock.JumpTo(play.Clock.GetUtcNow().AddMinutes(3));
        await play.NowAsync(form, card => !card.Offers(Verbs.AnswerSubmit));
    }
}
