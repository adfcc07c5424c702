using Praatplaat.EndToEnd.Tests.Browsers;

namespace Praatplaat.EndToEnd.Tests.Sessions;

/// <summary>What the flag <c>--colleagues</c> shows to one person at one screen.</summary>
public sealed class WithColleaguesTests(BrowserFixture browser)
{
    [Fact]
    public async Task The_colleagues_answer_by_themselves_and_nobody_sees_it_before_the_close()
    {
        await using var table = await Table.LayAsync(browser);
        var page = table.Page;
        await page.PostAsync("start");
        var setUp = page.Card("Nieuwe sessie");
        await setUp.SelectAsync("Wie krijgt de samenvatting en alle antwoorden?", "Ayşe Yıldız");
        await setUp.PressAsync("Start meteen");
        await page.Card("Nagels & bijstand").WaitAsync();
        await page.PostAsync("open");
        await page.WaitForTextAsync("Nog niemand heeft geantwoord");
        await using var colleagues = table.Invite();
        await page.WaitForTextAsync("5 van de 6 hebben geantwoord");
        Assert.DoesNotContain("Marjolein", await page.Card("Hoe verhoudt het werken vanuit vertrouwen").TextAsync(), StringComparison.Ordinal);
        await page.OpenPersonalChatAsync();
        var control = page.Card("Ronde 1 van 7");
        await control.WaitForAsync("5 van 6");
        await control.ScreenshotAsync("40-control-team");
        await control.PressAsync("Sluit ronde 1");
        await page.Card("Ronde 1 nu sluiten?").PressAsync("Ja, sluit ronde 1");
        await page.OpenChannelAsync();
        var results = page.Card("afgerond · 5 van 6");
        await results.WaitAsync();
        Assert.Contains("Ayşe Yıldız", await results.TextAsync(), StringComparison.Ordinal);
        await results.ScreenshotAsync("41-results-team");
        await results.PressAsync("Alle 5 antwoorden");
        await page.Card("Naar de resultaten").ScreenshotAsync("42-answers-team");
        await ChangeManagerAsync(table);
        await HandOverAsync(table);
    }

    private static async Task ChangeManagerAsync(Table table)
    {
        var page = table.Page;
        await table.QuietAsync(TestContext.Current.CancellationToken);
        await page.OpenPersonalChatAsync();
        await page.Card("Hierna: Gepaste sanctionering").PressAsync("Meer …");
        await page.Card("Hierna: Gepaste sanctionering").PressAsync("Kies een andere manager …");
        var choice = page.Card("Nu is dat Ayşe Yıldız.");
        await choice.SelectAsync("Wie krijgt de samenvatting en alle antwoorden?", "Marjolein van Dijk");
        await choice.ScreenshotAsync("43-manager");
        await choice.PressAsync("Kies deze manager");
        await page.OpenChannelAsync();
        await page.Card("Marjolein van Dijk leest voortaan mee, in plaats van Ayşe Yıldız.").ScreenshotAsync("43-manager-changed");
    }

    private static async Task HandOverAsync(Table table)
    {
        var page = table.Page;
        await table.QuietAsync(TestContext.Current.CancellationToken);
        await page.OpenPersonalChatAsync();
        await page.Card("Hierna: Gepaste sanctionering").PressAsync("Meer …");
        await page.Card("Hierna: Gepaste sanctionering").PressAsync("Draag de leiding over …");
        var choice = page.Card("Leiding overdragen");
        await choice.PressAsync("Terug");
        await table.QuietAsync(TestContext.Current.CancellationToken);
        await page.Card("Hierna: Gepaste sanctionering").PressAsync("Meer …");
        await page.Card("Hierna: Gepaste sanctionering").ScreenshotAsync("43-control-more");
        await page.Card("Hierna: Gepaste sanctionering").PressAsync("Draag de leiding over …");
        await choice.SelectAsync("Nieuwe begeleider", "Marjolein van Dijk");
        await choice.ScreenshotAsync("44-hand-over");
        await choice.PressAsync("Draag over");
        await page.Card("Marjolein van Dijk leidt nu deze sessie").ScreenshotAsync("45-handed-over");
        await page.OpenChannelAsync();
        await page.PostAsync("open");
        await page.Card("Dat kan alleen de begeleider van deze sessie: Marjolein van Dijk").ScreenshotAsync("46-only-the-facilitator");
    }
}
