using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Praatplaat.Package;

/// <summary>The files of <c>manifest/</c>, which the program carries along: it runs from any folder.</summary>
internal static class ManifestFiles
{
    public const string Manifest = "manifest.json";

    public static byte[] Read(string name)
    {
        using var file = typeof(ManifestFiles).Assembly.GetManifestResourceStream(name)
            ?? throw new FileNotFoundException($"manifest/ holds no {name}.");
        using var copy = new MemoryStream();
        file.CopyTo(copy);
        return copy.ToArray();
    }

    public static JsonObject ReadJson(string name) => JsonNode.Parse(Read(name))!.AsObject();
}

/// <summary>
/// The texts of a manifest by their place, written as a language file writes it:
/// <c>bots[0].commandLists[0].commands[0].title</c>.
/// </summary>
internal static partial class ManifestTexts
{
    public static IEnumerable<KeyValuePair<string, string>> Of(JsonNode? node, string place = "") => node switch
    {
        JsonObject members => members.SelectMany(member => Of(member.Value, place.Length == 0 ? member.Key : $"{place}.{member.Key}")),
        JsonArray items => items.SelectMany((item, at) => Of(item, $"{place}[{at}]")),
        JsonValue value when value.TryGetValue<string>(out var text) => [KeyValuePair.Create(place, text)],
        _ => [],
    };

    /// <summary>What people read, and so needs to be in every language file.</summary>
    public static IEnumerable<KeyValuePair<string, string>> ToTranslate(JsonObject manifest) =>
        Of(manifest).Where(text => Translated().IsMatch(text.Key));

    [GeneratedRegex(@"^(name|description)\.|\.commands\[\d+\]\.(title|description)$")]
    private static partial Regex Translated();
}
