using System.Net;
using System.Text.Json.Nodes;
using Praatplaat.Bot.Posters;
using Praatplaat.Bot.Tests.Playing;
using Praatplaat.Cards;

namespace Praatplaat.Bot.Tests.Posters;

/// <summary>The poster of a session, from the word to the page, by a bot on this machine.</summary>
public sealed class PosterTests
{
    private const string Hostile = "Koers <script>alert(1)</script> \"&\" 'wij'";

    private static readonly string[] Themes = ["Vertrouwen", "Gepaste sanctionering", "Menselijke maat", "Maatwerk", "Preventie", "Doenvermogen", "Visie"];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task It_shows_title_themes_and_codes_and_nobody_and_no_answer()
    {
        await using var play = await SessionPlay.BeginAsync(3);
        await play.StartAsync(new JsonObject { ["title"] = Hostile });
        await play.AnswerAsync(play.Members[1], await play.OpenAsync(1), "zebrapad");
        var address = await Poster.AskAsync(play);
        using var answer = await Poster.Browser.GetAsync(address, Stop);
        var page = await answer.Content.ReadAsStringAsync(Stop);

        Assert.Equal((HttpStatusCode.OK, "text/html"), (answer.StatusCode, answer.Content.Headers.ContentType!.MediaType));
        Assert.StartsWith("<!DOCTYPE html>\n<html lang=\"nl\">", page, StringComparison.Ordinal);
        Assert.Contains($"<h1>{WebUtility.HtmlEncode(Hostile)}</h1>", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", page, StringComparison.OrdinalIgnoreCase);
        var text = WebUtility.HtmlDecode(page);
        Assert.All(Themes, theme => Assert.Contains($"aria-label=\"QR-code: opent het thema {theme} in Teams\"", text, StringComparison.Ordinal));
        foreach (var part in new[] { "Praatplaat Handhavingskoers", "🤝", "Hoe verhoudt het werken vanuit vertrouwen zich tot naleving?", "Zo werkt het", "Scan de code van een thema", "Bron: VNG" })
            Assert.Contains(part, text, StringComparison.Ordinal);
        Assert.Equal(Enumerable.Range(1, 7).Select(round => new Uri($"{address}/{round}")), Poster.Codes(page));
        Assert.All(Poster.Codes(page), code => Assert.Contains($">{code}</a>", page, StringComparison.Ordinal));
        Assert.DoesNotContain("zebrapad", page, StringComparison.Ordinal);
        Assert.All(play.Members, member => Assert.False(text.Contains(member.Name, StringComparison.Ordinal) || text.Contains(member.AadObjectId!, StringComparison.Ordinal)));
    }

    [Fact]
    public async Task It_has_the_chosen_themes_in_their_order_without_those_that_are_left_out_in_the_language_of_the_session()
    {
        await using var play = await SessionPlay.BeginAsync(2);
        await play.PressStartAsync(await play.SetUpAsync(), new JsonObject { ["language"] = "en", ["themes"] = "preventie,vertrouwen,visie", ["order"] = "visie,vertrouwen,preventie" });
        await play.ControlAsync(Verbs.RoundOpen);
        var address = await Poster.AskAsync(play);
        var page = await Poster.Browser.GetStringAsync(address, Stop);
        Assert.Contains("<html lang=\"en\">", page, StringComparison.Ordinal);
        Assert.Contains("How it works", page, StringComparison.Ordinal);
        var places = new[] { "Vision", "Trust", "Prevention" }.Select(theme => page.IndexOf($"QR code: opens the theme {theme} in Teams", StringComparison.Ordinal)).ToList();
        Assert.True(places[0] > 0 && places[0] < places[1] && places[1] < places[2], string.Join(' ', places));

        var skip = new JsonObject { ["session"] = play.Session, ["round"] = 2 };
        await play.DeliverAsync(play.Teams.Activities.Execute(play.Facilitator, FakeChannel.CardPlace.Chat("1"), Verbs.RoundSkip, skip));
        page = await Poster.Browser.GetStringAsync(address, Stop);
        Assert.Equal([$"{address}/1", $"{address}/3"], Poster.Codes(page).Select(code => code.AbsoluteUri));
        Assert.Contains("We skip this theme", await Poster.Browser.GetStringAsync(new Uri($"{address}/2"), Stop), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_code_says_what_is_the_matter_before_and_after_and_where_to_look_in_a_trial()
    {
        await using var play = await SessionPlay.BeginAsync(2);
        await play.StartAsync();
        var address = await Poster.AskAsync(play);
        await SaysAsync(address, 1, "Dit thema is nog niet open", "Scan de code dan nog eens");
        await play.OpenAsync(1);
        // The card is in the channel a moment before the bot knows where.
        await play.QuietAsync();
        await SaysAsync(address, 1, "In Teams opent nu de kaart van dit thema", "Vertrouwen");
        await play.CloseAsync(1);
        await SaysAsync(address, 1, "In Teams opent nu de kaart van dit thema", "Vertrouwen");
        await play.StopAsync();
        await SaysAsync(address, 2, "Deze sessie is afgelopen", "U kunt hier geen antwoord meer geven");
    }

    [Fact]
    public async Task What_is_no_poster_or_no_longer_one_is_not_found_and_of_what_is_no_id_storage_is_asked_nothing()
    {
        await using var play = await SessionPlay.BeginAsync(2);
        await play.SetUpAsync();
        await GoneAsync(new Uri(play.Bot.Address, $"/poster/{play.Session}"));
        await play.StartAsync();
        var address = await Poster.AskAsync(play);
        await GoneAsync(new Uri(play.Bot.Address, $"/poster/{new string('0', 32)}"));
        foreach (var round in new[] { "0", "8", "99", "-1", "1x", "100000000000" })
            await GoneAsync(new Uri($"{address}/{round}"));
        await play.StopAsync();
        var over = await play.SeeAsync(card => card.Offers(Verbs.SessionDelete), play.Facilitator);
        await play.QuietAsync();
        var data = new JsonObject { ["session"] = play.Session, ["confirmed"] = true };
        await play.DeliverAsync(play.Teams.Activities.Execute(play.Facilitator, over.Place, Verbs.SessionDelete, data));
        await GoneAsync(address);
        await GoneAsync(new Uri($"{address}/1"));
        foreach (var id in new[] { "x", new string('G', 32), address.Segments[^1].ToUpperInvariant() + "0", new string('a', 33) })
        {
            Assert.Null(PosterAddresses.ReadSession(id));
            await GoneAsync(new Uri(play.Bot.Address, $"/poster/{id}"));
            await GoneAsync(new Uri(play.Bot.Address, $"/poster/{id}/1"));
        }
    }

    [Fact]
    public async Task Only_who_leads_a_session_that_runs_gets_the_way_to_it_and_in_a_channel_alone()
    {
        await using var play = await SessionPlay.BeginAsync(3);
        await play.SetUpAsync();
        await play.SayAsync(play.Facilitator, "poster");
        await play.SeeAsync(card => card.Says("Hier loopt geen sessie."));
        await play.StartAsync();
        await play.SayAsync(play.Members[1], "poster");
        await play.SeeAsync(card => card.Says($"alleen de begeleider van deze sessie: {play.Facilitator.Name}"));
        await play.SayAsync(play.Facilitator, "poster");
        var card = await play.SeeAsync(card => card.Says("Poster openen en afdrukken"), play.Facilitator);
        Assert.True(card.Card.Says("Dit is een proef op uw eigen computer") && card.Card.Offers(Verbs.SessionControl), card.Card.Text());
        Assert.DoesNotContain(play.Seen(), seen => seen.Card.Says("/poster/"));
    }

    private static async Task SaysAsync(Uri address, int round, params string[] sentences)
    {
        var page = WebUtility.HtmlDecode(await Poster.Browser.GetStringAsync(new Uri($"{address}/{round}"), Stop));
        Assert.All(sentences, sentence => Assert.Contains(sentence, page, StringComparison.Ordinal));
    }

    private static async Task GoneAsync(Uri address)
    {
        using var answer = await Poster.Browser.GetAsync(address, Stop);
        var page = await answer.Content.ReadAsStringAsync(Stop);
        Assert.True(answer.StatusCode == HttpStatusCode.NotFound && page.Contains("Deze poster is er niet", StringComparison.Ordinal) && page.Contains("<section lang=\"en\">", StringComparison.Ordinal), $"{address}: {answer.StatusCode} {page}");
    }
}
