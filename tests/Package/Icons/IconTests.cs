using Praatplaat.Package.Tests.Running;

namespace Praatplaat.Package.Tests.Icons;

/// <remarks>Source: Microsoft, "Teams app icon for Teams Store and app bar".</remarks>
public sealed class IconTests(BuiltPackage package)
{
    private Png Color => new(package.Files["color.png"]);

    private Png Outline => new(package.Files["outline.png"]);

    [Fact]
    public void The_colour_icon_fills_a_square_of_192()
    {
        Assert.Equal((192, 192), (Color.Width, Color.Height));
        Assert.All(Color.Pixels, pixel => Assert.Equal(byte.MaxValue, pixel.Alpha));
    }

    [Fact]
    public void Its_drawing_keeps_to_the_120_in_the_middle_on_the_colour_of_the_app()
    {
        var ground = Color.Pixel(0, 0);
        Assert.Equal(package.Manifest.GetProperty("accentColor").GetString(), $"#{ground.Red:X2}{ground.Green:X2}{ground.Blue:X2}");
        var drawn = Places(Color, pixel => pixel != ground).ToList();
        Assert.All(drawn, place => Assert.True(place.X is >= 36 and < 156 && place.Y is >= 36 and < 156, $"{place}"));
        Assert.InRange(drawn.Count, 192 * 192 / 10, 192 * 192 / 2);
    }

    [Fact]
    public void The_outline_icon_is_32_by_32_white_and_nothing_but_white()
    {
        Assert.Equal((32, 32), (Outline.Width, Outline.Height));
        var visible = Outline.Pixels.Where(pixel => pixel.Alpha > 0).ToList();
        Assert.All(visible, pixel => Assert.Equal((255, 255, 255), (pixel.Red, pixel.Green, pixel.Blue)));
        Assert.Contains(visible, pixel => pixel.Alpha == byte.MaxValue);
    }

    [Fact]
    public void Around_and_inside_the_outline_one_sees_through()
    {
        var edge = Places(Outline, _ => true).Where(place => place.X is 0 or 31 || place.Y is 0 or 31);
        Assert.All(edge, place => Assert.Equal(0, Outline.Pixel(place.X, place.Y).Alpha));
        Assert.InRange(Outline.Pixels.Count(pixel => pixel.Alpha == 0), 32 * 32 / 3, 32 * 32 * 9 / 10);
    }

    private static IEnumerable<(int X, int Y)> Places(Png icon, Func<Pixel, bool> fits) =>
        from y in Enumerable.Range(0, icon.Height)
        from x in Enumerable.Range(0, icon.Width)
        where fits(icon.Pixel(x, y))
        select (x, y);
}
