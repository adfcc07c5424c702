using System.Text.Json.Nodes;
using Praatplaat.Bot.Tests.Playing;
using Praatplaat.Cards;
using Praatplaat.FakeChannel;

namespace Praatplaat.Bot.Tests.Routing;

/// <summary>Clients without <c>Action.Execute</c> send a message. It does the same, and its answer is for who pressed alone.</summary>
public sealed class SubmitFallbackTests : IAsyncLifetime
{
    private SessionPlay play = null!;

    private TeamsPerson Facilitator => play.Facilitator;

    private TeamsPerson Member => play.Members[1];

    public async ValueTask InitializeAsync() => play = await SessionPlay.BeginAsync(2);

    public ValueTask DisposeAsync() => play.DisposeAsync();

    [Fact]
    public async Task A_whole_session_can_be_played_with_it()
    {
        await GivesAsync(Facilitator, await play.SetUpAsync(), Verbs.SessionStart, "De sessie is gestart", new JsonObject { ["manager"] = Facilitator.AadObjectId });
        await GivesAsync(Facilitator, await play.ControlAsync(Verbs.RoundOpen, 1), Verbs.RoundOpen, "Ronde 1 van 7: Vertrouwen");
        var form = await play.FormAsync(1);
        await GivesAsync(Member, form, Verbs.AnswerSubmit, "Uw antwoord is opgeslagen", new JsonObject { ["answer"] = "ja", ["doing"] = "al", ["todo"] = "nog" });
        Assert.Equal(["ja"], await play.AnswersAsync(1));
        await GivesAsync(Member, form, Verbs.AnswerMine, "Wijziging opslaan");
        await GivesAsync(Facilitator, await play.ControlAsync(Verbs.RoundRemind), Verbs.RoundRemind, "Herinnering");
        await GivesAsync(Facilitator, await play.ControlAsync(Verbs.RoundExtend), Verbs.RoundExtend, "dinsdag 24 november om 16.00 uur");
        await GivesAsync(Facilitator, await play.ControlAsync(Verbs.RoundClose), Verbs.RoundClose, "Ronde 1 nu sluiten?");
        await GivesAsync(Facilitator, await play.SeeAsync(card => card.AsksBefore(Verbs.RoundClose), Facilitator), Verbs.RoundClose, "Hierna: Gepaste sanctionering");
        await GivesAsync(Member, await play.ResultsAsync(form), Verbs.SummaryShow, "Naar de resultaten");
        await TooLateAsync(form);
        await GivesAsync(Facilitator, await play.ControlAsync(Verbs.ActionsAsk), Verbs.ActionsAsk, "Acties voor morgen");
        await GivesAsync(Member, await play.SeeAsync(card => card.Offers(Verbs.ActionsSubmit), Member), Verbs.ActionsSubmit, "Uw actie is vastgelegd", new JsonObject { ["action1"] = "Bellen" });
        await GivesAsync(Facilitator, await play.ControlAsync(Verbs.SessionFinish), Verbs.SessionFinish, "De sessie nu afronden?");
        await GivesAsync(Facilitator, await play.SeeAsync(card => card.AsksBefore(Verbs.SessionFinish), Facilitator), Verbs.SessionFinish, "De sessie is afgerond");
        await NothingInTheChannelAsync();
    }

    [Fact]
    public async Task A_session_can_be_stopped_with_it()
    {
        await play.StartAsync();
        await GivesAsync(Facilitator, await play.ControlAsync(Verbs.SessionCancel), Verbs.SessionCancel, "De sessie stoppen?");
        await GivesAsync(Facilitator, await play.SeeAsync(card => card.AsksBefore(Verbs.SessionCancel), Facilitator), Verbs.SessionCancel, "De sessie is gestopt");
        await NothingInTheChannelAsync();
    }

    [Fact]
    public async Task Who_can_not_be_reached_is_told_that_in_the_thread_and_not_a_word_more()
    {
        await play.StartAsync();
        var form = await play.OpenAsync(1);
        play.Teams.SetReachable(Member, false);
        await play.SubmitAsync(Member, form, form.Card.Button(Verbs.AnswerSubmit), new JsonObject { ["answer"] = "zebra", ["doing"] = "al", ["todo"] = "nog" });
        await play.SeeAsync(card => card.Says("Voeg de app Praatplaat toe"));
        Assert.DoesNotContain("zebra", play.Teams.AllText, StringComparison.Ordinal);
        Assert.Equal(["zebra"], await play.AnswersAsync(1));
    }

    private async Task TooLateAsync(SeenCard form)
    {
        await GivesAsync(Member, form, Verbs.AnswerSubmit, "te laat", new JsonObject { ["answer"] = "later", ["doing"] = "al", ["todo"] = "nog" });
        var tooLate = await play.SeeAsync(card => card.Offers(Verbs.RoundReopen), Member);
        await GivesAsync(Member, tooLate, Verbs.RoundReopen, "Uw vraag is verstuurd");
        Assert.Equal("later", (await play.SeeAsync(card => card.Says("Uw vraag is verstuurd"), Member)).Card.Typed("answer"));
        var asked = await play.SeeAsync(card => card.Offers(Verbs.RoundReopen) && card.Says("was te laat"), Facilitator);
        await GivesAsync(Facilitator, asked, Verbs.RoundReopen, "Ronde 1 van 7: Vertrouwen");
        await play.SayAsync(Facilitator, "sluit");
        await play.ResultsAsync(form);
    }

    private async Task GivesAsync(TeamsPerson who, SeenCard on, string verb, string reply, JsonObject? typed = null)
    {
        var before = play.Seen(who).Count();
        var answer = await play.SubmitAsync(who, on, on.Card.Button(verb), typed);
        Assert.Equal("", answer.Text);
        Assert.Contains(play.Seen(who).Skip(before), seen => seen.Card.Says(reply));
    }

    /// <summary>Set-up, opening, form, status, farewell or the news of a stop; and the word that closed the round.</summary>
    private async Task NothingInTheChannelAsync()
    {
        await play.QuietAsync();
        Assert.All(play.Seen(), seen => Assert.True(
            new[] { "De sessie is gestart", "Nagels & bijstand", "Praat hieronder verder", "De resultaten staan hieronder", "geantwoord · ", "Bedankt voor het meedoen.", "Ik heb u een bericht gestuurd", "Er komen geen nieuwe vragen" }.Any(text => seen.Card.Says(text)),
            seen.Card.Text()));
    }
}
