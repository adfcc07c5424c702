using Praatplaat.EndToEnd.Tests.Browsers;
using Praatplaat.EndToEnd.Tests.Playgrounds;

namespace Praatplaat.EndToEnd.Tests.Sessions;

/// <summary>A session by somebody without a mouse, with axe beside them.</summary>
public sealed class ByKeyboardTests(BrowserFixture browser)
{
    [Fact]
    public async Task A_session_can_be_played_by_keyboard_alone_and_axe_finds_nothing_on_its_cards()
    {
        await using var table = await Table.LayAsync(browser, byKeyboard: true);
        var page = table.Page;
        List<string> faults = [];
        await StartAsync(page, faults);
        await AnswerAsync(page, faults);
        await CloseAsync(page, faults);
        await table.QuietAsync(TestContext.Current.CancellationToken);
        await ChooseAsync(page, faults);
        await table.QuietAsync(TestContext.Current.CancellationToken);
        await GiveActionsAsync(page, faults);
        await table.QuietAsync(TestContext.Current.CancellationToken);
        await FinishAsync(page, faults);
        await TakeAlongAsync(page, faults);
        await RehearseAsync(page, faults);
        Assert.Empty(faults.Distinct());
    }

    private static async Task StartAsync(PlaygroundPage page, List<string> faults)
    {
        await page.PostAsync("start");
        var setUp = page.Card("Nieuwe sessie");
        foreach (var theme in new[] { "Gepaste sanctionering", "Menselijke maat", "Maatwerk", "Preventie", "Doenvermogen", "Visie" })
            await setUp.CheckAsync(theme, on: false);
        await setUp.SelectAsync("Wie krijgt de samenvatting en alle antwoorden?", "Marjolein van Dijk");
        faults.AddRange(await page.AuditAsync());
        await setUp.PressAsync("Controleer eerst");
        var check = page.Card("Controleer en start");
        await check.WaitForAsync("Start de sessie");
        faults.AddRange(await page.AuditAsync());
        await check.PressAsync("Start de sessie");
        await page.Card("Nagels & bijstand").PressAsync("De koers in het kort");
    }

    private static async Task AnswerAsync(PlaygroundPage page, List<string> faults)
    {
        await page.OpenPersonalChatAsync();
        await page.Card("Hierna: Vertrouwen").PressAsync("Open ronde 1");
        await page.Card("Ronde 1 van 1").WaitForAsync("Geantwoord");
        await page.OpenChannelAsync();
        await page.WaitForTextAsync("Nog niemand heeft geantwoord");
        var theme = page.Card("Hoe verhoudt het werken vanuit vertrouwen");
        await theme.PressAsync("Achtergrond");
        await theme.FillAsync("Uw antwoord", "Ook zonder muis.");
        await theme.FillAsync("Wat doet mijn gemeente al?", "Wij bellen eerst.");
        await theme.PressAsync("Versturen");
        await theme.WaitForAsync("Vul “Wat moeten we nog doen?” nog in.");
        faults.AddRange(await page.AuditAsync());
        await theme.FillAsync("Wat moeten we nog doen?", "Brieven herschrijven.");
        await theme.PressAsync("Versturen");
        await page.Card("Uw antwoord is opgeslagen").WaitAsync();
        await page.WaitForTextAsync("1 van de 6 heeft geantwoord");
    }

    private static async Task CloseAsync(PlaygroundPage page, List<string> faults)
    {
        await page.OpenPersonalChatAsync();
        await page.Card("Ronde 1 van 1").PressAsync("Sluit ronde 1");
        var question = page.Card("Ronde 1 nu sluiten?");
        await question.WaitForAsync("Ja, sluit ronde 1");
        faults.AddRange(await page.AuditAsync());
        await question.PressAsync("Ja, sluit ronde 1");
    }

    private static async Task ChooseAsync(PlaygroundPage page, List<string> faults)
    {
        await page.SayAsync("stippen");
        var dots = page.Card("Wat pakken we als eerste op?");
        await dots.CheckAsync("Brieven herschrijven.");
        faults.AddRange(await page.AuditAsync());
        await dots.PressAsync("Vastleggen");
        await page.Card("Uw stip is vastgelegd").WaitAsync();
    }

    private static async Task GiveActionsAsync(PlaygroundPage page, List<string> faults)
    {
        await page.SayAsync("acties");
        await page.Card("Ja, tel ze en vraag om acties").PressAsync("Ja, tel ze en vraag om acties");
        var actions = page.Card("Wat zijn drie zaken");
        await actions.FillAsync("Actie 1", "Morgen bel ik één cliënt vóór de brief.");
        await actions.CheckAsync("Deel mijn acties met het team");
        faults.AddRange(await page.AuditAsync());
        await actions.PressAsync("Vastleggen");
        await page.Card("Uw actie is vastgelegd").WaitForAsync("U deelt dit met het team.");
    }

    private static async Task FinishAsync(PlaygroundPage page, List<string> faults)
    {
        await page.Card("Acties voor morgen").PressAsync("Sessie afronden");
        await page.Card("De sessie nu afronden?").PressAsync("Ja, rond af");
        await page.OpenChannelAsync();
        await page.Card("Bedankt voor het meedoen").WaitForAsync("Morgen bel ik één cliënt");
        faults.AddRange(await page.AuditAsync());
    }

    private static async Task TakeAlongAsync(PlaygroundPage page, List<string> faults)
    {
        await page.OpenPersonalChatAsync();
        await page.SayAsync("exporteren");
        await page.Card("Word-document").PressAsync("Word-document");
        await page.Card("Uw bestand staat klaar.").WaitAsync();
        faults.AddRange(await page.AuditAsync());
    }

    private static async Task RehearseAsync(PlaygroundPage page, List<string> faults)
    {
        await page.SayAsync("repetitie");
        await page.Card("Generale repetitie · stap 1 van").PressAsync("Controleer eerst");
        await page.Card("Generale repetitie · stap 2 van").PressAsync("Start de sessie");
        await page.Card("Generale repetitie · stap 3 van").PressAsync("Verder");
        await page.Card("Generale repetitie · stap 4 van").WaitAsync();
        faults.AddRange(await page.AuditAsync());
    }
}
