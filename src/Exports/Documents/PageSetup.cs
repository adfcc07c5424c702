using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Praatplaat.Exports.Documents;

/// <summary>Paper, margins, header and footer: those of the document's last section, and ours where it has none.</summary>
internal static class PageSetup
{
    public static SectionProperties Complete(MainDocumentPart main, Properties properties, StyleSheet styles)
    {
        var given = main.Document.Body!.Elements<SectionProperties>().LastOrDefault();
        var section = (SectionProperties?)given?.CloneNode(true) ?? Ours(main);
        section.RemoveAllChildren<SectionType>();
        section.RemoveAllChildren<SectionPropertiesChange>();
        if (!section.Elements<FooterReference>().Any(footer => IsDefault(footer.Type)))
            section.PrependChild(new FooterReference { Type = HeaderFooterValues.Default, Id = Footer(main, properties, styles) });
        if (!section.Elements<HeaderReference>().Any(header => IsDefault(header.Type)))
            section.PrependChild(new HeaderReference { Type = HeaderFooterValues.Default, Id = Header(main, properties, styles) });
        return section;
    }

    /// <summary>A4, with a title page that has no header and no footer.</summary>
    private static SectionProperties Ours(MainDocumentPart main)
    {
        var (header, footer) = (main.AddNewPart<HeaderPart>(), main.AddNewPart<FooterPart>());
        header.Header = new Header(new Paragraph());
        footer.Footer = new Footer(new Paragraph());
        return new SectionProperties(
            new HeaderReference { Type = HeaderFooterValues.First, Id = main.GetIdOfPart(header) },
            new FooterReference { Type = HeaderFooterValues.First, Id = main.GetIdOfPart(footer) },
            new PageSize { Width = 11906, Height = 16838 },
            new PageMargin { Top = 1701, Right = 1418, Bottom = 1418, Left = 1418, Header = 709, Footer = 709, Gutter = 0 },
            new TitlePage());
    }

    private static string Header(MainDocumentPart main, Properties properties, StyleSheet styles)
    {
        var part = main.AddNewPart<HeaderPart>();
        var text = properties.Organisation.Length == 0 ? properties.Title : $"{properties.Title}\t{properties.Organisation}";
        part.Header = new Header(Paragraph(styles["header"], [new Run(XmlText.Content(text))]));
        part.Header.Save();
        return main.GetIdOfPart(part);
    }

    private static string Footer(MainDocumentPart main, Properties properties, StyleSheet styles)
    {
        var part = main.AddNewPart<FooterPart>();
        part.Footer = new Footer(Paragraph(styles["footer"], [new Run(new TabChar()), .. Numbered(properties.Page)]));
        part.Footer.Save();
        return main.GetIdOfPart(part);
    }

    private static bool IsDefault(EnumValue<HeaderFooterValues>? type) => type is null || type.Value == HeaderFooterValues.Default;

    /// <summary>The text with fields for its placeholders: 0 is the page, 1 the number of pages.</summary>
    private static IEnumerable<OpenXmlElement> Numbered(string text)
    {
        var begin = 0;
        for (var index = text.IndexOf('{', StringComparison.Ordinal); index >= 0; index = text.IndexOf('{', begin))
        {
            yield return new Run(XmlText.Content(text[begin..index]));
            yield return new SimpleField(new Run(new Text("1"))) { Instruction = text[index + 1] == '0' ? "PAGE" : "NUMPAGES" };
            begin = index + 3;
        }

        yield return new Run(XmlText.Content(text[begin..]));
    }

    private static Paragraph Paragraph(string style, IReadOnlyList<OpenXmlElement> runs) =>
        new([new ParagraphProperties(new ParagraphStyleId { Val = style }), .. runs]);
}
