using Microsoft.Playwright;
using Praatplaat.Cards;
using Praatplaat.Cards.Tests.Gallery;
using Praatplaat.EndToEnd.Tests.Browsers;
using Praatplaat.Local.Processes;

namespace Praatplaat.EndToEnd.Tests.Cards;

/// <summary>Every card as Microsoft's renderer draws it, in each theme, and in the widths of a phone and of a channel.</summary>
public sealed class AccessibleCardsTests(BrowserFixture browser)
{
    private const string Site = "http://cards.test/";

    // A page with all of them is slow to draw.
    private const int MostAtOnce = 100;

    private const int Phone = 320;
    private const int Channel = 446;

    private static readonly string Modules = Path.Combine(Repository.Npm, "node_modules");

    private static readonly IReadOnlyList<GalleryCard> Dutch = CardGallery.Of(new Stage(SampleTeams.Zilverdijk(12), Texts.Dutch));

    private static readonly IReadOnlyList<GalleryCard> English =
        [.. CardGallery.Of(new Stage(SampleTeams.Zilverdijk(12), Texts.English)).Select(card => card with { Name = $"{card.Name}.en" })];

    [Fact]
    public async Task Axe_finds_nothing_on_any_card_in_any_theme_and_width_and_no_word_is_broken() => Assert.Empty(
        await FindAsync(Dutch, ["light", "dark", "contrast"], (theme, width) => (theme, width) switch
        {
            // Once every rule there is; from there on each whose answer could be another. That nothing else differs is a check too.
            ("light", Channel) => ["misfits", "colours", "allButColours"],
            ("light", _) => ["misfits", "colours", "places"],
            _ => ["differences", "colours"],
        }));

    [Fact]
    public async Task Axe_finds_nothing_on_any_English_card_and_no_word_is_broken() => Assert.Empty(
        await FindAsync(English, ["light"], (_, width) => width == Channel ? ["misfits"] : ["misfits", "colours", "allButColours"]));

    private async Task<IReadOnlyList<string>> FindAsync(
        IReadOnlyList<GalleryCard> cards, string[] themes, Func<string, int, string[]> checksOf)
    {
        // Side by side, a page a core.
        var found = await Task.WhenAll(FindAsync(cards.Where((_, at) => at % 2 == 0)), FindAsync(cards.Where((_, at) => at % 2 == 1)));
        return [.. found.SelectMany(lines => lines)];

        async Task<IReadOnlyList<string>> FindAsync(IEnumerable<GalleryCard> half)
        {
            var page = await OpenAsync();
            List<string> faults = [];
            foreach (var some in half.Chunk(MostAtOnce))
                foreach (var theme in themes)
                    faults.AddRange(await CheckAsync(page, some, theme, width => checksOf(theme, width)));
            await page.Context.DisposeAsync();
            return faults;
        }
    }

    private static async Task<IReadOnlyList<string>> CheckAsync(
        IPage page, GalleryCard[] cards, string theme, Func<int, string[]> checksOf)
    {
        var drawn = cards.Select(card => new { name = card.Name, json = card.Json.GetRawText() }).ToArray();
        await page.EvaluateAsync("([cards, theme]) => draw(cards, theme)", new object[] { drawn, theme });
        List<string> faults = [];
        foreach (var width in new[] { Channel, Phone })
        {
            faults.AddRange(await page.EvaluateAsync<string[]>(
                "([width, checks]) => check(width, checks)", new object[] { width, checksOf(width) }));
            foreach (var card in cards.Where(IsWanted))
                await page.Locator($"[data-card='{card.Name}']").First.ScreenshotAsync(new() { Path = PictureOf(card, theme, width) });
        }

        return faults;
    }

    /// <summary>A part of the names of cards in <c>PRAATPLAAT_PICTURES</c> leaves a picture of each of them.</summary>
    private static bool IsWanted(GalleryCard card) =>
        Environment.GetEnvironmentVariable("PRAATPLAAT_PICTURES") is { Length: > 0 } part && card.Name.Contains(part, StringComparison.Ordinal);

    private static string PictureOf(GalleryCard card, string theme, int width) =>
        Path.Combine(Repository.Root, "artifacts", "pictures", $"{card.Name}-{theme}-{width}.png");

    private async Task<IPage> OpenAsync()
    {
        var page = await browser.NewPageAsync();
        await page.RouteAsync($"{Site}**", route => route.FulfillAsync(FileOf(route.Request.Url)));
        await page.GotoAsync($"{Site}gallery.html");
        return page;
    }

    private static RouteFulfillOptions FileOf(string url) => Path.GetFileName(new Uri(url).LocalPath) switch
    {
        "adaptivecards.js" => new() { Path = Path.Combine(Modules, "adaptivecards", "dist", "adaptivecards.js") },
        "axe.js" => new() { Path = Axe.Script },
        var own => new()
        {
            Path = Path.Combine(AppContext.BaseDirectory, "Cards", own),
            ContentType = own.EndsWith(".mjs", StringComparison.Ordinal) ? "text/javascript" : "text/html",
        },
    };
}
