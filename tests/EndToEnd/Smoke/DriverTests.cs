using Praatplaat.EndToEnd.Tests.Browsers;
using Praatplaat.EndToEnd.Tests.Playgrounds;
using Praatplaat.Local.Processes;

namespace Praatplaat.EndToEnd.Tests.Smoke;

/// <summary>Tries the driver itself, on a bot of a few cards.</summary>
public sealed class DriverTests(BrowserFixture browser)
{
    private const string Typed = "Één vraag: \"eerst\" de brief\n– dán €5 <b>**vet**</b> 🤝";

    [Fact]
    public async Task What_a_person_does_on_the_page_reaches_the_bot_and_what_the_bot_does_reaches_the_page()
    {
        var token = TestContext.Current.CancellationToken;
        await using var bot = await SmokeBot.StartAsync(token);
        await using var playground = await Playground.StartAsync(new PlaygroundOptions(bot.Url), token);
        await using var page = await PlaygroundPage.OpenAsync(await browser.NewPageAsync(), playground.Url);

        await page.PostAsync("start");
        var form = page.Card("Vertrouwen");
        await page.WaitForTextAsync("Stand: 0 van 6");
        await SeeRefusalAsync(form);
        await SeeRequiredFieldAsync(form);
        await FillEverythingAsync(form);
        await form.ScreenshotAsync("driver");
        await form.PressAsync("Versturen");

        await page.WaitForTextAsync("Uw antwoord is opgeslagen");
        await page.WaitForTextAsync("Stand: 1 van 6");
        AssertReceived(bot);

        await page.ReplyAsync("Stand: 1 van 6", "status");
        await page.WaitForTextAsync("status");
        await UsePersonalChatAsync(page);
    }

    private static async Task SeeRefusalAsync(PlaygroundCard form)
    {
        await form.PressAsync("Weiger");
        await form.WaitForNoticeAsync("Deze ronde is gesloten.");
        Assert.Equal("Deze ronde is gesloten.", await form.NoticeAsync());
    }

    private static async Task SeeRequiredFieldAsync(PlaygroundCard form)
    {
        await form.PressAsync("Versturen");
        await form.WaitForAsync("Vul uw antwoord in.");
    }

    private static async Task FillEverythingAsync(PlaygroundCard form)
    {
        await form.FillAsync("Uw antwoord", Typed);
        await form.FillAsync("Wat doen wij al?", "nieuw");
        await form.ChooseAsync("anoniem");
        await form.CheckAsync("Maatwerk", on: false);
        await form.CheckAsync("Visie");
        await form.CheckAsync("Deel mijn acties");
        await form.SelectAsync("Manager", "Marjolein van Dijk");
        Assert.Equal(Typed, await form.ValueAsync("Uw antwoord"));
    }

    private static void AssertReceived(SmokeBot bot)
    {
        Assert.Equal(Typed, (string?)bot.Received?["answer"]);
        Assert.Equal("nieuw", (string?)bot.Received?["doing"]);
        Assert.Equal("anonymous", (string?)bot.Received?["names"]);
        Assert.Equal("2", (string?)bot.Received?["themes"]);
        Assert.Equal("marjolein", (string?)bot.Received?["manager"]);
        Assert.Equal("true", (string?)bot.Received?["share"]);
    }

    private static async Task UsePersonalChatAsync(PlaygroundPage page)
    {
        await page.OpenPersonalChatAsync();
        Assert.Contains("Uw antwoord", await page.Card("Regie").TextAsync(), StringComparison.Ordinal);
        await page.SayAsync("help");
        await page.WaitForTextAsync("help");
        await page.ScreenshotAsync("driver-chat");
    }
}
