using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Praatplaat.Bot.Tests.Playing;
using Praatplaat.FakeChannel;
using ZXing.Common;
using ZXing.QrCode.Internal;

namespace Praatplaat.Bot.Tests.Posters;

/// <summary>A poster as whoever opens it sees it.</summary>
internal static partial class Poster
{
    /// <summary>In modules, on each side.</summary>
    private const int QuietZone = 4;

    public static HttpClient Browser { get; } = new(new HttpClientHandler { AllowAutoRedirect = false });

    /// <summary>Asks for the poster in the chat, and finds its address on the card.</summary>
    public static async Task<Uri> AskAsync(SessionPlay play, TeamsPerson? who = null)
    {
        var facilitator = who ?? play.Facilitator;
        await play.TellAsync(facilitator, "poster");
        return AddressOn(await play.SeeAsync(card => card.Text().Contains("/poster/", StringComparison.Ordinal), facilitator));
    }

    public static Uri AddressOn(SeenCard seen) =>
        new(seen.Card.Text().Split('\n', StringSplitOptions.TrimEntries).Single(line => line.Contains("/poster/", StringComparison.Ordinal)));

    /// <summary>What the codes on the page hold.</summary>
    public static IReadOnlyList<Uri> Codes(string page) => [.. Drawings().Matches(page).Select(drawing => new Uri(Decode(drawing.Value)))];

    /// <summary>From the modules as they are drawn, without the white around them.</summary>
    private static string Decode(string drawing)
    {
        var svg = XElement.Parse(drawing);
        var modules = new BitMatrix(int.Parse(svg.Attribute("viewBox")!.Value.Split(' ')[2], CultureInfo.InvariantCulture) - (2 * QuietZone));
        foreach (Match run in Runs().Matches(svg.Elements().Last().Attribute("d")!.Value))
            modules.setRegion(Number(run, 1) - QuietZone, Number(run, 2) - QuietZone, Number(run, 3), 1);
        return new Decoder().decode(modules, null).Text;
    }

    private static int Number(Match run, int group) => int.Parse(run.Groups[group].Value, CultureInfo.InvariantCulture);

    [GeneratedRegex("<svg class=\"code\".+?</svg>", RegexOptions.Singleline)]
    private static partial Regex Drawings();

    [GeneratedRegex(@"M(\d+) (\d+)h(\d+)v1H\d+z")]
    private static partial Regex Runs();
}
