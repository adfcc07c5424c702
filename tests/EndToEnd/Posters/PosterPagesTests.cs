using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Praatplaat.Bot.Pages;
using Praatplaat.Bot.Posters;
using Praatplaat.Cards;
using Praatplaat.Cards.Tests.Gallery;
using Praatplaat.EndToEnd.Tests.Browsers;
using Praatplaat.EndToEnd.Tests.Pages;
using Praatplaat.Local.Processes;
using Praatplaat.Sessions;

namespace Praatplaat.EndToEnd.Tests.Posters;

/// <summary>The poster and the pages behind its codes in a browser, under their own policy, on a screen, on a telephone and on paper.</summary>
public sealed partial class PosterPagesTests(BrowserFixture browser)
{
    private const int MostThemes = 12;

    private static readonly Stage Dutch = new(SampleTeams.Zilverdijk(12), Texts.Dutch);

    private static readonly string Folder = Path.Combine(Repository.Root, "artifacts", "posters");

    [Fact]
    public async Task Axe_finds_nothing_on_any_page_and_the_policy_lets_the_style_through_and_nothing_else()
    {
        var page = await browser.NewPageAsync();
        List<string> faults = [];
        page.Console += (_, message) => faults.Add($"console: {message.Text}");
        foreach (var (name, shown) in Pages())
            foreach (var width in new[] { 1400, 320 })
            {
                await ServedPage.OpenAsync(page, shown, width);
                faults.AddRange((await ServedPage.FaultsAsync(page)).Select(fault => $"{name} at {width}: {fault}"));
                if (await page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth > innerWidth || !document.querySelector('h1') || getComputedStyle(document.body).backgroundColor !== 'rgb(233, 237, 242)'"))
                    faults.Add($"{name} at {width}: it is wider than the screen, or has no title or no style");
            }

        Assert.Empty(faults);
        await page.Context.DisposeAsync();
    }

    [Fact]
    public async Task On_paper_it_is_one_sheet_of_A3_on_which_nothing_is_cut_off()
    {
        Directory.CreateDirectory(Folder);
        var page = await browser.NewPageAsync();
        foreach (var (name, poster) in Posters())
        {
            await ServedPage.OpenAsync(page, poster, 1400);
            await File.WriteAllTextAsync(Path.Combine(Folder, $"{name}.html"), poster.ToString(), TestContext.Current.CancellationToken);
            var pdf = await page.PdfAsync(new() { PreferCSSPageSize = true, PrintBackground = true, Path = Path.Combine(Folder, $"{name}.pdf") });
            var size = Assert.Single(Sheets().Matches(Encoding.Latin1.GetString(pdf)), sheet => sheet.Success).Groups;
            Assert.Equal((1191, 842), (Points(size[1]), Points(size[2])));
            await page.EmulateMediaAsync(new() { Media = Media.Print });
            // The sheet without its margins.
            await page.SetViewportSizeAsync(1512, 1047);
            Assert.Empty((await page.EvaluateAsync<string[]>(CutOff)).Select(box => $"{name}: {box}"));
            await page.EmulateMediaAsync(new() { Media = Media.Null });
        }

        await page.Context.DisposeAsync();
    }

    /// <summary>Boxes out of which something sticks, but for the number on the edge.</summary>
    private const string CutOff =
        """
        () => [...document.querySelectorAll('.theme, .how, .poster')]
          .filter(box => [...box.children].filter(child => !child.matches('.number')).some(child => {
            const [inner, outer] = [child.getBoundingClientRect(), box.getBoundingClientRect()];
            return inner.bottom > outer.bottom + 1 || inner.top < outer.top - 1 || inner.right > outer.right + 1;
          }))
          .map(box => `${box.className}: ${box.innerText.slice(0, 40)}`)
        """;

    private static IEnumerable<(string Name, Page Page)> Posters()
    {
        yield return ("poster", Poster(Dutch, Dutch.Open(2)));
        yield return ("poster.en", Poster(new Stage(SampleTeams.Zilverdijk(12), Texts.English), Dutch.Open(2)));
        yield return ("poster-mischievous", Poster(new Stage(SampleTeams.Mischievous, Texts.Dutch), new Stage(SampleTeams.Mischievous, Texts.Dutch).Open(2)));
        yield return ("poster-verbose", Poster(new Stage(SampleTeams.Verbose, Texts.Dutch), new Stage(SampleTeams.Verbose, Texts.Dutch).Open(2)));
        foreach (var themes in Enumerable.Range(1, MostThemes).Where(themes => themes is not 7))
            yield return ($"poster-{themes:D2}", Poster(Dutch, Of(themes)));
    }

    private static IEnumerable<(string Name, Page Page)> Pages()
    {
        var (open, over) = (Dutch.View(Dutch.Open(2)), Dutch.View(Dutch.Finished));
        foreach (var poster in Posters())
            yield return poster;
        yield return ("waits", ThemePages.WithoutCard(open, open.Session.Rounds[3]));
        yield return ("somewhere", ThemePages.WithoutCard(open, open.Session.Rounds[1]));
        yield return ("skipped", ThemePages.WithoutCard(open, open.Session.Rounds[3] with { IsSkipped = true }));
        yield return ("over", ThemePages.WithoutCard(over, over.Session.Rounds[1]));
        yield return ("trial", ThemePages.Trial(open, open.Session.Rounds[1]));
        yield return ("gone", ThemePages.Gone);
        yield return ("busy", ThemePages.Busy);
    }

    private static Page Poster(Stage stage, Session session) =>
        PosterPage.Create(stage.View(session), new Uri($"https://praatplaat-7fk3a5q2x.azurewebsites.net/poster/{session.Id}"));

    private static Session Of(int themes) => Dutch.Started with
    {
        Rounds = [.. Enumerable.Range(0, themes).Select(index => Dutch.Started.Rounds[index % 7] with { Number = index + 1 })],
    };

    private static int Points(Group number) => (int)Math.Round(double.Parse(number.Value, CultureInfo.InvariantCulture));

    /// <summary>The size of each page of a PDF.</summary>
    [GeneratedRegex(@"/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]")]
    private static partial Regex Sheets();
}
