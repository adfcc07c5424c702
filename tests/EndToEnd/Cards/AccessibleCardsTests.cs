using System.Text.Json;
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

    // Axe takes longer for a card the more there are on its page.
    private const int MostAtOnce = 8;

    private static readonly string[] Words =
    [
        "text", "title", "label", "placeholder", "errorMessage", "value", "fallbackText", "speak", "data", "choices", "maxLength", "url", "id",
        "verb",
    ];

    private static readonly string Modules = Path.Combine(Repository.Npm, "node_modules");

    private static readonly IReadOnlyList<GalleryCard> Dutch = CardGallery.Of(new Stage(SampleTeams.Zilverdijk(12), Texts.Dutch));

    private static readonly IReadOnlyList<GalleryCard> English =
        [.. CardGallery.Of(new Stage(SampleTeams.Zilverdijk(12), Texts.English)).Select(card => card with { Name = $"{card.Name}.en" })];

    /// <summary>
    /// What a card looks like depends on its elements alone: one of each kind is enough for axe, and one frame of a rehearsal around one of them.
    /// </summary>
    private static readonly IReadOnlyList<GalleryCard> Kinds =
        [.. Dutch.Where(card => card.Name is "rehearsal-01" or "preview-01" || !IsRehearsed(card)).DistinctBy(card => ShapeOf(card.Json))];

    [Theory]
    [InlineData("light")]
    [InlineData("dark")]
    [InlineData("contrast")]
    public async Task Axe_finds_nothing_on_any_kind_of_card(string theme)
    {
        var page = await OpenAsync();
        Assert.Empty(await FindAsync(page, Kinds, theme, $"() => audit('{theme}')"));
    }

    [Fact]
    public async Task No_card_is_wider_than_its_frame_and_no_word_is_broken()
    {
        var page = await OpenAsync();
        Assert.Empty(await FindAsync(page, [.. Dutch, .. English], "light", "() => [...misfits(446), ...misfits(320)]"));
    }

    private static async Task<IReadOnlyList<string>> FindAsync(IPage page, IReadOnlyList<GalleryCard> cards, string theme, string script)
    {
        List<string> found = [];
        foreach (var some in cards.Chunk(MostAtOnce))
        {
            var drawn = some.Select(card => new { name = card.Name, json = card.Json.GetRawText() }).ToArray();
            await page.EvaluateAsync("([cards, theme]) => draw(cards, theme)", new object[] { drawn, theme });
            found.AddRange(await page.EvaluateAsync<string[]>(script));
            var width = await page.EvaluateAsync<int>("() => document.querySelector('main').clientWidth");
            foreach (var card in some.Where(IsWanted))
                await page.Locator($"[data-card='{card.Name}']").First.ScreenshotAsync(new() { Path = PictureOf(card, theme, width) });
        }

        return found;
    }

    private static bool IsRehearsed(GalleryCard card) => card.Name.Split('-')[0] is "rehearsal" or "preview";

    /// <summary>A part of the names of cards in <c>PRAATPLAAT_PICTURES</c> leaves a picture of each of them.</summary>
    private static bool IsWanted(GalleryCard card) =>
        Environment.GetEnvironmentVariable("PRAATPLAAT_PICTURES") is { Length: > 0 } part && card.Name.Contains(part, StringComparison.Ordinal);

    private static string PictureOf(GalleryCard card, string theme, int width) =>
        Path.Combine(Repository.Root, "artifacts", "pictures", $"{card.Name}-{theme}-{width}.png");

    /// <summary>The card without its words; of elements that are alike in a row, the first.</summary>
    private static string ShapeOf(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => string.Concat(
            from member in element.EnumerateObject()
            where !Words.Contains(member.Name)
            select $"{member.Name}:{ShapeOf(member.Value)};"),
        JsonValueKind.Array => string.Concat(element.EnumerateArray().Select(ShapeOf).Distinct()),
        JsonValueKind.String => element.GetString()!,
        _ => element.ToString(),
    };

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
        "axe.js" => new() { Path = Path.Combine(Modules, "axe-core", "axe.min.js") },
        var own => new()
        {
            Path = Path.Combine(AppContext.BaseDirectory, "Cards", own),
            ContentType = own.EndsWith(".mjs", StringComparison.Ordinal) ? "text/javascript" : "text/html",
        },
    };
}
