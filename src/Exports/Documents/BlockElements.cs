using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Praatplaat.Exports.Documents;

/// <summary>Blocks as elements of a document.</summary>
internal sealed class BlockElements(Shell shell, IReadOnlyList<Heading> headings)
{
    private const int TwipsPerCentimetre = 567;

    private int headingsWritten;

    private uint picturesWritten;

    public IEnumerable<OpenXmlElement> Of(Block block) => block switch
    {
        Heading heading => [Heading(heading)],
        Line line => [Line(line)],
        Picture picture => [new Paragraph(Styled("Normal"), new Run(Drawings.Inline(picture, shell.Pictures[picture], ++picturesWritten)))],
        Reference reference => [Link(reference)],
        Grid grid => [Table(grid)],
        Contents contents => [TableOfContents.Create(contents, headings, shell.Styles)],
        _ => throw new ArgumentOutOfRangeException(nameof(block), block.GetType().Name),
    };

    /// <summary>The name by which the table of contents finds a heading.</summary>
    public static string Bookmark(int heading) => $"_Toc{heading + 1:D6}";

    private Paragraph Heading(Heading heading)
    {
        var properties = Styled($"heading {heading.Level}");
        if (heading.StartsPage)
            properties.PageBreakBefore = new PageBreakBefore();
        var index = headingsWritten++;
        var id = $"{index}";
        return new Paragraph(
            properties,
            new BookmarkStart { Id = id, Name = Bookmark(index) },
            new Run(XmlText.Content(XmlText.OneLine(heading.Text))),
            new BookmarkEnd { Id = id });
    }

    private Paragraph Line(Line line)
    {
        var properties = new ParagraphProperties(new ParagraphStyleId { Val = shell.Styles.Of(line.Look) });
        if (line.KeepsNext)
            properties.KeepNext = new KeepNext();
        return new Paragraph([properties, .. line.Spans.Select(Run)]);
    }

    private Run Run(Span span)
    {
        var run = new Run(XmlText.Content(span.Text));
        if (span.IsStrong)
            run.RunProperties = new RunProperties(new RunStyle { Val = shell.Styles["Strong"] });
        return run;
    }

    private Paragraph Link(Reference reference) => new(
        Styled("List Bullet"),
        new Hyperlink(
            new Run(
                new RunProperties(new RunStyle { Val = shell.Styles["Hyperlink"] }),
                new Text(XmlText.OneLine(reference.Title)) { Space = SpaceProcessingModeValues.Preserve }))
        {
            Id = shell.Links[reference.Url],
        });

    private Table Table(Grid grid)
    {
        var widths = grid.Widths.Select(width => $"{(int)(width * TwipsPerCentimetre)}").ToList();
        return new Table([
            new TableProperties(
                new TableStyle { Val = shell.Styles["Praatplaat Table"] },
                new TableWidth { Width = $"{(int)(grid.Widths.Sum() * TwipsPerCentimetre)}", Type = TableWidthUnitValues.Dxa },
                new TableLayout { Type = TableLayoutValues.Fixed },
                new TableLook
                {
                    Val = "0020", FirstRow = true, LastRow = false, FirstColumn = false, LastColumn = false, NoHorizontalBand = true, NoVerticalBand = true,
                },
                new TableDescription { Val = XmlText.OneLine(grid.Alt) }),
            new TableGrid(widths.Select(width => new GridColumn { Width = width })),
            Row(grid.Head, widths, isHead: true),
            .. grid.Rows.Select(row => Row(row, widths, isHead: false)),
        ]);
    }

    private TableRow Row(IReadOnlyList<string> cells, IReadOnlyList<string> widths, bool isHead)
    {
        var properties = new TableRowProperties(new CantSplit());
        if (isHead)
            properties.AppendChild(new TableHeader());
        return new TableRow([
            properties,
            .. cells.Zip(widths, (text, width) => new TableCell(
                new TableCellProperties(new TableCellWidth { Width = width, Type = TableWidthUnitValues.Dxa }),
                new Paragraph(Styled("Praatplaat Cell"), Run(new Span(text, isHead))))),
        ]);
    }

    private ParagraphProperties Styled(string name) => new(new ParagraphStyleId { Val = shell.Styles[name] });
}
