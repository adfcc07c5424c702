using System.Collections;
using System.Globalization;
using System.Text;
using Praatplaat.Bot.Pages;
using QRCoder;

namespace Praatplaat.Bot.Posters;

/// <summary>An address as a QR code, drawn as one path, so that it is sharp at any size.</summary>
internal static class QrCode
{
    /// <param name="address">Some 90 characters; 2,331 at most.</param>
    /// <param name="name">What a screen reader says in place of the picture.</param>
    /// <returns>An <c>svg</c> element with the four modules of white around it that the standard asks for, and no size of its own.</returns>
    /// <remarks>Level M: a seventh of it may be stained or torn.</remarks>
    public static Html Of(Uri address, string name)
    {
        using var generator = new QRCodeGenerator();
        using var code = generator.CreateQrCode(address.AbsoluteUri, QRCodeGenerator.ECCLevel.M);
        var rows = code.ModuleMatrix;
        return Html.Of(
            $"""
            <svg class="code" role="img" aria-label="{name}" viewBox="0 0 {rows.Count} {rows.Count}" shape-rendering="crispEdges">
            <path fill="#fff" d="M0 0h{rows.Count}v{rows.Count}H0z"/><path d="{Html.OfOwn(Dark(rows))}"/></svg>
            """);
    }

    /// <summary>The dark modules: one rectangle for each run in a row.</summary>
    private static string Dark(List<BitArray> rows)
    {
        var path = new StringBuilder();
        for (var y = 0; y < rows.Count; y++)
            for (var x = 0; x < rows[y].Count; x++)
            {
                var start = x;
                while (x < rows[y].Count && rows[y][x])
                    x++;
                if (x > start)
                    path.Append(CultureInfo.InvariantCulture, $"M{start} {y}h{x - start}v1H{start}z");
            }

        return path.ToString();
    }
}
