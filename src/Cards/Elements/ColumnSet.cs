namespace Praatplaat.Cards.Elements;

/// <summary>Columns side by side. A card is some 400 px wide: two columns of text at most.</summary>
public sealed record ColumnSet(IReadOnlyList<Column> Columns) : CardElement;

/// <summary>One column.</summary>
/// <param name="Width"><c>auto</c>, <c>stretch</c> or a number of pixels such as <c>90px</c>.</param>
public sealed record Column(string Width, IReadOnlyList<CardElement> Items)
{
    public string Type { get; } = "Column";

    public ContainerStyle? Style { get; init; }

    public VerticalAlignment? VerticalContentAlignment { get; init; }
}
