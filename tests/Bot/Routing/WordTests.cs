using Praatplaat.Bot.Tests.Playing;
using Praatplaat.Cards;

namespace Praatplaat.Bot.Tests.Routing;

/// <summary>Every word, in Dutch and in English, from who may and who may not.</summary>
public sealed class WordTests : IAsyncLifetime
{
    private SessionPlay play = null!;

    public async ValueTask InitializeAsync() => play = await SessionPlay.BeginAsync(3);

    public ValueTask DisposeAsync() => play.DisposeAsync();

    [Theory]
    [InlineData("open", "herinner", "sluit", "heropen", "volgende", "status", "samenvatting", "acties", "afronden")]
    [InlineData("OPEN!", "Remind.", "close", "reopen", "next", "status?", "summary", "actions", "finish")]
    public async Task A_session_can_be_led_by_words_in_the_channel(
        string open, string remind, string close, string reopen, string next, string status, string summary, string actions, string finish)
    {
        await play.StartAsync();
        await SaysAsync(open, "Ronde 1 is open: Vertrouwen.");
        await SaysAsync(remind, "krijgen nu één herinnering");
        // Asked first, as nobody has answered.
        await SaysAsync(close, "Ik heb u een bericht gestuurd in onze chat.");
        await SaysAsync(reopen, "Ronde 1 is weer open: Vertrouwen.");
        await SaysAsync(next, "Ik heb u een bericht gestuurd in onze chat.");
        await play.FormAsync(2);
        await SaysAsync(status, "Nog niemand heeft geantwoord");
        await SaysAsync(summary, "Ik heb u een bericht gestuurd in onze chat.");
        Assert.True((await play.SeeAsync(card => card.Says("acties voor morgen"), play.Facilitator)).Card.Says("loopt nog · 0 van 3"));
        await SaysAsync(actions, "Ronde 2, Gepaste sanctionering, is nog open.");
        await SaysAsync(close, "Ik heb u een bericht gestuurd in onze chat.");
        await SaysAsync(actions, "Iedereen krijgt nu in de persoonlijke chat");
        await SaysAsync(finish, "Ik heb u een bericht gestuurd in onze chat.");
        await play.PressAsync(play.Facilitator, await play.SeeAsync(card => card.AsksBefore(Verbs.SessionFinish), play.Facilitator), Verbs.SessionFinish);
        await SaysAsync(close, "Deze sessie is afgerond.");
    }

    [Theory]
    [InlineData("stop")]
    [InlineData("cancel")]
    public async Task A_session_can_be_stopped_and_a_new_one_started(string stop)
    {
        await play.StartAsync();
        var form = await play.OpenAsync(1);
        await SaysAsync(stop, "Ik heb u een bericht gestuurd in onze chat.");
        await play.PressAsync(play.Facilitator, await play.SeeAsync(card => card.AsksBefore(Verbs.SessionCancel), play.Facilitator), Verbs.SessionCancel);
        Assert.True((await play.AnswerAsync(play.Members[1], form, "te laat")).Card!.Value.Says("te laat"));
        await play.SeeAsync(card => card.Says("heeft de sessie gestopt"));
        await play.SayAsync(play.Members[1], "start");
        await play.SeeAsync(card => card.Offers(Verbs.SessionStart) && card.Says($"{play.Members[1].Name} bereidt"));
    }

    [Fact]
    public async Task Who_may_not_is_told_who_may()
    {
        await play.StartAsync();
        await play.OpenAsync(1);
        var member = play.Members[1];
        foreach (var word in new[] { "open", "volgende", "next", "sluit", "herinner", "acties", "afronden", "stop" })
            await SaysAsync(word, $"alleen de begeleider van deze sessie: {play.Facilitator.Name}", member);
        await SaysAsync("samenvatting", $"voor de manager ({play.Facilitator.Name})", member);
        await SaysAsync("start", $"begeleid door {play.Facilitator.Name}", member);
        Assert.Empty(play.Seen(member));
    }

    [Fact]
    public async Task In_the_chat_a_word_is_about_the_last_session_of_whoever_types_it()
    {
        await play.StartAsync();
        await TellsAsync("open", "Ronde 1 is open: Vertrouwen.");
        await TellsAsync("status", "Ronde 1 van 7: Vertrouwen");
        await play.SeeAsync(card => card.Says("Deze bedieningskaart is vervangen"), play.Facilitator);
        await play.TellAsync(play.Facilitator, "close");
        await play.ControlAsync(Verbs.RoundOpen, 2);
        await TellsAsync("summary", "acties voor morgen");
        await TellsAsync("start", "Een sessie begint in een teamkanaal.");
        await play.TellAsync(play.Members[2], "sluit");
        Assert.True(Assert.Single(play.Seen(play.Members[2])).Card.Says("Hier loopt geen sessie."));
    }

    [Theory]
    [InlineData("help")]
    [InlineData("")]
    [InlineData("wat kun je eigenlijk?")]
    public async Task Any_other_text_is_answered_with_help(string text)
    {
        await SaysAsync(text, "Zo werkt Praatplaat");
        await TellsAsync(text, "Zo werkt Praatplaat");
    }

    [Fact]
    public Task Where_no_session_runs_a_word_says_how_to_begin() => SaysAsync("sluit", "Typ @Praatplaat start in een teamkanaal");

    private async Task SaysAsync(string word, string reply, FakeChannel.TeamsPerson? who = null)
    {
        var before = play.Seen().Select(seen => seen.ActivityId).ToHashSet();
        var answer = await play.SayAsync(who ?? play.Facilitator, word);
        Assert.Equal(System.Net.HttpStatusCode.OK, answer.Status);
        Assert.True(play.Seen().Any(seen => !before.Contains(seen.ActivityId) && seen.Card.Says(reply)), $"{word}: {play.Seen().Last().Card.Text()}");
    }

    private async Task TellsAsync(string word, string reply)
    {
        await play.TellAsync(play.Facilitator, word);
        await play.SeeAsync(card => card.Says(reply), play.Facilitator);
    }
}
