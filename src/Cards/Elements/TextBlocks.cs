namespace Praatplaat.Cards.Elements;

/// <summary>
/// Text in which clients read markdown: for the bot's and the playbook's own words only. Text that people typed goes into a
/// <see cref="TextRun"/>.
/// </summary>
public sealed record TextBlock(string Text) : CardElement
{
    public bool Wrap { get; } = true;

    public TextSize? Size { get; init; }

    public TextWeight? Weight { get; init; }

    public TextColor? Color { get; init; }

    public bool? IsSubtle { get; init; }

    public TextBlockStyle? Style { get; init; }

    public HorizontalAlignment? HorizontalAlignment { get; init; }
}

/// <summary>Text in which clients read no markdown: the place for what people typed.</summary>
public sealed record RichTextBlock(IReadOnlyList<TextRun> Inlines) : CardElement
{
    public HorizontalAlignment? HorizontalAlignment { get; init; }
}

/// <summary>A stretch of text in one style, shown as it is but for date macros.</summary>
public sealed record TextRun(string Text)
{
    public string Type { get; } = "TextRun";

    public TextSize? Size { get; init; }

    public TextWeight? Weight { get; init; }

    public TextColor? Color { get; init; }

    public bool? IsSubtle { get; init; }
}
