namespace Praatplaat.Cards.Elements;

/// <summary>The bot's and the playbook's own text. Markdown is read here: text that people typed goes into a <see cref="TextRun"/>.</summary>
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
