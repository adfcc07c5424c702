using System.Text;
using System.Text.RegularExpressions;
using Markdig;
using Microsoft.Playwright;
using Praatplaat.EndToEnd.Tests.Browsers;
using Praatplaat.Local.Processes;

namespace Praatplaat.EndToEnd.Tests.Pages;

/// <summary>The guide for the administrator as it comes from a printer: who has an hour does not read more than ten pages first.</summary>
public sealed partial class GuideTests(BrowserFixture browser)
{
    private const int Most = 9;

    // A4 with letters of ten points.
    private const string Style = """
        body { font: 10pt/1.35 sans-serif }
        table { border-collapse: collapse; width: 100% }
        td, th { border: .5pt solid; padding: 2pt 4pt; vertical-align: top }
        pre { background: #eee; padding: 4pt; white-space: pre-wrap }
        """;

    private static readonly PagePdfOptions Paper =
        new() { Format = "A4", Margin = new() { Top = "15mm", Bottom = "15mm", Left = "15mm", Right = "15mm" } };

    private static readonly MarkdownPipeline Tables = new MarkdownPipelineBuilder().UsePipeTables().Build();

    [Theory]
    [InlineData("admin.md")]
    [InlineData("admin.nl.md")]
    public async Task It_is_under_ten_pages(string name)
    {
        var text = await File.ReadAllTextAsync(Path.Combine(Repository.Root, "docs", name), TestContext.Current.CancellationToken);
        var page = await browser.NewPageAsync();
        await page.SetContentAsync($"<style>{Style}</style>{Markdown.ToHtml(text, Tables)}");
        var printed = Encoding.Latin1.GetString(await page.PdfAsync(Paper));
        await page.Context.DisposeAsync();
        Assert.InRange(Page().Count(printed), 3, Most);
    }

    [GeneratedRegex(@"/Type\s*/Page\b(?!s)")]
    private static partial Regex Page();
}
