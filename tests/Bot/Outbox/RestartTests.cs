using System.Text.Json.Nodes;
using Praatplaat.Bot.Tests.Playing;
using Praatplaat.Cards;
using Praatplaat.FakeChannel;

namespace Praatplaat.Bot.Tests.Outbox;

/// <summary>The process may stop between any two steps: the next one goes on where it was.</summary>
public sealed class RestartTests : IAsyncLifetime
{
    private SessionPlay play = null!;

    public async ValueTask InitializeAsync() => play = await SessionPlay.BeginAsync(4);

    public ValueTask DisposeAsync() => play.DisposeAsync();

    [Fact]
    public async Task A_session_goes_on_after_a_restart_between_every_two_steps()
    {
        await play.SayAsync(play.Facilitator, "start");
        await RestartAsync();
        await play.PressStartAsync(await play.SeeAsync(card => card.Offers(Verbs.SessionStart)), new JsonObject { ["themes"] = "vertrouwen,visie" });
        await RestartAsync();
        for (var round = 1; round <= 2; round++)
            await PlayRoundAsync(round);
        await play.PressConfirmedAsync(play.Facilitator, await play.ControlAsync(Verbs.ActionsAsk), Verbs.ActionsAsk);
        await RestartAsync();
        foreach (var member in play.Members)
            await play.PressAsync(member, await play.SeeAsync(card => card.Offers(Verbs.ActionsSubmit), member), Verbs.ActionsSubmit, new JsonObject { ["action1"] = "Bellen" });
        await RestartAsync();
        await play.PressConfirmedAsync(play.Facilitator, await play.ControlAsync(Verbs.SessionFinish), Verbs.SessionFinish);
        await RestartAsync();

        var summary = await play.SeeAsync(card => card.Says("acties voor morgen"), play.Facilitator);
        Assert.True(summary.Card.Says("4 acties van 4 deelnemers"), summary.Card.Text());
        await play.SeeAsync(card => card.Says("4 collega’s gaven samen 8 antwoorden."));
        await play.QuietAsync();
        // Set-up, opening, two forms with a status and results each, farewell; and one to one the control card, the actions, the summary.
        Assert.Equal((9, 3), (play.Seen().Count(), play.CountWithoutNews(play.Facilitator)));
        Assert.All(play.Members.Skip(1), member => Assert.Single(play.Seen(member)));
    }

    [Fact]
    public async Task What_Teams_would_not_take_is_sent_after_a_restart()
    {
        var setUp = await play.SetUpAsync();
        play.Teams.Inject(Fault.Answer(503, retryAfter: "40"), call => call.Call != ConnectorCall.PagedMembers, times: 10_000);
        await play.PressStartAsync(setUp);
        await Eventually.TrueAsync(() => play.Bot.Log.Lines.Any(line => line.Contains("PostOpening", StringComparison.Ordinal)), "the vain tries");
        await play.Bot.StopAsync();
        play.Teams.ClearFaults();
        play.Clock.JumpTo(JumpingTime.Monday.AddMinutes(5));
        await play.Bot.StartAgainAsync();

        await play.ControlAsync(Verbs.RoundOpen);
        await play.SeeAsync(card => card.Says("Nagels & bijstand"));
        await play.QuietAsync();
        Assert.Equal((2, 1), (play.Seen().Count(), play.Seen(play.Facilitator).Count()));
    }

    [Fact]
    public async Task What_is_being_sent_when_the_process_stops_is_not_sent_again()
    {
        await play.StartAsync();
        play.Teams.Inject(Fault.Delay(TimeSpan.FromMilliseconds(500)), call => call.Call == ConnectorCall.CreateThread);
        await play.SayAsync(play.Facilitator, "open");
        await Eventually.TrueAsync(() => play.Teams.Calls.Any(IsForm), "the form on its way");
        await RestartAsync();
        await play.CountAsync(await play.FormAsync(1), 0);
        await play.QuietAsync();
        Assert.Single(play.Teams.Calls, IsForm);
    }

    [Fact]
    [Report(Report.StopWhileHeldBack)]
    public async Task A_post_that_waits_for_Teams_limits_when_the_process_stops_is_sent_after_that_and_nobody_is_asked()
    {
        await play.StartAsync();
        play.Teams.Inject(Fault.Answer(429, "Throttled", "25"), IsForm);
        await play.SayAsync(play.Facilitator, "open");
        await Eventually.TrueAsync(() => play.Teams.Calls.Any(IsForm), "a form that Teams holds back");
        await RestartAsync();
        await play.CountAsync(await play.FormAsync(1), 0);
        await play.QuietAsync();
        Assert.Single(play.Seen(), seen => seen.Card.Offers(Verbs.AnswerSubmit));
        Assert.Empty(await play.RowsAsync("stuck:"));
    }

    private static bool IsForm(RecordedCall call) => call.Call == ConnectorCall.CreateThread && call.Card!.Value.Offers(Verbs.AnswerSubmit);

    private async Task PlayRoundAsync(int round)
    {
        await play.PressAsync(play.Facilitator, await play.ControlAsync(Verbs.RoundOpen, round), Verbs.RoundOpen);
        await RestartAsync();
        var form = await play.FormAsync(round);
        foreach (var member in play.Members)
        {
            Assert.True((await play.AnswerAsync(member, form, member.Name)).IsSaved());
            await RestartAsync();
        }

        await play.CountAsync(form, 4);
        await play.PressAsync(play.Facilitator, await play.ControlAsync(Verbs.RoundClose, round), Verbs.RoundClose);
        await RestartAsync();
        Assert.True((await play.ResultsAsync(form)).Card.Says("4 van 4"));
    }

    private async Task RestartAsync()
    {
        await play.Bot.StopAsync();
        await play.Bot.StartAgainAsync();
    }
}
