using Praatplaat.EndToEnd.Tests.Browsers;
using Praatplaat.EndToEnd.Tests.Playgrounds;

namespace Praatplaat.EndToEnd.Tests.Sessions;

/// <summary>One person at one screen: facilitator, member and manager, from the first word to the summary.</summary>
public sealed class WholeSessionTests(BrowserFixture browser)
{
    private const string Odd = "Eén lijn: \"eerst\" bellen\n– dán €5 <b>vet</b> [link](http://x) **dik** {{DATE(2020-01-01T00:00:00Z)}} 🤝";

    private static readonly string[] Themes = ["Vertrouwen", "Gepaste sanctionering", "Menselijke maat", "Maatwerk", "Preventie", "Doenvermogen", "Visie"];

    [Fact]
    public async Task A_whole_session_can_be_played_at_one_screen()
    {
        await using var table = await Table.LayAsync(browser);
        try
        {
            await PlayAsync(table.Page);
        }
        catch
        {
            await table.Page.ScreenshotAsync("failed");
            throw;
        }
    }

    private static async Task PlayAsync(PlaygroundPage page)
    {
        await SetUpAsync(page);
        await OpenFirstAsync(page);
        await AnswerFirstAsync(page);
        await CloseFirstAsync(page);
        for (var round = 2; round <= Themes.Length; round++)
            await PlayRoundAsync(page, round);
        await GiveActionsAsync(page);
        await FinishAsync(page);
        await FollowUpAsync(page);
        await ReplyAsync(page);
        await RehearseAsync(page);
    }

    private static async Task RehearseAsync(PlaygroundPage page)
    {
        await page.OpenPersonalChatAsync();
        await page.SayAsync("repetitie");
        var card = page.Card("Generale repetitie");
        string[] presses =
        [
            "Controleer eerst", "Start de sessie", "Verder", "Open ronde 1", "Versturen", "Verder",
            "Herinneren (1)", "Verder", "Ja, sluit ronde 1", "Verder", "Verder", "Verder", "Vastleggen",
            "Verder", "Vastleggen", "Verder", "Leg vast hoe het ging", "Antwoord aan het team", "Plaats bij het thema",
            "Verder", "Antwoorden (Excel)", "Verder",
        ];
        foreach (var (index, press) in presses.Index())
        {
            await card.WaitForAsync($"stap {index + 1} van {presses.Length + 1}");
            if (press == "Versturen")
                await card.FillAsync("Uw antwoord", "Zo oefen ik het.");
            if (press == "Plaats bij het thema")
                await card.FillAsync("Dit gaan we doen", "Voortaan bellen we eerst.");
            if (index is 4 or 9 or 17 or 19)
                await card.ScreenshotAsync($"60-rehearsal-{index + 1:d2}");
            await card.PressAsync(press);
        }

        await card.WaitForAsync("De repetitie is klaar");
        await card.ScreenshotAsync("61-rehearsal-end");
    }

    private static async Task SetUpAsync(PlaygroundPage page)
    {
        await page.PostAsync("start");
        var setUp = page.Card("Nieuwe sessie");
        await setUp.WaitForAsync("Start meteen");
        await setUp.ScreenshotAsync("01-set-up");
        await setUp.FillAsync("Titel", "Onze handhavingskoers");
        await setUp.PressAsync("Start meteen");
        await setUp.WaitForAsync("Kies wie de samenvatting en alle antwoorden krijgt.");
        await setUp.ScreenshotAsync("02-set-up-no-manager");
        await setUp.SelectAsync("Wie krijgt de samenvatting en alle antwoorden?", "Sanne de Wit");
        await setUp.PressAsync("Controleer eerst");
        var check = page.Card("Controleer en start");
        await check.WaitForAsync("Ik kan iedereen een persoonlijk bericht sturen.");
        await check.ScreenshotAsync("02-set-up-check");
        await check.PressAsync("Start de sessie");
        await page.WaitForTextAsync("De sessie is gestart");
        await page.Card("De sessie is gestart").ScreenshotAsync("03-started");
        var opening = page.Card("Nagels & bijstand");
        await opening.WaitAsync();
        await opening.ScreenshotAsync("04-opening");
        await opening.PressAsync("De koers in het kort");
        await opening.ScreenshotAsync("05-opening-background");
    }

    private static async Task OpenFirstAsync(PlaygroundPage page)
    {
        await page.OpenPersonalChatAsync();
        var control = page.Card("Hierna: Vertrouwen");
        await control.WaitAsync();
        await control.ScreenshotAsync("06-control-before");
        await control.PressAsync("Open ronde 1");
        await page.Card("Ronde 1 van 7").WaitForAsync("Geantwoord");
        await page.Card("Ronde 1 van 7").ScreenshotAsync("07-control-open");
        await page.OpenChannelAsync();
    }

    private static async Task AnswerFirstAsync(PlaygroundPage page)
    {
        var theme = page.Card("Hoe verhoudt het werken vanuit vertrouwen");
        await theme.WaitAsync();
        await page.WaitForTextAsync("Nog niemand heeft geantwoord");
        await theme.WaitForAsync("Ook Sanne de Wit kan het dan lezen.");
        await theme.ScreenshotAsync("08-theme");
        await theme.PressAsync("Achtergrond");
        await theme.ScreenshotAsync("09-theme-background");
        await theme.FillAsync("Uw antwoord", Odd);
        await theme.FillAsync("Wat doet mijn gemeente al?", "Wij bellen eerst.");
        await theme.PressAsync("Versturen");
        await theme.WaitForAsync("Vul “Wat moeten we nog doen?” nog in.");
        await theme.ScreenshotAsync("10-theme-required");
        await theme.FillAsync("Wat moeten we nog doen?", "Brieven herschrijven.");
        await theme.PressAsync("Versturen");
        var saved = page.Card("Uw antwoord is opgeslagen");
        await saved.WaitAsync();
        await saved.ScreenshotAsync("11-saved");
        Assert.Contains("<b>vet</b> [link](http://x) **dik**", await saved.TextAsync(), StringComparison.Ordinal);
        await page.WaitForTextAsync("1 van de 6 heeft geantwoord");
        await page.Card("1 van de 6 heeft geantwoord").ScreenshotAsync("12-status");
        await ChangeAsync(page, saved);
    }

    private static async Task ChangeAsync(PlaygroundPage page, PlaygroundCard saved)
    {
        await saved.PressAsync("Wijzigen");
        var mine = page.Card("Wijziging opslaan");
        await mine.WaitAsync();
        Assert.Equal(Odd, await mine.ValueAsync("Uw antwoord"));
        await mine.ScreenshotAsync("13-my-answer");
        await mine.FillAsync("Wat doet mijn gemeente al?", "Wij bellen eerst, ook bij een tweede fout.");
        await mine.PressAsync("Wijziging opslaan");
        await page.WaitForTextAsync("ook bij een tweede fout");
        await page.WaitForTextAsync("1 van de 6 heeft geantwoord");
    }

    private static async Task CloseFirstAsync(PlaygroundPage page)
    {
        await page.OpenPersonalChatAsync();
        var control = page.Card("Ronde 1 van 7");
        await control.WaitForAsync("1 van 6");
        await control.ScreenshotAsync("14-control-answered");
        await control.PressAsync("Meer …");
        await control.ScreenshotAsync("15-control-more");
        await control.PressAsync("Sluit ronde 1");
        var question = page.Card("Ronde 1 nu sluiten?");
        await question.WaitForAsync("5 van de 6 collega’s hebben nog niet geantwoord.");
        await question.ScreenshotAsync("15-close-question");
        await question.PressAsync("Ja, sluit ronde 1");
        var next = page.Card("Hierna: Gepaste sanctionering");
        await next.WaitAsync();
        await next.ScreenshotAsync("16-control-next");
        await page.OpenChannelAsync();
        var results = page.Card("afgerond · 1 van 6");
        await results.WaitAsync();
        Assert.Contains("ook bij een tweede fout", await results.TextAsync(), StringComparison.Ordinal);
        await results.ScreenshotAsync("17-results");
        await results.PressAsync("Bekijk het antwoord");
        var answers = page.Card("Naar de resultaten");
        await answers.WaitAsync();
        await answers.ScreenshotAsync("18-answers");
        await answers.PressAsync("Naar de resultaten");
        await page.Card("Praat hieronder verder").WaitAsync();
    }

    private static async Task PlayRoundAsync(PlaygroundPage page, int round)
    {
        await AdvanceAsync(page, round);
        // The page draws its cards anew when a message comes: nobody types until all of them are there.
        await page.WaitForTextAsync("Nog niemand heeft geantwoord");
        var theme = page.Card($"ronde {round} van 7");
        await theme.WaitForAsync("Versturen");
        if (round == 2)
            await FetchMineAsync(page, theme);
        if (round == 3)
        {
            await AnswerLateAsync(page, theme);
            return;
        }

        await theme.FillAsync("Uw antwoord", $"Antwoord in ronde {round}: uitleggen, luisteren, dán pas kiezen.");
        if (round < Themes.Length)
        {
            await theme.FillAsync("Wat doet mijn gemeente al?", $"Wij doen al iets aan {Themes[round - 1]}.");
            await theme.FillAsync("Wat moeten we nog doen?", $"Nog te doen bij {Themes[round - 1]}.");
        }

        await theme.ScreenshotAsync($"19-round-{round}");
        await theme.PressAsync("Versturen");
        await page.WaitForTextAsync("Uw antwoord is opgeslagen");
        await page.WaitForTextAsync("1 van de 6 heeft geantwoord");
    }

    private static async Task FetchMineAsync(PlaygroundPage page, PlaygroundCard theme)
    {
        await theme.FillAsync("Uw antwoord", "Half ge");
        await theme.PressAsync("Mijn antwoord");
        await theme.ScreenshotAsync("20-mine-asked");
        await theme.PressAsync("Haal mijn antwoord op");
        await page.WaitForTextAsync("U hebt in deze ronde nog niet geantwoord.");
        var mine = page.Card("U hebt in deze ronde nog niet geantwoord.");
        Assert.Equal("Half ge", await mine.ValueAsync("Uw antwoord"));
        await mine.ScreenshotAsync("21-mine-none");
    }

    /// <summary>The round closes while somebody answers: the form stays, and nothing that was typed is lost.</summary>
    private static async Task AnswerLateAsync(PlaygroundPage page, PlaygroundCard theme)
    {
        const string Text = "Toch nog op tijd in ronde 3.";
        await theme.WaitForAsync("Achtergrond");
        await CloseAsync(page, 3);
        await page.WaitForTextAsync("In deze ronde heeft niemand geantwoord.");
        var form = page.Card("Achtergrond");
        await form.FillAsync("Uw antwoord", Text);
        await form.FillAsync("Wat doet mijn gemeente al?", "Wij oefenen.");
        await form.FillAsync("Wat moeten we nog doen?", "Opschrijven.");
        await form.PressAsync("Versturen");
        var late = page.Card("Uw tekst is niet opgeslagen.");
        await late.WaitAsync();
        Assert.Equal(Text, await late.ValueAsync("Uw antwoord"));
        await late.ScreenshotAsync("32-too-late");
        await page.PostAsync("heropen");
        await page.WaitForTextAsync("Ronde 3 is weer open");
        await page.WaitForTextAsync("De resultaten komen hier terug als de ronde sluit.");
        await late.PressAsync("Opnieuw versturen");
        await page.Card(Text).WaitAsync();
        await page.OpenPersonalChatAsync();
        var copy = page.Card("Uw tekst is niet opgeslagen.");
        await copy.WaitAsync();
        Assert.Equal(Text, await copy.ValueAsync("Uw antwoord"));
        await copy.ScreenshotAsync("33-too-late-chat");
        await page.OpenChannelAsync();
    }

    /// <summary>People are missing, so it is asked first, in the chat.</summary>
    private static async Task CloseAsync(PlaygroundPage page, int round)
    {
        await page.PostAsync("sluit");
        await page.WaitForTextAsync("Ik heb u een bericht gestuurd in onze chat.");
        await page.OpenPersonalChatAsync();
        var question = page.Card($"Ronde {round} nu sluiten?");
        await question.WaitForAsync("geantwoord");
        await question.PressAsync($"Ja, sluit ronde {round}");
        await page.OpenChannelAsync();
    }

    /// <summary>People are missing in the round before this one, unless it is closed already.</summary>
    private static async Task AdvanceAsync(PlaygroundPage page, int round)
    {
        await page.PostAsync(round % 2 == 0 ? "volgende" : "next");
        if (round == 2)
        {
            await page.WaitForTextAsync("Ronde 2 is open");
            return;
        }

        await page.OpenPersonalChatAsync();
        await page.Card($"Ronde {round - 1} nu sluiten?").PressAsync($"Ja, sluit ronde {round - 1} en open ronde {round}");
        await page.OpenChannelAsync();
        await page.Card($"ronde {round} van 7").WaitAsync();
    }

    private static async Task GiveActionsAsync(PlaygroundPage page)
    {
        await CloseAsync(page, 7);
        await page.OpenPersonalChatAsync();
        var control = page.Card("Alle rondes zijn afgerond");
        await control.WaitAsync();
        await control.ScreenshotAsync("22-control-all-closed");
        await control.PressAsync("Vraag iedereen om drie acties");
        var actions = page.Card("Wat zijn drie zaken");
        await actions.WaitForAsync("Vastleggen");
        await actions.ScreenshotAsync("23-actions");
        await actions.PressAsync("Vastleggen");
        await actions.WaitForAsync("Vul ten minste één actie in");
        await actions.FillAsync("Actie 1", "Morgen bel ik één cliënt vóór de brief.");
        await actions.FillAsync("Actie 2 (niet verplicht)", "Ik vraag Naima om één brief mee te lezen.");
        await actions.CheckAsync("Deel mijn acties met het team");
        await actions.PressAsync("Vastleggen");
        await page.WaitForTextAsync("Uw 2 acties zijn vastgelegd");
        await page.Card("Uw 2 acties zijn vastgelegd").ScreenshotAsync("24-actions-saved");
    }

    private static async Task FinishAsync(PlaygroundPage page)
    {
        var control = page.Card("Acties voor morgen");
        await control.WaitForAsync("1 van 6");
        await control.ScreenshotAsync("25-control-actions");
        await control.PressAsync("Sessie afronden");
        var question = page.Card("De sessie nu afronden?");
        await question.WaitForAsync("5 van de 6 collega’s hebben nog geen acties vastgelegd");
        await question.ScreenshotAsync("25-finish-question");
        await question.PressAsync("Ja, rond af");
        await page.WaitForTextAsync("De sessie is afgerond");
        await page.Card("De sessie is afgerond").ScreenshotAsync("26-control-finished");
        var summary = page.Card("Antwoorden per ronde");
        await summary.WaitForAsync("Alle antwoorden");
        await summary.ScreenshotAsync("27-summary");
        await ExportAsync(page, summary);
        await summary.PressAsync("Alle antwoorden");
        await page.Card("Verder naar Gepaste sanctionering").ScreenshotAsync("28-summary-answers");
        await page.OpenChannelAsync();
        var farewell = page.Card("Bedankt voor het meedoen");
        await farewell.WaitAsync();
        await farewell.ScreenshotAsync("29-farewell");
        await page.PostAsync("wat kun je?");
        await page.WaitForTextAsync("Zo werkt Praatplaat");
        await page.Card("Zo werkt Praatplaat").ScreenshotAsync("30-help");
        await page.PostAsync("sluit");
        await page.WaitForTextAsync("Deze sessie is afgerond.");
        await page.Card("Deze sessie is afgerond.").ScreenshotAsync("31-refusal");
    }

    /// <summary>Nobody need wait for the question.</summary>
    private static async Task FollowUpAsync(PlaygroundPage page)
    {
        await page.OpenPersonalChatAsync();
        await page.SayAsync("acties");
        var own = page.Card("Uw acties");
        await own.PressAsync("Zeg hoe het ging");
        await own.SelectAsync("Hoe ging actie 1?", "Gelukt");
        await own.ScreenshotAsync("62-follow-up");
        await own.PressAsync("Leg vast hoe het ging");
        await own.WaitForAsync("Kies bij actie 2 hoe het ging.");
        await own.SelectAsync("Hoe ging actie 2?", "Nog niet");
        await own.CheckAsync("Vraag mij over een week nog één keer naar wat niet klaar is");
        await own.PressAsync("Leg vast hoe het ging");
        var saved = page.Card("Uw terugblik is vastgelegd");
        await saved.WaitForAsync("vraag ik het voor het laatst");
        await saved.ScreenshotAsync("63-follow-up-saved");
    }

    private static async Task ReplyAsync(PlaygroundPage page)
    {
        await page.SayAsync("antwoord team");
        var themes = page.Card("Zeg per thema wat u gaat doen");
        await themes.PressAsync("Antwoord bij Vertrouwen");
        var form = page.Card("uw antwoord aan het team");
        await form.WaitForAsync("Brieven herschrijven.");
        await form.FillAsync("Dit gaan we doen", "Alle brieven herschrijven vóór de zomer.");
        await form.ScreenshotAsync("64-reply");
        await form.PressAsync("Plaats bij het thema");
        var saved = page.Card("Alle brieven herschrijven vóór de zomer.");
        await saved.WaitForAsync("Wijzigen");
        await saved.ScreenshotAsync("65-reply-saved");
        await page.OpenChannelAsync();
        var posted = page.Card("Antwoord van de manager");
        await posted.WaitForAsync("Alle brieven herschrijven vóór de zomer.");
        await posted.ScreenshotAsync("66-reply-posted");
    }

    private static async Task ExportAsync(PlaygroundPage page, PlaygroundCard summary)
    {
        await summary.PressAsync("Exporteren");
        var choose = page.Card("volgt de opbouw van een beleidsstuk");
        await choose.ScreenshotAsync("27-export");
        await choose.PressAsync("Word-document");
        var ready = page.Card("Uw bestand staat klaar.");
        await ready.ScreenshotAsync("27-export-ready");
        var (name, bytes) = await ready.DownloadAsync("Download");
        Assert.Contains(".docx", name, StringComparison.Ordinal);
        Assert.Equal("PK"u8.ToArray(), bytes[..2]);
        await ready.PressAsync("Samenvatting");
        await summary.WaitForAsync("Alle antwoorden");
    }
}
