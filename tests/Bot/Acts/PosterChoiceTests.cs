using System.Text.Json.Nodes;
using Praatplaat.Bot.Tests.Playing;
using Praatplaat.Cards;
using Praatplaat.FakeChannel;

namespace Praatplaat.Bot.Tests.Acts;

/// <summary>Where there are more posters the set-up chooses one; the session is played by it from its opening to its end.</summary>
public sealed class PosterChoiceTests : IAsyncLifetime
{
    private const string Other = "teamterugblik";

    private SessionPlay play = null!;

    public async ValueTask InitializeAsync() => play = await SessionPlay.BeginAsync(4);

    public ValueTask DisposeAsync() => play.DisposeAsync();

    [Fact]
    public async Task Another_poster_brings_its_themes_and_keeps_what_was_filled_in()
    {
        var setUp = await play.SetUpAsync();
        Assert.Equal("handhavingskoers", setUp.Card.Typed(Inputs.Playbook));
        // A client would hold back the press while no manager is chosen.
        Assert.DoesNotContain("isRequired", setUp.Card.GetRawText(), StringComparison.Ordinal);
        var manager = play.Members[1].AadObjectId;
        var shown = setUp.After(await play.PressAsync(
            play.Facilitator, setUp, Verbs.SetUpSearch, new() { ["playbook"] = Other, ["manager"] = manager, ["names"] = "anonymous", ["pace"] = "2" }));
        Assert.True(shown.Card.Says("Dit zijn nu de thema’s van “Praatplaat Teamterugblik”."), shown.Card.Text());
        Assert.Equal("resultaat,samenwerken,werkdruk,leren,vooruit", shown.Card.Typed(Inputs.Themes));
        Assert.Equal(
            (manager, "anonymous", "2", "Terugblik van ons team"),
            (shown.Card.Typed("manager"), shown.Card.Typed("names"), shown.Card.Typed("pace"), shown.Card.Typed("title")));

        var check = shown.After(await play.PressAsync(play.Facilitator, shown, Verbs.SetUpCheck, new() { ["themes"] = "resultaat,werkdruk" }));
        Assert.True(check.Card.Says("Werkdruk") && !check.Card.Says("Maatwerk"), check.Card.Text());
        var back = check.After(await play.PressAsync(play.Facilitator, check, Verbs.SetUpSearch));
        Assert.Equal((Other, "resultaat,werkdruk"), (back.Card.Typed(Inputs.Playbook), back.Card.Typed(Inputs.Themes)));
    }

    [Theory]
    [InlineData(Verbs.SetUpCheck)]
    [InlineData(Verbs.SessionStart)]
    public async Task Who_goes_on_without_having_seen_the_themes_of_the_other_poster_sees_them_first(string verb)
    {
        var setUp = await play.SetUpAsync();
        var answer = await play.PressAsync(
            play.Facilitator, setUp, verb, new() { ["playbook"] = Other, ["manager"] = play.Members[1].AadObjectId, ["title"] = "Wij kijken terug" });
        var shown = setUp.After(answer).Card;
        Assert.True(shown.Says("Kijk ze na en ga dan verder."), shown.Text());
        Assert.Equal(("Wij kijken terug", Other), (shown.Typed("title"), shown.Typed(Inputs.Playbook)));
        await play.QuietAsync();
        Assert.Single(play.Seen());
    }

    [Fact]
    public async Task A_session_is_played_to_its_end_by_the_poster_that_was_chosen()
    {
        await StartAsync();
        var opening = await play.SeeAsync(card => card.Says("Hoe werken we samen?"));
        Assert.False(opening.Card.Says("Karin") || opening.Card.Says("koers"), opening.Card.Text());
        var row = Assert.Single(await play.RowsAsync("session"), row => row.RowKey == "session");
        Assert.Equal(Other, row.GetString("Playbook"));

        var form = await play.OpenAsync(1);
        Assert.True(form.Card.Says("Wat kostte u meer tijd dan het waard was?") && form.Card.Says("Wat zou u het meest helpen? (niet verplicht)"), form.Card.Text());
        var refused = await AnswerAsync(1, form, "6");
        Assert.True(refused.Card!.Value.Says("Kies er een uit de lijst: er zijn er 5."), refused.Text);
        foreach (var (member, option) in new[] { (1, "2"), (2, "2"), (3, "4") })
            Assert.True((await AnswerAsync(member, form, option)).IsSaved());
        var mine = await play.PressAsync(play.Members[1], form, Verbs.AnswerMine);
        Assert.Equal("2", mine.Card!.Value.Typed(Inputs.Level));
        await play.CountAsync(form, 3);
        var results = await play.CloseAsync(1);
        Assert.True(results.Card.Says("De meesten (2 van de 3) kozen ‘Eén systeem in plaats van twee’."), results.Card.Text());

        await play.AskActionsAsync();
        await play.SeeAsync(card => card.Says("Wat zijn drie dingen die ik morgen anders kan doen?"), play.Members[1]);
        await play.FinishAsync();
        var farewell = await play.SeeAsync(card => card.Says("Praatplaat · november 2026"));
        Assert.False(farewell.Card.Says("Verder lezen"), farewell.Card.Text());
        var summary = await play.SeeAsync(card => card.Says("📋"), play.Facilitator);
        Assert.True(summary.Card.Says("Wat zou u het meest helpen?"), summary.Card.Text());
    }

    /// <summary>A choice is a question of the poster; where a team stands is one that the facilitator may leave out.</summary>
    [Fact]
    public async Task A_session_that_does_not_ask_where_the_team_stands_asks_what_the_poster_lets_people_choose()
    {
        await StartAsync(new() { ["assess"] = "false", ["themes"] = "werkdruk,leren" });
        var form = await play.OpenAsync(1);
        Assert.Contains(Inputs.Level, form.Card.Inputs().Select(input => input.Key));
        await play.AnswerAllAsync(form, who => $"van {who.Name}");
        await play.CloseAsync(1);
        Assert.DoesNotContain(Inputs.Level, (await play.OpenAsync(2)).Card.Inputs().Select(input => input.Key));
    }

    [Fact]
    public async Task A_poster_that_is_not_there_is_refused_at_its_field()
    {
        var setUp = await play.SetUpAsync();
        var refused = setUp.After(await play.PressStartAsync(setUp, new() { ["playbook"] = "nergens" }));
        Assert.True(refused.Card.Says("Kies een praatplaat uit de lijst."), refused.Card.Text());
    }

    [Fact]
    public async Task A_rehearsal_can_be_of_another_poster()
    {
        await play.TellAsync(play.Facilitator, "repetitie");
        var first = await play.SeeAsync(card => card.Says("Generale repetitie"), play.Facilitator);
        var shown = first.After(await play.PressAsync(play.Facilitator, first, Verbs.SessionRehearse, new() { ["playbook"] = Other }));
        Assert.Equal("resultaat,samenwerken,werkdruk,leren,vooruit", shown.Card.Typed(Inputs.Themes));
    }

    /// <summary>A program names the poster and nothing else of it.</summary>
    private async Task StartAsync(JsonObject? typed = null)
    {
        var setUp = await play.SetUpAsync();
        JsonObject data = new() { ["playbook"] = Other, ["themes-of"] = Other, ["themes"] = "werkdruk,vooruit", ["title"] = "Wij kijken terug" };
        foreach (var (name, value) in typed ?? [])
            data[name] = value?.DeepClone();
        Assert.True((await play.PressStartAsync(setUp, data)).Card!.Value.Says("gestart"));
    }

    private Task<BotAnswer> AnswerAsync(int member, SeenCard form, string option) => play.PressAsync(
        play.Members[member],
        form,
        Verbs.AnswerSubmit,
        new() { ["answer"] = $"tekst {member}", ["doing"] = "dit", ["todo"] = "dat", [Inputs.Level] = option });
}
