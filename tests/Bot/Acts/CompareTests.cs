using System.Text.Json;
using System.Text.Json.Nodes;
using Praatplaat.Bot.Tests.Playing;
using Praatplaat.Cards;
using Praatplaat.FakeChannel;

namespace Praatplaat.Bot.Tests.Acts;

/// <summary>A manager compares their own sessions, and learns nothing of those of another.</summary>
public sealed class CompareTests : IAsyncLifetime
{
    private SessionPlay play = null!;

    private TeamsPerson First => play.Members[1];

    private TeamsPerson Second => play.Members[2];

    public async ValueTask InitializeAsync() => play = await SessionPlay.BeginAsync(4);

    public ValueTask DisposeAsync() => play.DisposeAsync();

    [Fact]
    public async Task The_summary_says_what_changed_since_the_session_before_and_leads_to_both_side_by_side()
    {
        await PlayAsync(First, "Eerste keer", level: "2", answers: 2);
        var second = await PlayAsync(First, "Tweede keer", level: "4", answers: 3);
        Assert.True(second.Card.Says("Sinds uw vorige sessie (23 november 2026)"), second.Card.Text());
        Assert.True(second.Card.Says("Toen deden 2 van 4 mensen mee, nu 3 van 4."), second.Card.Text());
        Assert.True(second.Card.Says("Vertrouwen: toen gemiddeld 2,0, nu 4,0 (van 5)."), second.Card.Text());

        var choose = second.After(await play.PressAsync(First, second, Verbs.SummaryCompare));
        Assert.Equal(2, choose.Card.Choices(Inputs.Sessions).Count);
        Assert.Equal(2, choose.Card.Typed(Inputs.Sessions)!.Split(',').Length);
        var compared = (await play.PressAsync(First, choose, Verbs.SummaryCompare)).Card!.Value;
        Assert.True(compared.Says("Sessie 1: Tweede keer") && compared.Says("Sessie 2: Eerste keer"), compared.Text());
        Assert.True(compared.Says("gemiddeld 2,0 van 5, volgens 2 mensen") && compared.Says("gemiddeld 4,0 van 5, volgens 3 mensen"), compared.Text());
    }

    [Theory]
    [InlineData("samenvatting", Verbs.SummaryExport)]
    [InlineData("antwoord team", Verbs.SummaryReply)]
    [InlineData("exporteren", Verbs.SummaryExport)]
    public async Task A_word_reaches_each_session_of_the_manager_and_asks_which(string word, string verb)
    {
        await PlayAsync(First, "Eerste keer", level: "2", answers: 1);
        await PlayAsync(First, "Tweede keer", level: "4", answers: 1);
        await PlayAsync(Second, "Van een ander", level: "4", answers: 1);

        await play.TellAsync(First, word);
        var asked = await play.SeeAsync(card => card.Says($"Kies waar “{word}” voor is."), First);
        Assert.True(asked.Card.Says("1. ") && asked.Card.Says("Tweede keer") && asked.Card.Says("2. ") && asked.Card.Says("Eerste keer"), asked.Card.Text());
        Assert.False(asked.Card.Says("Van een ander"), asked.Card.Text());
        var chosen = asked.Card.Buttons().Last(button => button.Verb == Verbs.SessionChoose);
        var shown = (await play.PressAsync(First, asked, chosen)).Card!.Value;
        Assert.True(shown.Says("Eerste keer") && shown.Offers(verb), shown.Text());
    }

    [Fact]
    public async Task The_reply_to_the_team_is_offered_for_no_session_that_somebody_else_manages()
    {
        await PlayAsync(play.Facilitator, "Van mij", level: "2", answers: 1);
        await PlayAsync(First, "Van een ander", level: "2", answers: 1, finish: false);
        await play.TellAsync(play.Facilitator, "antwoord team");
        var themes = await play.SeeAsync(card => card.Says("Van mij") && card.Offers(Verbs.SummaryReply) && !card.Offers(Verbs.SummaryExport), play.Facilitator);
        Assert.False(themes.Card.Says("Van een ander"), themes.Card.Text());
        Assert.DoesNotContain(play.Seen(play.Facilitator), seen => seen.Card.Offers(Verbs.SessionChoose));
    }

    [Fact]
    public async Task Too_few_or_too_many_are_refused_at_the_list()
    {
        await PlayAsync(First, "Eerste keer", level: "2", answers: 1);
        var second = await PlayAsync(First, "Tweede keer", level: "4", answers: 1);
        var choose = second.After(await play.PressAsync(First, second, Verbs.SummaryCompare));
        foreach (var sessions in new[] { "", choose.Card.Choices(Inputs.Sessions)[0].Id, new string('0', 32) + "," + new string('1', 32) })
        {
            var answer = (await play.PressAsync(First, choose, Verbs.SummaryCompare, new JsonObject { [Inputs.Sessions] = sessions })).Card!.Value;
            Assert.True(answer.Says("Kies 2 tot 4 sessies."), answer.Text());
        }
    }

    [Fact]
    public async Task Of_a_session_of_another_manager_nothing_is_told()
    {
        await PlayAsync(First, "Van de eerste", level: "2", answers: 2);
        var first = play.Session;
        var summary = await PlayAsync(Second, "Van de tweede", level: "4", answers: 2);
        Assert.False(summary.Card.Says("vorige sessie") || summary.Card.Offers(Verbs.SummaryCompare), summary.Card.Text());

        var one = await CompareAsync(Second);
        Assert.True(one.Says("U bent manager van 1 sessie.") && !one.Says("Van de eerste"), one.Text());
        var guessed = await CompareAsync(Second, $"{first},{play.Session}");
        Assert.False(guessed.Says("Van de eerste"), guessed.Text());
        var nobody = await CompareAsync(play.Members[3]);
        Assert.True(nobody.Says("U bent bij geen enkele sessie de manager."), nobody.Text());
    }

    [Fact]
    public async Task Who_stops_being_the_manager_compares_it_no_longer()
    {
        await PlayAsync(First, "Eerste keer", level: "2", answers: 1, finish: false);
        await play.TellAsync(play.Facilitator, "manager");
        var choice = await play.SeeAsync(card => card.Offers(Verbs.SessionManager) && card.Inputs().ContainsKey("manager"), play.Facilitator);
        await play.PressAsync(play.Facilitator, choice, Verbs.SessionManager, new JsonObject { ["manager"] = Second.AadObjectId });
        await play.SeeAsync(card => card.Says($"{Second.Name} leest voortaan mee"));
        await play.QuietAsync();
        Assert.True((await CompareAsync(First)).Says("U bent bij geen enkele sessie de manager."));
        Assert.True((await CompareAsync(Second)).Says("U bent manager van 1 sessie."));
    }

    /// <summary>With a theme of which somebody said where they stand.</summary>
    /// <returns>The summary as the manager asks for it.</returns>
    private async Task<SeenCard> PlayAsync(TeamsPerson manager, string title, string level, int answers, bool finish = true)
    {
        await play.StartAsync(new JsonObject { ["themes"] = "vertrouwen,visie", ["manager"] = manager.AadObjectId, ["title"] = title });
        var form = await play.OpenAsync(1);
        foreach (var member in play.Members.Take(answers))
            await play.PressAsync(
                member, form, Verbs.AnswerSubmit, new JsonObject { ["answer"] = "Ja.", ["doing"] = "Bellen.", ["todo"] = "Schrijven.", ["level"] = level });
        await play.CloseAsync(1);
        if (!finish)
            return form;
        await play.FinishAsync();
        await play.SeeAsync(card => card.Says(title) && card.Offers(Verbs.SummaryExport), manager);
        await play.QuietAsync();
        return play.Seen(manager).Last(seen => seen.Card.Offers(Verbs.SummaryExport) && seen.Card.Says(title));
    }

    private async Task<JsonElement> CompareAsync(TeamsPerson who, string? sessions = null)
    {
        await play.TellAsync(who, "help");
        var help = await play.SeeAsync(card => card.Says("Zo werkt Praatplaat"), who);
        var data = sessions is null ? [] : new JsonObject { [Inputs.Sessions] = sessions, ["step"] = 1 };
        var button = new CardButton(Verbs.SummaryCompare, data, TakesInputs: false, data, "Vergelijk sessies");
        return (await play.PressAsync(who, help, button)).Card!.Value;
    }
}
