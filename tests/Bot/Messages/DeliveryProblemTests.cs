using Praatplaat.Bot.Tests.Playing;
using Praatplaat.Cards;
using Praatplaat.FakeChannel;

namespace Praatplaat.Bot.Tests.Messages;

/// <summary>What the facilitator is told of messages that did not get through.</summary>
public sealed class DeliveryProblemTests : IAsyncLifetime
{
    private SessionPlay play = null!;

    public async ValueTask InitializeAsync() => play = await SessionPlay.BeginAsync(6);

    public ValueTask DisposeAsync() => play.DisposeAsync();

    [Fact]
    public async Task An_opening_card_that_Teams_does_not_take_is_set_aside_and_sent_by_a_press()
    {
        play.Teams.Inject(Fault.Answer(400, "BadArgument"), ConnectorCall.CreateThread);
        await play.PressStartAsync(await play.SetUpAsync());
        var control = await play.SeeAsync(card => card.Says("Niet gelukt: de openingskaart. Teams weigert"), play.Facilitator);
        Assert.DoesNotContain(play.Seen(), IsOpening);

        var answer = (await play.PressAsync(play.Facilitator, control, Verbs.DeliveryRetry)).Card!.Value;
        Assert.False(answer.Says("Niet gelukt"));
        await play.SeeAsync(card => card.Says("Nagels & bijstand"));
        await play.PressAsync(play.Facilitator, control, Verbs.DeliveryRetry);
        await play.QuietAsync();
        Assert.Single(play.Seen(), IsOpening);
        Assert.False(play.Teams.LatestCard(control.ActivityId)!.Value.Says("Niet gelukt"));
    }

    [Fact]
    public async Task What_is_set_aside_for_many_members_is_one_line_and_one_press()
    {
        await play.StartAsync();
        play.Teams.Inject(Fault.Answer(400, "BadArgument"), call => IsAsked(call.Card), times: 3);
        await play.AskActionsAsync();
        var control = await ControlAsync("Niet gelukt: de vraag om acties aan 3 mensen.");
        await play.PressAsync(play.Facilitator, control, Verbs.DeliveryRetry);
        await play.QuietAsync();
        Assert.All(play.Members, member => Assert.Single(play.Seen(member), seen => IsAsked(seen.Card)));
        Assert.Empty(await play.RowsAsync("stuck:"));
    }

    [Theory]
    [InlineData("BotDisabledByAdmin", null, "vraag de beheerder van Teams")]
    [InlineData("ConversationBlockedByUser", null, "vraag om die blokkade")]
    [InlineData("ForbiddenOperationException", "MessageWritesBlocked", "vraag om die blokkade")]
    [InlineData("BotNotInConversationRoster", null, "De app Praatplaat ontbreekt")]
    public async Task Each_reason_why_a_member_is_not_reached_has_its_own_sentence(string code, string? subCode, string sentence)
    {
        await play.StartAsync();
        play.Teams.Inject(Fault.Answer(403, code, subCode: subCode), call => IsAsked(call.Card));
        await play.AskActionsAsync();
        var control = await ControlAsync(sentence);
        Assert.True(control.Card.Says("1 niet bereikbaar"));
        var missed = Assert.Single(play.Members, member => !play.Seen(member).Any(seen => IsAsked(seen.Card)));
        Assert.True(control.Card.Says(missed.Name));
    }

    [Theory]
    [InlineData(403, "BotNotInConversationRoster", "De app Praatplaat is uit het team gehaald")]
    [InlineData(403, "BotDisabledByAdmin", "vraag de beheerder van Teams")]
    [InlineData(403, "ForbiddenOperationException", "Het kanaal is gearchiveerd")]
    [InlineData(404, "ConversationNotFound", "Het kanaal is er niet meer")]
    [InlineData(413, "MessageSizeTooBig", "te groot voor Teams")]
    public async Task Each_reason_why_the_channel_takes_nothing_has_its_own_sentence(int status, string code, string sentence)
    {
        await play.StartAsync();
        play.Teams.Inject(Fault.Answer(status, code), ConnectorCall.CreateThread);
        await play.SayAsync(play.Facilitator, "open");
        Assert.True((await ControlAsync(sentence)).Card.Says("Niet gelukt: de kaart van ronde 1."));
    }

    [Fact]
    public async Task The_report_has_everybody_in_each_line_once_and_follows_who_is_reached_again()
    {
        await play.StartAsync();
        var form = await play.OpenAsync(1);
        Assert.False((await play.ControlAsync(Verbs.RoundClose)).Card.Offers(Verbs.DeliveryShow));
        var (quick, leaver, unreached) = (play.Members[1], play.Members[4], play.Members[5]);
        play.Teams.SetReachable(unreached, false);
        await play.AnswerAsync(quick, form, "ja");
        await play.SayAsync(play.Facilitator, "herinner");
        await ControlAsync("4 herinnerd · 1 niet bereikbaar");
        play.Teams.Members = [.. play.Members.Where(member => member != leaver)];
        await play.DeliverAsync(play.Teams.Activities.MembersRemoved(play.Facilitator, leaver));
        var control = await ControlAsync("3 herinnerd · 1 niet bereikbaar · 1 vertrokken");

        var report = control.After(await play.PressAsync(play.Facilitator, control, Verbs.DeliveryShow));
        Assert.True(report.Card.Says("1 geantwoord · 3 herinnerd · 1 niet bereikbaar · 1 vertrokken"), report.Card.ToString());
        Assert.True(report.Card.Says(unreached.Name) && report.Card.Says("De app Praatplaat ontbreekt"));
        Assert.False(report.Card.Says(leaver.Name));
        Assert.False(report.Card.Says("Acties voor morgen"));

        await play.CloseAsync(1);
        play.Teams.SetReachable(unreached, true);
        await play.AskActionsAsync();
        await play.SeeAsync(card => IsAsked(card), unreached);
        await play.QuietAsync();
        report = control.After(await play.PressAsync(play.Facilitator, report, Verbs.SessionControl));
        report = report.After(await play.PressAsync(play.Facilitator, report, Verbs.DeliveryShow));
        Assert.True(report.Card.Says("1 vertrokken · 5 zonder acties"), report.Card.ToString());
        Assert.False(report.Card.Says(unreached.Name));
    }

    [Fact]
    public async Task In_the_report_stands_what_is_on_its_way()
    {
        await play.StartAsync();
        play.Teams.Inject(Fault.Answer(503), call => IsAsked(call.Card), times: 1000);
        await play.AskActionsAsync();
        var control = await play.SeeAsync(card => card.Offers(Verbs.DeliveryShow) && card.Offers(Verbs.SessionFinish), play.Facilitator);
        await Eventually.TrueAsync(async () => (await play.RowsAsync("outbox:~")).Count == 6, "a message to everybody");
        var report = await play.PressAsync(play.Facilitator, control, Verbs.DeliveryShow);
        Assert.True(report.Card!.Value.Says("de vraag om acties aan 6 mensen"), report.Text);
    }

    private Task<SeenCard> ControlAsync(string says) =>
        play.SeeAsync(card => card.Offers(Verbs.SessionCancel) && card.Says(says), play.Facilitator);

    private static bool IsAsked(System.Text.Json.JsonElement? card) => card is { } asked && asked.Offers(Verbs.ActionsSubmit);

    private static bool IsOpening(SeenCard seen) => seen.Card.Says("Nagels & bijstand");
}
