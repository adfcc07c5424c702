using Praatplaat.Exports.Charts;
using SkiaSharp;

namespace Praatplaat.Exports.Tests;

/// <summary>The picture of where a team stands.</summary>
public sealed class LevelChartTests
{
    [Fact]
    public void It_has_the_pixels_that_print_asks_for()
    {
        using var chart = Draw(("Nog niet begonnen", 2), ("Het lukt vaak", 3));
        Assert.Equal((1890, 236), (chart.Width, chart.Height));
    }

    /// <summary>Where nothing can be drawn with, every label gives the same picture: nothing, or boxes.</summary>
    [Fact]
    public void Names_of_levels_are_drawn_in_letters()
    {
        using var none = Draw((" ", 2), (" ", 3));
        using var some = Draw(("Het lukt vaak", 2), ("Het lukt vaak", 3));
        using var other = Draw(("Het kukt vaak", 2), ("Het kukt vaak", 3));
        Assert.InRange(Dark(some) - Dark(none), 1_000, 100_000);
        Assert.NotEqual(some.Bytes, other.Bytes);
        Assert.Equal(EmbeddedFont.Name, ScottPlot.Fonts.GetTypeface(EmbeddedFont.Name, false, false).FamilyName);
    }

    [Fact]
    public void Counts_stand_on_the_bars()
    {
        using var three = Draw(("a", 1), ("b", 3));
        using var eight = Draw(("a", 1), ("b", 8));
        Assert.NotEqual(three.Bytes, eight.Bytes);
    }

    [Fact]
    public void The_most_chosen_level_stands_out_without_colour()
    {
        using var chart = Draw(("a", 2), ("b", 4), ("c", 3));
        var greys = chart.Pixels.Select(pixel => (pixel.Red * 299 + pixel.Green * 587 + pixel.Blue * 114) / 1000).CountBy(grey => grey / 16).ToDictionary();
        var large = greys.Where(grey => grey.Value > 20_000).Select(grey => grey.Key).Order().ToList();
        Assert.Equal(3, large.Count);
        Assert.All(large.Zip(large.Skip(1)), pair => Assert.True(pair.Second - pair.First >= 3));
    }

    private static SKBitmap Draw(params (string Name, int Count)[] levels) => SKBitmap.Decode(LevelChart.Draw(levels));

    private static int Dark(SKBitmap chart) => chart.Pixels.Count(pixel => pixel is { Red: < 0x60, Green: < 0x40 });
}
