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
        h2 { font-size: 13pt; margin: 10pt 0 4pt }
        p, ul, ol, pre, table { margin: 4pt 0 }
        table { border-collapse: collapse; font-size: 9pt; width: 100% }
        code { font-size: 8.5pt }
        td, th { border: .5pt solid; padding: 2pt 4pt; vertical-align: top }
        pre { background: #eee; padding: 4pt; white-space: pre-wrap }
        """;

    private static readonly Margin Margin = new() { Top = "15mm", Bottom = "15mm", Left = "15mm", Right = "15mm" };

    private static readonly MarkdownPipeline Tables = new MarkdownPipelineBuilder().UsePipeTables().Build();

    [Theory]
    [InlineData("admin.md")]
    [InlineData("admin.nl.md")]
    public async Task It_is_under_ten_pages(string name)
    {
        var text = await File.ReadAllTextAsync(Path.Combine(Repository.Root, "docs", name), TestContext.Current.CancellationToken);
        var page = await browser.NewPageAsync();
        await page.SetContentAsync($"<style>{Style}</style>{Markdown.ToHtml(text, Tables)}");
        var printed = Encoding.Latin1.GetString(await page.PdfAsync(
            new() { Format = "A4", Margin = Margin, Path = Path.Combine(Repository.Root, "artifacts", "pages", $"{name}.pdf") }));
        await page.Context.DisposeAsync();
        Assert.InRange(Page().Count(printed), 3, Most);
    }

    [GeneratedRegex(@"/Type\s*/Page\b(?!s)")]
    private static partial Regex Page();
}
