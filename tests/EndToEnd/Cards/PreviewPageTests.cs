using Praatplaat.Bot.Administration;
using Praatplaat.EndToEnd.Tests.Browsers;
using Praatplaat.Local.Previewing;
using Praatplaat.Local.Processes;

namespace Praatplaat.EndToEnd.Tests.Cards;

/// <summary>The page on which whoever writes a playbook sees all of its cards.</summary>
public sealed class PreviewPageTests(BrowserFixture browser)
{
    [Theory]
    [InlineData("handhavingskoers.json")]
    [InlineData("handhavingskoers.en.json")]
    [InlineData("teamterugblik.json")]
    [InlineData("teamterugblik.en.json")]
    public async Task Every_card_is_drawn_and_none_is_empty(string file)
    {
        var playbook = PlaybookPreview.Read(Path.Combine(Repository.Root, "playbooks", file), TimeProvider.System.GetUtcNow());
        var page = await browser.NewPageAsync();
        List<string> wrong = [];
        page.PageError += (_, error) => wrong.Add(error);
        await page.SetContentAsync(PreviewPage.Create(playbook, await PreviewPage.RendererAsync(TestContext.Current.CancellationToken)));
        var texts = await page.Locator("article").AllInnerTextsAsync();
        await page.Context.DisposeAsync();
        Assert.Empty(wrong);
        Assert.Equal(playbook.Cards.Count, texts.Count);
        Assert.All(texts, text => Assert.True(text.Length > 100, text));
        Assert.All(texts, text => Assert.DoesNotContain("undefined", text, StringComparison.Ordinal));
    }
}
