using Microsoft.Extensions.Options;
using Microsoft.Playwright;
using Praatplaat.Bot.Hosting;
using Praatplaat.Bot.Pages;
using Praatplaat.EndToEnd.Tests.Browsers;
using Praatplaat.Local.Processes;

namespace Praatplaat.EndToEnd.Tests.Pages;

/// <summary>The pages on privacy and use in a browser, under their own policy: on a telephone and a screen, in light, dark and high contrast.</summary>
public sealed class TextPagesTests(BrowserFixture browser)
{
    private static readonly string Folder = Path.Combine(Repository.Root, "artifacts", "pages");

    private static readonly TextPages Shown = new(
        Options.Create(new PagesOptions { Contact = "praatplaat@voorbeeldgemeente.example", PrivacyOfficer = "https://www.voorbeeldgemeente.example/functionaris-gegevensbescherming" }),
        Options.Create(new SessionsOptions { Municipality = "Gemeente Voorbeeld" }));

    /// <summary>What the system asks of a page, and the colour of its paper then; in high contrast that is the system's.</summary>
    private static readonly (string Name, PageEmulateMediaOptions Media, string? Paper)[] Themes =
    [
        ("light", new() { ColorScheme = ColorScheme.Light }, "rgb(255, 255, 255)"),
        ("dark", new() { ColorScheme = ColorScheme.Dark }, "rgb(20, 32, 46)"),
        ("contrast", new() { ColorScheme = ColorScheme.Dark, ForcedColors = ForcedColors.Active }, null),
    ];

    [Fact]
    public async Task Axe_finds_nothing_and_nothing_is_wider_than_the_screen()
    {
        Directory.CreateDirectory(Folder);
        var page = await browser.NewPageAsync();
        List<string> faults = [];
        page.Console += (_, message) => faults.Add($"console: {message.Text}");
        foreach (var (theme, media, paper) in Themes)
            foreach (var name in TextFiles.Names)
                foreach (var language in TextFiles.Languages)
                    foreach (var width in new[] { 320, 1280 })
                    {
                        var shown = $"{name}.{language} in {theme} at {width}";
                        await page.EmulateMediaAsync(media);
                        await ServedPage.OpenAsync(page, Shown.Of(name, [language]), width);
                        faults.AddRange((await ServedPage.FaultsAsync(page)).Select(fault => $"{shown}: {fault}"));
                        if (await page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth > innerWidth"))
                            faults.Add($"{shown}: it is wider than the screen");
                        var ground = await page.EvaluateAsync<string>("() => getComputedStyle(document.body).backgroundColor");
                        if (paper is not null && paper != ground)
                            faults.Add($"{shown}: its paper is {ground}");
                        await page.ScreenshotAsync(new() { Path = Path.Combine(Folder, $"{name}.{language}-{theme}-{width}.png"), FullPage = true });
                    }

        Assert.Empty(faults);
        await page.Context.DisposeAsync();
    }

    [Fact]
    public async Task Every_link_is_reached_with_the_keyboard_in_the_order_of_the_page()
    {
        var page = await browser.NewPageAsync();
        await ServedPage.OpenAsync(page, Shown.Of("privacy", ["nl"]), 320);
        var links = await page.Locator("a").AllInnerTextsAsync();
        List<string> reached = [];
        foreach (var _ in links)
        {
            await page.Keyboard.PressAsync("Tab");
            reached.Add(await page.EvaluateAsync<string>("() => document.activeElement.innerText"));
        }

        Assert.Equal(links, reached);
        Assert.Equal(["English", "Gebruiksvoorwaarden van Praatplaat"], links.Take(2));
        await page.Context.DisposeAsync();
    }
}
