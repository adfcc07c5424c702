using Praatplaat.Bot.Tests.Playing;
using Praatplaat.Cards;
using Praatplaat.FakeChannel;

namespace Praatplaat.Bot.Tests.Messages;

/// <summary>The facilitator is told by a new message what happened without them, and always finds the way back to the control card.</summary>
public sealed class FacilitatorNewsTests : IAsyncLifetime
{
    private SessionPlay play = null!;

    public async ValueTask InitializeAsync() => play = await SessionPlay.BeginAsync(3);

    public ValueTask DisposeAsync() => play.DisposeAsync();

    [Fact]
    public async Task When_everybody_has_answered_that_is_told_once_with_the_button_that_closes()
    {
        await play.StartAsync();
        var form = await play.OpenAsync(1);
        await play.AnswerAllAsync(form, member => member.Name);
        var news = await play.SeeAsync(card => card.Says("Iedereen heeft geantwoord op ronde 1"), play.Facilitator);
        await play.AnswerAsync(play.Members[1], form, "toch anders");
        await play.QuietAsync();
        Assert.Single(play.Seen(play.Facilitator), IsNews);
        await play.PressAsync(play.Facilitator, news, Verbs.RoundClose);
        await play.ResultsAsync(form);
        await play.QuietAsync();
        // The control card took its place, and no other one came.
        Assert.DoesNotContain(play.Seen(play.Facilitator), IsNews);
    }

    [Theory]
    [InlineData("shown")]
    [InlineData("anonymous")]
    public async Task While_somebody_is_missing_nothing_is_told(string names)
    {
        await play.StartAsync(new() { ["names"] = names });
        var form = await play.OpenAsync(1);
        await play.AnswerAsync(play.Members[1], form, "ja");
        await play.AnswerAsync(play.Members[2], form, "ja");
        await play.CountAsync(form, 2);
        await play.QuietAsync();
        Assert.DoesNotContain(play.Seen(play.Facilitator), IsNews);
    }

    [Fact]
    public async Task A_round_that_the_clock_closes_is_told_with_when_the_next_one_opens()
    {
        await play.StartAsync(new() { ["pace"] = "2" });
        await play.OpenAsync(1);
        await play.JumpAsync(JumpingTime.Monday.AddDays(2).AddHours(8));
        var news = await play.SeeAsync(card => card.Says("is vanzelf gesloten"), play.Facilitator);
        Assert.True(news.Card.Says("Ronde 2, Gepaste sanctionering, opent vanzelf op donderdag 26 november om 9.00 uur."), news.Card.Text());
        Assert.True((await play.PressAsync(play.Facilitator, news, Verbs.SessionControl)).Card!.Value.Offers(Verbs.RoundOpen, 2));
    }

    [Fact]
    public async Task Nobody_has_answered_at_half_time_is_told_in_working_hours_with_the_button_that_reminds()
    {
        await play.StartAsync(new() { ["pace"] = "3" });
        await play.OpenAsync(1);
        // From Monday ten past nine to Thursday four o'clock: half of it is on Wednesday after midnight.
        await play.JumpAsync(JumpingTime.Monday.AddDays(1).AddHours(18));
        await play.QuietAsync();
        Assert.DoesNotContain(play.Seen(play.Facilitator), IsNews);
        await play.JumpAsync(JumpingTime.Monday.AddDays(2));
        var news = await play.SeeAsync(card => card.Says("heeft nog niemand geantwoord"), play.Facilitator);
        Assert.True((await play.PressAsync(play.Facilitator, news, Verbs.RoundRemind)).Card!.Value.Says("Herinnering"));
    }

    [Fact]
    public async Task A_round_with_an_answer_at_half_time_is_no_news()
    {
        await play.StartAsync(new() { ["pace"] = "3" });
        await play.AnswerAsync(play.Members[1], await play.OpenAsync(1), "ja");
        await play.JumpAsync(JumpingTime.Monday.AddDays(2));
        await play.QuietAsync();
        Assert.DoesNotContain(play.Seen(play.Facilitator), IsNews);
    }

    [Fact]
    public async Task What_was_not_delivered_is_told_with_the_way_to_the_report()
    {
        await play.StartAsync();
        play.Teams.Inject(Fault.Answer(413), ConnectorCall.CreateThread);
        await play.PressAsync(play.Facilitator, await play.ControlAsync(Verbs.RoundOpen), Verbs.RoundOpen);
        var news = await play.SeeAsync(card => card.Says("is niet bezorgd"), play.Facilitator);
        Assert.True((await play.PressAsync(play.Facilitator, news, Verbs.DeliveryShow)).Card!.Value.Says("ronde 1"));
    }

    [Fact]
    public async Task The_summary_leads_the_facilitator_back_to_the_control_card()
    {
        await play.StartAsync();
        await play.AnswerAsync(play.Members[1], await play.OpenAsync(1), "ja");
        await play.CloseAsync(1);
        await play.TellAsync(play.Facilitator, "samenvatting");
        var summary = await play.SeeAsync(card => card.Says("Samenvatting") && card.Offers(Verbs.SessionControl), play.Facilitator);
        Assert.True((await play.PressAsync(play.Facilitator, summary, Verbs.SessionControl)).Card!.Value.Offers(Verbs.RoundOpen, 2));
    }

    [Fact]
    public async Task A_word_that_was_carried_out_offers_the_next_step_and_the_control_card()
    {
        await play.StartAsync();
        await play.AnswerAllAsync(await play.OpenAsync(1), member => member.Name);
        await play.TellAsync(play.Facilitator, "sluit");
        var done = await play.SeeAsync(card => card.Says("Gedaan"), play.Facilitator);
        Assert.True(done.Card.Offers(Verbs.RoundOpen, 2) && done.Card.Offers(Verbs.SessionControl));
        Assert.True((await play.PressAsync(play.Facilitator, done, Verbs.RoundOpen)).Card!.Value.Offers(Verbs.RoundClose, 2));
    }

    private static bool IsNews(SeenCard seen) => seen.Card.Says("Nieuws van uw sessie");
}
