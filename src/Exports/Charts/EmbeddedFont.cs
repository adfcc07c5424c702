using ScottPlot;
using SkiaSharp;

namespace Praatplaat.Exports.Charts;

/// <summary>The font of all charts, carried along: where the bot runs there is none.</summary>
internal sealed class EmbeddedFont : IFontResolver
{
    public const string Name = "Liberation Sans";

    private static readonly Lazy<bool> Registered = new(() =>
    {
        Fonts.FontResolvers.Insert(0, new EmbeddedFont());
        return true;
    });

    /// <summary>Makes ScottPlot know it; once is enough.</summary>
    public static void Register() => _ = Registered.Value;

    public SKTypeface? CreateTypeface(string fontName, FontWeight weight, FontSlant slant, FontSpacing spacing) =>
        fontName == Name ? Read() : null;

    public SKTypeface? CreateTypeface(string fontName, bool bold, bool italic) => fontName == Name ? Read() : null;

    private static SKTypeface Read()
    {
        using var file = typeof(EmbeddedFont).Assembly.GetManifestResourceStream("LiberationSans-Regular.ttf")!;
        return SKTypeface.FromStream(file);
    }
}
