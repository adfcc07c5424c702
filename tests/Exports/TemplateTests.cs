using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Praatplaat.Exports.Word;

namespace Praatplaat.Exports.Tests;

/// <summary>The house style of a municipality.</summary>
public sealed class TemplateTests
{
    [Theory]
    [InlineData(WordprocessingDocumentType.Template)]
    [InlineData(WordprocessingDocumentType.Document)]
    public async Task Its_styles_are_used_by_name_and_ours_only_where_it_has_none(WordprocessingDocumentType kind)
    {
        using var paper = await Papers.OfAsync(new Outcomes(12), HouseStyle(kind));
        Assert.Empty(paper.Faults());
        var styles = paper.Main.StyleDefinitionsPart!.Styles!.Elements<Style>().ToList();
        Assert.Equal("C00000", Assert.Single(styles, style => style.StyleName!.Val == "heading 1").StyleRunProperties!.Color!.Val);
        var heading = paper.Body.Descendants<Paragraph>().First(line => Papers.Text(line) == "Waarom deze sessie" && paper.StyleName(line) == "heading 1");
        Assert.Equal("Kop1", heading.ParagraphProperties!.ParagraphStyleId!.Val);
        Assert.Equal("Standaard", Assert.Single(styles, style => style.StyleName!.Val == "heading 2").BasedOn!.Val);
        Assert.Single(styles, style => style is { Default.Value: true, Type.Value: var type } && type == StyleValues.Paragraph);
        Assert.Equal(styles.Count, styles.Select(style => style.StyleId!.Value).Distinct().Count());
        var bullet = styles.Single(style => style.StyleName!.Val == "List Bullet").Descendants<NumberingId>().Single().Val!.Value;
        Assert.Equal(8, bullet);
    }

    [Fact]
    public async Task Its_paper_header_and_language_are_used_and_its_text_is_not()
    {
        using var paper = await Papers.OfAsync(new Outcomes(12), HouseStyle(WordprocessingDocumentType.Template));
        var section = paper.Body.Elements<SectionProperties>().Single();
        Assert.Equal(10000u, section.GetFirstChild<PageSize>()!.Width!.Value);
        Assert.Equal("Gemeente Voorbeeldstad", Papers.Text(paper.Main.HeaderParts.Single().Header));
        Assert.Equal("\tPagina 1 van 1", Papers.Text(paper.Main.FooterParts.Single().Footer));
        Assert.DoesNotContain("Typ hier uw tekst", paper.Paragraphs);
        Assert.Null(paper.Main.DocumentSettingsPart!.Settings!.GetFirstChild<DocumentProtection>());
        Assert.Empty(paper.Main.DocumentSettingsPart.ExternalRelationships);
    }

    [Theory]
    [InlineData("")]
    [InlineData("Dit is geen Word-document.")]
    public async Task One_that_cannot_be_read_is_refused_before_anything_is_written(string content)
    {
        var session = new Outcomes(3);
        using var stream = new MemoryStream();
        using var template = new MemoryStream(Encoding.UTF8.GetBytes(content));
        await Assert.ThrowsAsync<TemplateException>(
            () => WordExport.WriteAsync(session.Outcome, session.Answers, stream, template, TestContext.Current.CancellationToken));
        Assert.Equal(0, stream.Length);
    }

    [Fact]
    public async Task So_is_a_spreadsheet_and_one_whose_styles_are_broken()
    {
        var sheet = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(sheet, SpreadsheetDocumentType.Workbook))
            document.AddWorkbookPart().Workbook = new DocumentFormat.OpenXml.Spreadsheet.Workbook();
        sheet.Position = 0;
        await Assert.ThrowsAsync<TemplateException>(() => Papers.OfAsync(new Outcomes(3), sheet));
        await Assert.ThrowsAsync<TemplateException>(() => Papers.OfAsync(new Outcomes(3), HouseStyle(WordprocessingDocumentType.Document, "<w:styles")));
    }

    /// <summary>As a Dutch Word saves it: ids in Dutch, names in English.</summary>
    private static MemoryStream HouseStyle(WordprocessingDocumentType kind, string? brokenStyles = null)
    {
        var stream = new MemoryStream();
        using (var document = WordprocessingDocument.Create(stream, kind))
        {
            var main = document.AddMainDocumentPart();
            var header = main.AddNewPart<HeaderPart>();
            header.Header = new Header(new Paragraph(new Run(new Text("Gemeente Voorbeeldstad"))));
            main.Document = new Document(new Body(
                new Paragraph(new Run(new Text("Typ hier uw tekst"))),
                new SectionProperties(
                    new HeaderReference { Type = HeaderFooterValues.Default, Id = main.GetIdOfPart(header) },
                    new PageSize { Width = 10000, Height = 15000 })));
            var styles = main.AddNewPart<StyleDefinitionsPart>();
            if (brokenStyles is null)
                styles.Styles = new Styles(
                    new Style(new StyleName { Val = "Normal" }) { StyleId = "Standaard", Type = StyleValues.Paragraph, Default = true },
                    new Style(
                        new StyleName { Val = "heading 1" },
                        new StyleParagraphProperties(new OutlineLevel { Val = 0 }),
                        new StyleRunProperties(new Color { Val = "C00000" }))
                    { StyleId = "Kop1", Type = StyleValues.Paragraph },
                    new Style(new StyleName { Val = "Iets anders" }) { StyleId = "Heading2", Type = StyleValues.Paragraph });
            else
                using (var broken = new MemoryStream(Encoding.UTF8.GetBytes(brokenStyles)))
                    styles.FeedData(broken);
            main.AddNewPart<NumberingDefinitionsPart>().Numbering = new Numbering(
                new AbstractNum(new Level { LevelIndex = 0 }) { AbstractNumberId = 4 },
                new NumberingInstance(new AbstractNumId { Val = 4 }) { NumberID = 7 });
            var settings = main.AddNewPart<DocumentSettingsPart>();
            var attached = settings.AddExternalRelationship(
                "http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate", new Uri("file:///huisstijl.dotx"));
            settings.Settings = new Settings(
                new AttachedTemplate { Id = attached.Id }, new DocumentProtection { Edit = DocumentProtectionValues.ReadOnly, Enforcement = true });
        }

        stream.Position = 0;
        return stream;
    }
}
