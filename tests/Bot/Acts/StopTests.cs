using System.Collections.Immutable;
using System.Text.Json;
using Praatplaat.Bot.Tests.Playing;
using Praatplaat.Cards;
using Praatplaat.FakeChannel;

namespace Praatplaat.Bot.Tests.Acts;

/// <summary>A stop pulls nobody's form away, the channel hears of it, and what was stopped can go on.</summary>
public sealed class StopTests : IAsyncLifetime
{
    private SessionPlay play = null!;

    public async ValueTask InitializeAsync() => play = await SessionPlay.BeginAsync(3);

    public ValueTask DisposeAsync() => play.DisposeAsync();

    [Fact]
    [Report(Report.IrreversibleWithoutQuestion)]
    public async Task A_stopped_session_goes_on_where_it_was_with_the_form_as_it_stood()
    {
        var form = await SecondRoundAsync();
        await play.AnswerAsync(play.Members[1], form, "bewaard");
        await play.StopAsync();
        await SaidAsync(form.ActivityId, "antwoorden van deze ronde worden niet getoond");
        Assert.True((await play.AnswerAsync(play.Members[2], form, "te laat")).IsTooLate());
        await AfterAsync(minutes: 14);

        await ResumeAsync();
        await SaidAsync(form.ActivityId, "U kunt weer antwoorden");
        Assert.True((await play.AnswerAsync(play.Members[2], form, "op tijd")).IsSaved());
        Assert.Equal(["bewaard", "op tijd"], (await play.AnswersAsync(2)).Order());
        await AfterAsync(minutes: 16);
        Assert.Single(Versions(form));
        await play.CloseAsync(2);
    }

    [Fact]
    public async Task A_form_that_nobody_is_typing_in_any_more_gives_way_and_comes_back_when_the_session_is_resumed()
    {
        var form = await SecondRoundAsync();
        await play.StopAsync();
        await AfterAsync(minutes: 16);
        await play.NowAsync(form, card => card.Says("heeft de sessie gestopt") && !card.Offers(Verbs.AnswerSubmit));
        await ResumeAsync();
        var back = await play.NowAsync(form, card => card.Offers(Verbs.AnswerSubmit, 2));
        Assert.True((await play.AnswerAsync(play.Members[2], back, "op tijd")).IsSaved());
    }

    [Fact]
    public async Task Stopped_again_after_it_was_resumed_the_form_has_its_time_anew()
    {
        var form = await SecondRoundAsync();
        await play.StopAsync();
        await AfterAsync(minutes: 10);
        await ResumeAsync();
        await play.QuietAsync();
        await play.StopAsync();
        await AfterAsync(minutes: 10);
        Assert.Single(Versions(form));
        await AfterAsync(minutes: 6);
        await play.NowAsync(form, card => !card.Offers(Verbs.AnswerSubmit));
        Assert.Equal((2, 1), (Count(form.ActivityId, "heeft de sessie gestopt. U"), Count(form.ActivityId, "U kunt weer antwoorden")));
    }

    [Fact]
    public async Task Between_two_rounds_the_channel_is_told_under_the_opening_card()
    {
        await play.StartAsync();
        await play.OpenAsync(1);
        await play.CloseAsync(1);
        await play.StopAsync();
        var opening = await play.SeeAsync(card => card.Says("Nagels & bijstand"));
        await SaidAsync(opening.ActivityId, "Er komen geen nieuwe vragen");
        await ResumeAsync();
        await SaidAsync(opening.ActivityId, "U hoeft nu niets te doen");
        await play.QuietAsync();
        Assert.Equal((1, 1), (Count(opening.ActivityId, "Er komen geen nieuwe vragen"), Count(opening.ActivityId, "heeft de sessie hervat")));
    }

    [Fact]
    public async Task Where_the_form_was_deleted_with_its_thread_the_message_is_a_post_of_its_own()
    {
        var form = await SecondRoundAsync();
        await play.QuietAsync();
        play.Teams.Inject(
            Fault.Answer(404, "ConversationNotFound"),
            call => call.Call == ConnectorCall.Send && call.ConversationId?.EndsWith(form.ActivityId, StringComparison.Ordinal) == true,
            times: 10);
        await play.StopAsync();
        var told = await play.SeeAsync(card => card.Says("antwoorden van deze ronde worden niet getoond"));
        Assert.Equal(told.ActivityId, told.Place.RootId);
        await ResumeAsync();
        await SaidAsync(told.ActivityId, "U kunt weer antwoorden");
    }

    [Fact]
    public async Task A_session_that_never_started_is_stopped_in_silence()
    {
        var setUp = await play.SetUpAsync();
        await play.PressAsync(play.Facilitator, setUp, Verbs.SessionCancel);
        await play.NowAsync(setUp, card => !card.Offers(Verbs.SessionStart));
        await play.QuietAsync();
        Assert.DoesNotContain(play.Seen(), seen => seen.Card.Says("kan de sessie hervatten"));
    }

    /// <summary>The first round is closed, the second one open.</summary>
    private async Task<SeenCard> SecondRoundAsync()
    {
        await play.StartAsync();
        await play.OpenAsync(1);
        await play.CloseAsync(1);
        return await play.OpenAsync(2);
    }

    private async Task ResumeAsync()
    {
        var stopped = await play.SeeAsync(card => card.Offers(Verbs.SessionResume), play.Facilitator);
        await play.PressAsync(play.Facilitator, stopped, Verbs.SessionResume);
    }

    private async Task AfterAsync(int minutes)
    {
        await play.QuietAsync();
        play.Clock.JumpTo(play.Clock.GetUtcNow().AddMinutes(minutes));
        await play.QuietAsync();
    }

    private Task SaidAsync(string root, string text) => Eventually.TrueAsync(() => Count(root, text) > 0, text);

    /// <summary>In the thread of a post, or as that post.</summary>
    private int Count(string root, string text) => play.Seen().Count(seen => seen.Place.RootId == root && seen.Card.Says(text));

    private ImmutableList<JsonElement> Versions(SeenCard card) => play.Teams.Message(card.ActivityId)!.Versions;
}
