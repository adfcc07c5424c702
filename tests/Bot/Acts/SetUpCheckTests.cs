using System.Text.Json.Nodes;
using Praatplaat.Bot.Tests.Playing;
using Praatplaat.Cards;
using Praatplaat.FakeChannel;

namespace Praatplaat.Bot.Tests.Acts;

/// <summary>The second card of the set-up: what may stand in the way, and the choices that have a good default.</summary>
public sealed class SetUpCheckTests : IAsyncLifetime
{
    private SessionPlay play = null!;

    private TeamsPerson Second => play.Members[2];

    public async ValueTask InitializeAsync() =>
        play = await SessionPlay.BeginAsync(4, null, "--Sessions:Holidays", "NL,2026-11-26/2026-11-29,2026-12-04");

    public ValueTask DisposeAsync() => play.DisposeAsync();

    [Fact]
    public async Task Who_cannot_be_reached_is_known_before_anybody_sees_a_thing()
    {
        play.Teams.SetReachable(play.Members[3], false);
        var setUp = await play.SetUpAsync();
        var check = await CheckAsync(setUp);
        Assert.True(check.Card.Says("4 mensen doen mee") && check.Card.Says("Het hele team kan dit kanaal lezen"), check.Card.Text());
        Assert.True(check.Card.Says($"Niet te bereiken: {play.Members[3].Name}") && check.Card.Says("De app Praatplaat ontbreekt"), check.Card.Text());
        await play.QuietAsync();
        Assert.All(play.Members, member => Assert.Empty(play.Seen(member)));
        // The card in the thread, which everybody can read, is as it was.
        Assert.Equal(setUp.Card.Text(), Assert.Single(play.Seen()).Card.Text());

        play.Teams.SetReachable(play.Members[3], true);
        check = await CheckAsync(check);
        Assert.True(check.Card.Says("Ik kan iedereen een persoonlijk bericht sturen."), check.Card.Text());
    }

    [Fact]
    public async Task A_Teams_that_does_not_answer_leaves_it_open_and_is_asked_again()
    {
        var setUp = await play.SetUpAsync();
        play.Teams.Inject(Fault.Answer(503), call => call.Call == ConnectorCall.CreatePersonal, times: 1000);
        var check = await CheckAsync(setUp);
        Assert.True(check.Card.Says("weet ik het nog niet"), check.Card.Text());
        play.Teams.ClearFaults();
        Assert.True((await CheckAsync(check)).Card.Says("Ik kan iedereen een persoonlijk bericht sturen."));
    }

    [Fact]
    public async Task The_first_card_says_at_each_pace_when_the_session_would_be_over()
    {
        var setUp = await play.SetUpAsync();
        // Thursday and Friday are days off, and so are the Friday after and Christmas.
        Assert.True(setUp.Card.Says("De einddagen gelden voor 7 thema’s, als u start op maandag 23 november."), setUp.Card.Text());
        var raw = setUp.Card.GetRawText();
        Assert.Contains("1 werkdag open (bijvoorbeeld alleen maandag): klaar op maandag 7 december", raw, StringComparison.Ordinal);
        Assert.Contains("3 werkdagen open (bijvoorbeeld maandag tot en met woensdag): klaar op maandag 28 december", raw, StringComparison.Ordinal);
        var check = await CheckAsync(setUp, new() { ["pace"] = "0" });
        Assert.True(check.Card.Says("De laatste sluit op maandag 7 december"), check.Card.Text());
        var again = check.After(await play.PressAsync(play.Facilitator, check, Verbs.SetUpSearch, new() { ["themes"] = "vertrouwen,maatwerk" }));
        Assert.Contains("alleen maandag): klaar op woensdag 25 november", again.Card.GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_plan_is_shown_with_the_days_off_in_it()
    {
        var check = await CheckAsync(await play.SetUpAsync(), new() { ["pace"] = "2", ["themes"] = "vertrouwen,maatwerk" });
        Assert.True(check.Card.Says("De eerste ronde opent op dinsdag 24 november"), check.Card.Text());
        Assert.True(check.Card.Says("De laatste sluit op donderdag 3 december") && check.Card.Says("Vrij in die tijd: 26 november tot en met 27 november."), check.Card.Text());
    }

    [Fact]
    public async Task The_themes_are_played_in_the_order_that_was_chosen()
    {
        var check = await CheckAsync(await play.SetUpAsync(), new() { ["themes"] = "vertrouwen,menselijke-maat,maatwerk" });
        var earlier = check.Card.Buttons().Single(button => (string?)button.Data["move"] == "maatwerk");
        check = check.After(await play.PressAsync(play.Facilitator, check, earlier));
        await play.PressAsync(play.Facilitator, check, Verbs.SessionStart);
        await play.ControlAsync(Verbs.RoundOpen, 1);
        await play.OpenAsync(1);
        await play.SayAsync(play.Facilitator, "volgende");
        Assert.True((await play.FormAsync(2)).Card.Says("Maatwerk"));
    }

    [Fact]
    public async Task A_second_reader_is_named_beside_the_form_and_gets_the_summary_too()
    {
        var check = await CheckAsync(await play.SetUpAsync(), new() { ["manager"] = play.Members[1].AadObjectId });
        await play.PressAsync(play.Facilitator, check, Verbs.SessionStart, new() { ["reader"] = Second.AadObjectId });
        var form = await play.OpenAsync(1);
        Assert.True(form.Card.Says($"Ook {play.Members[1].Name} en {Second.Name} kunnen het dan lezen."), form.Card.Text());
        await play.AnswerAsync(play.Members[3], form, "ja");
        await play.CloseAsync(1);
        await play.FinishAsync();
        await play.SeeAsync(IsSummary, play.Members[1]);
        await play.SeeAsync(IsSummary, Second);
        await play.TellAsync(Second, "samenvatting");
        await Eventually.TrueAsync(() => play.Seen(Second).Count(seen => IsSummary(seen.Card)) == 2, "the summary again");
    }

    [Fact]
    public async Task Somebody_else_leads_who_was_chosen_to()
    {
        var check = await CheckAsync(await play.SetUpAsync());
        var answer = await play.PressAsync(play.Facilitator, check, Verbs.SessionStart, new() { ["facilitator"] = Second.AadObjectId });
        Assert.True(answer.Card!.Value.Says($"{Second.Name} begeleidt de sessie"), answer.Card!.Value.Text());
        var control = await play.SeeAsync(card => card.Offers(Verbs.RoundOpen), Second);
        Assert.Empty(play.Seen(play.Facilitator));
        var refused = (await play.PressAsync(play.Facilitator, control, Verbs.RoundOpen)).Card!.Value;
        Assert.True(refused.Says(Second.Name) && !refused.Offers(Verbs.RoundOpen), refused.Text());
        await play.PressAsync(Second, control, Verbs.RoundOpen);
        await play.FormAsync(1);
    }

    [Theory]
    [InlineData("reader", "dddddddd-0000-4000-8000-000000000004", "Kies bij “Wie leest de samenvatting nog meer?” iemand uit het team.")]
    [InlineData("facilitator", "dddddddd-0000-4000-8000-000000000004", "Kies bij “Wie begeleidt de sessie?” iemand uit het team.")]
    [InlineData("assess", "perhaps", "Zet “Waar staan we nu?” aan of uit.")]
    [InlineData("language", "de", "Kies een taal uit de lijst.")]
    [InlineData("film-film-1", "nergens", "Vul bij “Film 1: ")]
    public async Task What_is_wrong_on_the_second_card_is_said_there_and_nothing_is_lost_on_the_way_back(string input, string value, string reason)
    {
        var first = new JsonObject { ["title"] = "Onze eigen koers", ["names"] = "anonymous", ["pace"] = "3" };
        var check = await CheckAsync(await play.SetUpAsync(), first);
        var typed = new JsonObject { [input] = value };
        var refused = check.After(await play.PressAsync(play.Facilitator, check, Verbs.SessionStart, typed));
        Assert.True(refused.Card.Says(reason) && refused.Card.Offers(Verbs.SetUpCheck), refused.Card.Text());
        var back = refused.After(await play.PressAsync(play.Facilitator, refused, Verbs.SetUpSearch));
        Assert.All(first, filled => Assert.Equal((string)filled.Value!, back.Card.Typed(filled.Key)));
        Assert.Equal(value, back.Card.Typed(input));
    }

    [Fact]
    public async Task A_wrong_address_of_a_film_is_named_at_the_start_and_keeps_no_theme_in_its_place()
    {
        var check = await CheckAsync(await play.SetUpAsync(), new() { ["themes"] = "vertrouwen,menselijke-maat,maatwerk" });
        var earlier = check.Card.Buttons().Single(button => (string?)button.Data["move"] == "maatwerk");
        check = check.After(await play.PressAsync(play.Facilitator, check, earlier, new() { ["film-film-1"] = "nergens" }));
        Assert.StartsWith("vertrouwen,maatwerk", check.Card.Typed("order"), StringComparison.Ordinal);
        Assert.Equal("nergens", check.Card.Typed("film-film-1"));
        Assert.False(check.Card.Says("nog niet gelukt"), check.Card.Text());
        check = check.After(await play.PressAsync(play.Facilitator, check, Verbs.SessionStart, new() { ["film-film-2"] = "ook nergens" }));
        Assert.True(check.Card.Says("Dat is nog niet gelukt.") && check.Card.Says("Pas nog aan: “Adres van"), check.Card.Text());
        Assert.Equal(("nergens", "ook nergens"), (check.Card.Typed("film-film-1"), check.Card.Typed("film-film-2")));
        Assert.StartsWith("vertrouwen,maatwerk", check.Card.Typed("order"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task All_that_is_wrong_on_the_first_card_is_named_at_once()
    {
        var setUp = await play.SetUpAsync();
        var typed = new JsonObject { ["title"] = new string('x', 81), ["pace"] = "?", ["manager"] = "" };
        var again = setUp.After(await play.PressAsync(play.Facilitator, setUp, Verbs.SessionStart, typed));
        Assert.True(again.Card.Says("81 tekens") && again.Card.Says("Kies een tempo uit de lijst."), again.Card.Text());
        Assert.True(again.Card.Says("Vul nog in: “Wie krijgt de samenvatting en alle antwoorden?”."), again.Card.Text());
        Assert.True(again.Card.Says("Pas nog aan: “Titel”, “Tempo”."), again.Card.Text());
    }

    [Fact]
    public async Task Nobody_but_the_starter_gets_the_check()
    {
        var answer = await play.PressAsync(play.Members[1], await play.SetUpAsync(), Verbs.SetUpCheck);
        Assert.True(answer.Card!.Value.Says($"Alleen {play.Facilitator.Name} kan"), answer.Text);
    }

    private static bool IsSummary(System.Text.Json.JsonElement card) => card.Says("Samenvatting") || card.Says("samenvatting");

    private async Task<SeenCard> CheckAsync(SeenCard on, JsonObject? typed = null)
    {
        var chosen = typed ?? [];
        chosen.TryAdd("manager", play.Facilitator.AadObjectId);
        var answer = await play.PressAsync(play.Facilitator, on, Verbs.SetUpCheck, chosen);
        Assert.True(answer.Card is { } card && card.Says("Controleer en start"), answer.Card?.Text() ?? answer.Text);
        return on.After(answer);
    }
}
