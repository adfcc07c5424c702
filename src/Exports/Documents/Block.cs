namespace Praatplaat.Exports.Documents;

/// <summary>One thing on the pages of a document, in the order of reading. What was typed is in it as it was typed.</summary>
internal abstract record Block;

/// <param name="Level">From 1; the table of contents has the first.</param>
internal sealed record Heading(int Level, string Text, bool StartsPage = false) : Block;

/// <summary>A paragraph.</summary>
internal sealed record Line(Look Look, IReadOnlyList<Span> Spans) : Block
{
    /// <summary>It stays on the page of what follows.</summary>
    public bool KeepsNext { get; init; }

    public Line(Look look, string text)
        : this(look, [new Span(text)])
    {
    }
}

/// <summary>Text in a paragraph. Its line ends become breaks, and its tabs tabs.</summary>
internal sealed record Span(string Text, bool IsStrong = false);

/// <summary>A table with one header row, which every page that it reaches repeats. A paragraph follows it: Word joins two tables.</summary>
/// <param name="Widths">Of the columns, in centimetres.</param>
internal sealed record Grid(
    string Alt, IReadOnlyList<double> Widths, IReadOnlyList<string> Head, IReadOnlyList<IReadOnlyList<string>> Rows) : Block;

/// <summary>A picture of its own, so many centimetres wide and high.</summary>
/// <param name="Alt">All that it shows, for who can't see it.</param>
internal sealed record Picture(byte[] Png, string Alt, double Width, double Height) : Block;

/// <summary>A link that the playbook gives, never one that somebody typed.</summary>
internal sealed record Reference(string Title, string Url) : Block;

/// <summary>The table of contents.</summary>
internal sealed record Contents(string Title) : Block;

/// <summary>What a paragraph is, and so which style it gets.</summary>
internal enum Look
{
    Body,
    Title,
    Subtitle,

    /// <summary>A name and its value, with a tab between them.</summary>
    Fact,

    /// <summary>Something that nobody may miss.</summary>
    Notice,
    Question,
    Bullet,

    /// <summary>Words of somebody of the team.</summary>
    Quote,

    /// <summary>Whose answer follows.</summary>
    Who,

    /// <summary>What somebody answered, among many others.</summary>
    Answer,

    /// <summary>Small, beside the matter.</summary>
    Note,
    ContentsHeading,
}
