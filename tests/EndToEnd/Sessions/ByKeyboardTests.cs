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
        await GiveActionsAsync(page, faults);
        await table.QuietAsync(TestContext.Current.CancellationToken);
        await FinishAsync(page, faults);
        Assert.Empty(faults.Distinct());
    }

    private static async Task StartAsync(PlaygroundPage page, List<string> faults)
    {
        await page.PostAsync("start");
        var setUp = page.Card("Nieuwe sessie");
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
        await page.Card("Ronde 1 van 7").WaitForAsync("Geantwoord");
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
        await page.Card("Ronde 1 van 7").PressAsync("Sluit ronde 1");
        var question = page.Card("Ronde 1 nu sluiten?");
        await question.WaitForAsync("Ja, sluit ronde 1");
        faults.AddRange(await page.AuditAsync());
        await question.PressAsync("Ja, sluit ronde 1");
        await page.Card("Hierna: Gepaste sanctionering").WaitAsync();
    }

    /// <summary>The other themes are left for another time.</summary>
    private static async Task GiveActionsAsync(PlaygroundPage page, List<string> faults)
    {
        var control = page.Card("Hierna: Gepaste sanctionering");
        await control.PressAsync("Meer …");
        faults.AddRange(await page.AuditAsync());
        await control.PressAsync("Vraag iedereen om drie acties");
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
}
