using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Praatplaat.Exports.Documents;

/// <summary>
/// A table of contents that Word can renew, with its entries in it already. Only Word knows on which page something stands, and it asks the
/// reader a question before it looks; so the entries have no page number but lead to their heading.
/// </summary>
internal static class TableOfContents
{
    /// <summary>The chapters as links, without page numbers: the headings in them are the same for each theme.</summary>
    private const string Instruction = """ TOC \o "1-1" \n \h \z \u """;

    public static SdtBlock Create(Contents contents, IReadOnlyList<Heading> headings, StyleSheet styles)
    {
        var entries = headings.Index().Where(heading => heading.Item.Level == 1)
            .Select(heading => Entry(heading.Item, BlockElements.Bookmark(heading.Index), styles)).ToList();
        entries[0].InsertAfter(new Run(new FieldChar { FieldCharType = FieldCharValues.Begin }), entries[0].ParagraphProperties);
        entries[0].InsertAfter(
            new Run(new FieldCode(Instruction) { Space = SpaceProcessingModeValues.Preserve }), entries[0].Elements<Run>().First());
        entries[0].InsertAfter(new Run(new FieldChar { FieldCharType = FieldCharValues.Separate }), entries[0].Elements<Run>().Last());
        entries[^1].AppendChild(new Run(new FieldChar { FieldCharType = FieldCharValues.End }));
        var title = new Paragraph(
            new ParagraphProperties(new ParagraphStyleId { Val = styles.Of(Look.ContentsHeading) }, new PageBreakBefore()),
            new Run(XmlText.Content(contents.Title)));
        return new SdtBlock(
            // What gives Word its button above the table.
            new SdtProperties(new SdtContentDocPartObject(new DocPartGallery { Val = "Table of Contents" }, new DocPartUnique())),
            new SdtContentBlock([title, .. entries]));
    }

    private static Paragraph Entry(Heading heading, string bookmark, StyleSheet styles) => new(
        new ParagraphProperties(new ParagraphStyleId { Val = styles[$"toc {heading.Level}"] }),
        new Hyperlink(new Run(XmlText.Content(XmlText.OneLine(heading.Text)))) { Anchor = bookmark, History = true });
}
