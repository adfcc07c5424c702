using System.Globalization;
using ScottPlot;

namespace Praatplaat.Exports.Charts;

/// <summary>How many people chose each level, as bars that lie, with the counts as numbers on them. A PNG for print.</summary>
internal static class LevelChart
{
    /// <summary>The printed width, in centimetres.</summary>
    public const double Width = 16;

    private const double PixelsPerCentimetre = 300 / 2.54;

    private const double RowHeight = 0.85;

    /// <summary>Of a font, in points, ScottPlot thinks at 96 dots an inch.</summary>
    private const double Scale = 300.0 / 96;

    // Dark and light also where a printer has no colours.
    private static readonly Color Most = Color.FromHex("#1F4E79");

    private static readonly Color Other = Color.FromHex("#9DB8D2");

    private static readonly Color Ink = Color.FromHex("#262626");

    /// <summary>The printed height, in centimetres.</summary>
    public static double Height(int levels) => (levels * RowHeight) + 0.3;

    /// <param name="levels">From least to most, which is from top to bottom.</param>
    public static byte[] Draw(IReadOnlyList<(string Name, int Count)> levels)
    {
        EmbeddedFont.Register();
        using var plot = new Plot();
        plot.ScaleFactor = Scale;
        plot.FigureBackground.Color = Colors.White;
        var most = Math.Max(1, levels.Max(level => level.Count));
        var bars = plot.Add.Bars(levels.Select((level, index) => Bar(level.Count, -index, most)).ToArray());
        bars.Horizontal = true;
        Style(bars.ValueLabelStyle);
        plot.Axes.Left.SetTicks([.. levels.Select((_, index) => (double)-index)], [.. levels.Select(level => level.Name)]);
        Style(plot.Axes.Left.TickLabelStyle);
        plot.Axes.Left.MajorTickStyle.Length = 0;
        plot.HideGrid();
        plot.Axes.Left.FrameLineStyle.Width = 1;
        plot.Axes.Left.FrameLineStyle.Color = Ink;
        plot.Axes.Bottom.IsVisible = plot.Axes.Top.IsVisible = plot.Axes.Right.IsVisible = false;
        // Room to the right for the number on the longest bar.
        plot.Axes.SetLimits(0, most * 1.08, 0.6 - levels.Count, 0.6);
        return plot.GetImageBytes(Pixels(Width), Pixels(Height(levels.Count)), ImageFormat.Png);
    }

    private static Bar Bar(int count, int position, int most) => new()
    {
        Position = position,
        Value = count,
        ValueLabel = count.ToString(CultureInfo.InvariantCulture),
        FillColor = count == most ? Most : Other,
        LineWidth = 0,
        Size = 0.62,
    };

    private static void Style(LabelStyle label)
    {
        label.FontName = EmbeddedFont.Name;
        label.FontSize = 14;
        label.ForeColor = Ink;
    }

    private static int Pixels(double centimetres) => (int)Math.Round(centimetres * PixelsPerCentimetre);
}
