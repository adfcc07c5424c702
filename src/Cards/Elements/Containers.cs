namespace Praatplaat.Cards.Elements;

/// <summary>A box around elements that belong together.</summary>
public sealed record Container(IReadOnlyList<CardElement> Items) : CardElement
{
    public ContainerStyle? Style { get; init; }

    /// <summary>True lets the background reach the edge of the card.</summary>
    public bool? Bleed { get; init; }

    /// <summary>Null stacks the items.</summary>
    public IReadOnlyList<FlowLayout>? Layouts { get; init; }
}

/// <summary>
/// Items side by side where there is room, stacked on a phone. It is newer than version 1.5: clients that don't know it stack the items.
/// </summary>
/// <param name="ItemWidth">
/// In pixels, such as <c>180px</c>. Where two items fit they share the row and grow to fill it; without a width each text takes a row.
/// </param>
public sealed record FlowLayout(string ItemWidth)
{
    public string Type { get; } = "Layout.Flow";

    public string ItemFit { get; } = "Fill";
}

/// <summary>Columns side by side, also on a phone. A card is some 400 pixels wide, which is enough for two columns of text.</summary>
public sealed record ColumnSet(IReadOnlyList<Column> Columns) : CardElement;

/// <param name="Width"><c>auto</c>, <c>stretch</c>, or a number of pixels such as <c>90px</c>.</param>
public sealed record Column(string Width, IReadOnlyList<CardElement> Items)
{
    public string Type { get; } = "Column";

    public ContainerStyle? Style { get; init; }

    public VerticalAlignment? VerticalContentAlignment { get; init; }
}

/// <summary>A small table. Its first row is the header.</summary>
public sealed record Table(IReadOnlyList<TableColumn> Columns, IReadOnlyList<TableRow> Rows) : CardElement
{
    public bool? ShowGridLines { get; init; }
}

/// <param name="Width">Relative to the other columns.</param>
public sealed record TableColumn(int Width);

public sealed record TableRow(IReadOnlyList<TableCell> Cells)
{
    public string Type { get; } = "TableRow";
}

public sealed record TableCell(IReadOnlyList<CardElement> Items)
{
    public string Type { get; } = "TableCell";
}

/// <summary>Horizontal bars. An extension of Teams for desktop and web, so a chart always has a table as its fallback.</summary>
public sealed record HorizontalBarChart(string Title, IReadOnlyList<Bar> Data) : CardElement
{
    /// <summary>Teams would put fractions on an axis, and the counts are whole numbers.</summary>
    public string DisplayMode { get; } = "AbsoluteNoAxis";
}

public sealed record Bar(string X, int Y);
