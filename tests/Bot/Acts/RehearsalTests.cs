using System.Text.Json;
using System.Text.Json.Nodes;
using Azure.Data.Tables;
using Praatplaat.Bot.Tests.Playing;
using Praatplaat.Cards;

namespace Praatplaat.Bot.Tests.Acts;

/// <summary>What a facilitator tries before it is real: a rehearsal, and a look at each card.</summary>
public sealed class RehearsalTests : IAsyncLifetime
{
    private SessionPlay play = null!;

    public async ValueTask InitializeAsync() => play = await SessionPlay.BeginAsync(3);

    public ValueTask DisposeAsync() => play.DisposeAsync();

    [Fact]
    public async Task A_whole_session_is_played_to_one_person_and_nothing_of_it_is_kept()
    {
        await play.TellAsync(play.Facilitator, "repetitie");
        var card = await play.SeeAsync(shown => shown.Says("Generale repetitie"), play.Facilitator);
        await play.QuietAsync();
        var before = await RowsAsync();
        card = await GoOnAsync(card, Verbs.SessionRehearse, "Controleer eerst", new() { ["title"] = "Oefenen", ["themes"] = "vertrouwen,maatwerk,visie" });
        var sixth = card.Card.Buttons().Single(button => button.Title == "↑ Thema 2 omhoog");
        card = card.After(await play.PressAsync(play.Facilitator, card, sixth));
        card = await GoOnAsync(card, Verbs.SessionRehearse, "Start de sessie");
        Assert.True(card.Card.Says("Oefenen") && card.Card.Says("Nagels & bijstand"), card.Card.Text());
        card = await GoOnAsync(card, Verbs.SessionRehearse, "Verder");
        card = await GoOnAsync(card, Verbs.SessionRehearse, "Open ronde 1");
        Assert.True(card.Card.Says("Maatwerk") && card.Card.Inputs().ContainsKey("todo"), card.Card.Text());
        card = await GoOnAsync(card, Verbs.SessionRehearse, "Versturen", new() { ["answer"] = "Dit is mijn eigen zin." });
        Assert.True(card.Card.Says("Wat u leeg liet, vulden we in") && card.Card.Says("Uw antwoord is opgeslagen") && card.Card.Says("Dit is mijn eigen zin."), card.Card.Text());
        card = await GoOnAsync(card, Verbs.SessionRehearse, "Verder");
        Assert.True(card.Card.Says("5 van 6") && card.Card.Says("Ruben (verzonnen)"), card.Card.Text());
        card = await GoOnAsync(card, Verbs.SessionRehearse, "Sluit ronde 1");
        Assert.True(card.Card.Says("1 van de 6 collega’s heeft nog niet geantwoord."), card.Card.Text());
        card = await GoOnAsync(card, Verbs.SessionRehearse, "Ja, sluit ronde 1");
        Assert.True(card.Card.Says("Dit is mijn eigen zin.") && card.Card.Says("(verzonnen)"), card.Card.Text());
        card = await GoOnAsync(card, Verbs.SessionRehearse, "Verder");
        var line = card.Card.Choices(Inputs.Highlights).First(choice => choice.Title.Contains("Dit is mijn eigen zin.", StringComparison.Ordinal));
        card = await GoOnAsync(card, Verbs.SessionRehearse, "Verder", new() { ["highlights"] = line.Id });
        Assert.True(card.Card.Says("We slaan ze over."), card.Card.Text());
        card = await GoOnAsync(card, Verbs.SessionRehearse, "Verder");
        card = await GoOnAsync(card, Verbs.SessionRehearse, card.Card.Buttons().First().Title);
        card = await GoOnAsync(card, Verbs.SessionRehearse, "Verder");
        card = await GoOnAsync(card, Verbs.SessionRehearse, "Vastleggen", new() { ["action1"] = "Ik bel morgen.", ["share"] = "true" });
        Assert.True(card.Card.Says("“Ik bel morgen.”"), card.Card.Text());
        card = await GoOnAsync(card, Verbs.SessionRehearse, "Verder");
        Assert.True(card.Card.Says("Hoe ging actie 1?") && card.Card.Says("Ik bel morgen."), card.Card.Text());
        card = await GoOnAsync(card, Verbs.SessionRehearse, "Leg vast hoe het ging", new() { ["outcome1"] = "partly" });
        Assert.True(card.Card.Says("“Ik bel morgen.”") && card.Card.Says("Gekozen door de begeleider"), card.Card.Text());
        card = await GoOnAsync(card, Verbs.SessionRehearse, "Antwoord aan het team");
        card = await GoOnAsync(card, Verbs.SessionRehearse, "Plaats bij het thema", new() { ["reply"] = "Wij bellen voortaan." });
        Assert.True(card.Card.Says("Van Marjolein (verzonnen), aan het team") && card.Card.Says("✔ Dit gaan we doen"), card.Card.Text());
        card = await GoOnAsync(card, Verbs.SessionRehearse, "Verder");
        card = await GoOnAsync(card, Verbs.SessionRehearse, "Word-document");
        Assert.True(card.Card.Says("Oefenen - opbrengst ") && card.Card.Says(".docx"), card.Card.Text());
        card = await GoOnAsync(card, Verbs.SessionRehearse, "Verder");
        Assert.True(card.Card.Says("De repetitie is klaar") && card.Card.Says("Generale repetitie"), card.Card.Text());
        Assert.True(card.Card.Says("Ik heb niets bewaard.") && card.Card.Says("Typ @Praatplaat start"), card.Card.Text());
        Assert.Equal("Vorige", Assert.Single(card.Card.Buttons()).Title);

        await play.QuietAsync();
        Assert.Equal(before, await RowsAsync());
        Assert.Empty(play.Seen());
        Assert.All(play.Members.Skip(1), member => Assert.Empty(play.Seen(member)));
    }

    [Fact]
    public async Task What_is_wrong_in_a_rehearsal_is_said_as_in_a_set_up()
    {
        await play.TellAsync(play.Facilitator, "rehearsal");
        var card = await play.SeeAsync(shown => shown.Says("Generale repetitie"), play.Facilitator);
        card = await GoOnAsync(card, Verbs.SessionRehearse, "Controleer eerst", new() { ["themes"] = "", ["title"] = "Oefenen" });
        Assert.True(card.Card.Says("Kies ten minste één thema.") && card.Card.Typed("title") == "Oefenen", card.Card.Text());
    }

    [Fact]
    public async Task The_address_of_a_film_is_on_the_opening_card_and_a_wrong_one_is_named_where_it_was_typed()
    {
        await play.TellAsync(play.Facilitator, "repetitie");
        var card = await play.SeeAsync(shown => shown.Says("Generale repetitie"), play.Facilitator);
        card = await GoOnAsync(card, Verbs.SessionRehearse, "Controleer eerst");
        var wrong = await GoOnAsync(card, Verbs.SessionRehearse, "Start de sessie", new() { ["film-film-1"] = "nergens" });
        Assert.True(wrong.Card.Says("Vul bij “Film 1: ") && wrong.Card.Typed("film-film-1") == "nergens", wrong.Card.Text());
        card = await GoOnAsync(wrong, Verbs.SessionRehearse, "Start de sessie", new() { ["film-film-1"] = "https://film.example/karin" });
        Assert.True(card.Card.Says("Nagels & bijstand") && card.Card.Says("https://film.example/karin"), card.Card.Text());
    }

    [Fact]
    public async Task Whoever_fills_in_nothing_is_not_counted()
    {
        var card = await AtAsync(shown => shown.Says("Wat pakken we als eerste op?"));
        card = await GoOnAsync(card, Verbs.SessionRehearse, card.Card.Buttons().First().Title);
        Assert.True(card.Card.Says("5 van de 6 collega’s gaven stippen."), card.Card.Text());
        while (!card.Card.Says("collega’s gaven samen"))
            card = await GoOnAsync(card, Verbs.SessionRehearse, "Verder");
        Assert.True(card.Card.Says("5 collega’s gaven samen"), card.Card.Text());
    }

    [Theory]
    [InlineData("Word-document", "Oefenen - opbrengst ", ".docx")]
    [InlineData("Antwoorden (Excel)", "Oefenen - antwoorden ", ".csv")]
    [InlineData("Acties (Excel)", "Oefenen - acties ", ".csv")]
    public async Task Each_button_of_the_export_leads_to_the_file_that_it_promises(string press, string name, string extension)
    {
        var card = await AtAsync(shown => shown.Buttons().Any(button => button.Title == "Word-document"));
        card = await GoOnAsync(card, Verbs.SessionRehearse, press);
        AssertNamesTheFile();
        // Nothing is asked in a rehearsal, so nothing stands below.
        Assert.True(card.Card.Says("Hier maak ik geen bestand.") && !card.Card.Says("hieronder"), card.Card.Text());
        card = await GoOnAsync(card, Verbs.SessionRehearse, "Vorige");
        card = await GoOnAsync(card, Verbs.SessionRehearse, "Verder");
        AssertNamesTheFile();
        card = await GoOnAsync(card, Verbs.SessionRehearse, "Word-document");
        Assert.True(card.Card.Says("Oefenen - opbrengst "), card.Card.Text());
        card = await GoOnAsync(card, Verbs.SessionRehearse, press);
        AssertNamesTheFile();

        void AssertNamesTheFile() => Assert.True(card.Card.Says(name) && card.Card.Says(extension), card.Card.Text());
    }

    [Fact]
    public async Task The_follow_up_leads_on_to_a_summary_that_counts_it_as_a_session_does()
    {
        var card = await AtAsync(shown => shown.Inputs().ContainsKey("action1"));
        card = await GoOnAsync(card, Verbs.SessionRehearse, "Vastleggen", new() { ["action1"] = "Ik bel morgen.", ["share"] = "true" });
        card = await GoOnAsync(card, Verbs.SessionRehearse, "Verder");
        card = await GoOnAsync(card, Verbs.SessionRehearse, "Leg vast hoe het ging", new() { ["outcome1"] = "partly", ["carry"] = "true" });
        // Five people at a time: whoever rehearses is the sixth.
        Assert.True(card.Card.Says("Volgens 5 mensen: 60% gelukt, 20% deels, 20% nog niet."), card.Card.Text());
        Assert.True(card.Card.Says($"{play.Facilitator.Name} · deels"), card.Card.Text());
        card = await GoOnAsync(card, Verbs.SessionRehearse, "Vorige");
        Assert.Equal(("partly", "true"), (card.Card.Typed("outcome1"), card.Card.Typed("carry")));
    }

    [Fact]
    public async Task What_the_manager_answers_is_shown_as_the_team_gets_it()
    {
        var card = await AtAsync(shown => shown.Buttons().Any(button => button.Title == "Antwoord aan het team"));
        var form = await GoOnAsync(card, Verbs.SessionRehearse, "Antwoord aan het team");
        // The list of the themes is no step of its own.
        Assert.DoesNotContain(form.Card.Buttons(), button => button.Title == "Alle thema’s");
        card = await GoOnAsync(form, Verbs.SessionRehearse, "Plaats bij het thema");
        Assert.True(card.Card.Says("Dit antwoord van de manager is een voorbeeld."), card.Card.Text());
        Assert.True(card.Card.Says("✖ Dit doen we niet, want …"), card.Card.Text());
        card = await GoOnAsync(card, Verbs.SessionRehearse, "Vorige");
        card = await GoOnAsync(card, Verbs.SessionRehearse, "Plaats bij het thema", new() { ["explored"] = "Wij zoeken het uit." });
        Assert.True(card.Card.Says("🔍 Dit zoeken we uit") && card.Card.Says("Wij zoeken het uit."), card.Card.Text());
        Assert.False(card.Card.Says("is een voorbeeld") || card.Card.Says("✖ Dit doen we niet, want …"), card.Card.Text());
        card = await GoOnAsync(card, Verbs.SessionRehearse, "Vorige");
        Assert.Equal("Wij zoeken het uit.", card.Card.Typed("explored"));
    }

    [Fact]
    public async Task The_summary_leads_to_the_export_too()
    {
        var card = await AtAsync(shown => shown.Buttons().Any(button => button.Title == "Exporteren"));
        card = await GoOnAsync(card, Verbs.SessionRehearse, "Exporteren");
        Assert.Contains(card.Card.Buttons(), button => button.Title == "Acties (Excel)");
        Assert.False(card.Card.Says("Hier maak ik geen bestand."), card.Card.Text());
    }

    [Theory]
    [InlineData("false")]
    [InlineData("true")]
    public async Task An_action_comes_in_the_channel_only_where_it_is_shared(string share)
    {
        var card = await AtAsync(shown => shown.Inputs().ContainsKey("action1"));
        card = await GoOnAsync(card, Verbs.SessionRehearse, "Vastleggen", new() { ["action1"] = "Ik bel morgen.", ["share"] = share });
        Assert.Equal(share == "true", card.Card.Says("“Ik bel morgen.”"));
        Assert.True(card.Card.Says("6 acties van 6 deelnemers"), card.Card.Text());
        card = await GoOnAsync(card, Verbs.SessionRehearse, "Vorige");
        Assert.Equal(("Ik bel morgen.", share), (card.Card.Typed("action1"), card.Card.Typed("share")));
    }

    [Theory]
    [InlineData(Verbs.SessionRehearse, "Generale repetitie · stap 3")]
    [InlineData(Verbs.SessionPreview, "Vooraf bekijken · kaart 1")]
    public async Task From_the_set_up_it_comes_in_the_chat_and_the_set_up_stays_as_it_is(string verb, string title)
    {
        var setUp = await play.SetUpAsync();
        var typed = new JsonObject { ["title"] = "Onze eigen koers", ["manager"] = play.Members[1].AadObjectId, ["names"] = "anonymous" };
        var check = setUp.After(await play.PressAsync(play.Facilitator, setUp, Verbs.SetUpCheck, typed));
        var answer = check.After(await play.PressAsync(play.Facilitator, check, verb));
        Assert.True(answer.Card.Says("in onze chat") && answer.Card.Offers(Verbs.SessionStart), answer.Card.Text());
        Assert.Equal("Onze eigen koers", answer.Card.Typed("title"));
        var shown = await play.SeeAsync(card => card.Says(title), play.Facilitator);
        Assert.True(shown.Card.Says("Onze eigen koers"), shown.Card.Text());
        shown = await GoOnAsync(shown, verb, "Verder");
        Assert.True(shown.Card.Says("Onze eigen koers") || shown.Card.Typed("title") == "Onze eigen koers", shown.Card.Text());
        await play.QuietAsync();
        Assert.Single(play.Seen());
        Assert.All(play.Members.Skip(1), member => Assert.Empty(play.Seen(member)));
        await play.PressAsync(play.Facilitator, answer, Verbs.SessionStart);
        await play.SeeAsync(card => card.Says("Onze eigen koers"));
    }

    [Fact]
    public async Task Each_card_of_a_session_can_be_looked_at_by_its_facilitator_without_an_answer_in_it()
    {
        await play.StartAsync(new() { ["themes"] = "vertrouwen,visie" });
        var form = await play.OpenAsync(1);
        await play.AnswerAsync(play.Members[1], form, "geheim");
        await play.SayAsync(play.Members[1], "vooraf");
        await play.SeeAsync(card => card.Says("Dat kan alleen de begeleider"));
        await play.SayAsync(play.Facilitator, "vooraf");
        var card = await play.SeeAsync(shown => shown.Says("Vooraf bekijken"), play.Facilitator);
        var seen = new List<string>();
        while (true)
        {
            seen.Add(card.Card.Text());
            if (card.Card.Buttons().All(button => button.Title != "Verder"))
                break;
            Assert.InRange(seen.Count, 1, 20);
            card = await GoOnAsync(card, Verbs.SessionPreview, "Verder");
        }

        Assert.Contains(seen, text => text.Contains("Vertrouwen", StringComparison.Ordinal));
        Assert.Contains(seen, text => text.Contains("Dit waren alle kaarten.", StringComparison.Ordinal));
        Assert.DoesNotContain(seen, text => text.Contains("geheim", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Without_a_session_the_cards_of_the_poster_are_shown()
    {
        await play.TellAsync(play.Members[2], "preview");
        var card = await play.SeeAsync(shown => shown.Says("Vooraf bekijken · kaart 1"), play.Members[2]);
        Assert.True(card.Card.Says("Nagels & bijstand"), card.Card.Text());
    }

    /// <summary>The first step of a rehearsal that fits, past those before it.</summary>
    private async Task<SeenCard> AtAsync(Func<JsonElement, bool> fits)
    {
        await play.TellAsync(play.Facilitator, "repetitie");
        var card = await play.SeeAsync(shown => shown.Says("Generale repetitie"), play.Facilitator);
        card = await GoOnAsync(card, Verbs.SessionRehearse, "Start meteen", new() { ["title"] = "Oefenen" });
        for (var steps = 0; !fits(card.Card); steps++)
        {
            Assert.InRange(steps, 0, 30);
            card = await GoOnAsync(card, Verbs.SessionRehearse, "Verder");
        }

        return card;
    }

    private async Task<SeenCard> GoOnAsync(SeenCard on, string verb, string title, JsonObject? typed = null)
    {
        var button = on.Card.Buttons().First(offered => offered.Title == title);
        Assert.Equal(verb, button.Verb);
        var answer = await play.PressAsync(play.Facilitator, on, button, typed);
        Assert.True(answer.Card is not null, answer.Text);
        return on.After(answer);
    }

    private async Task<Dictionary<string, int>> RowsAsync()
    {
        var counts = new Dictionary<string, int>();
        foreach (var table in new[] { "sessions", "channels", "people", "due" })
            counts[table] = await play.Tables.GetTableClient(table).QueryAsync<TableEntity>().CountAsync();
        return counts;
    }
}
