using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Xml.Linq;

namespace Praatplaat.OrdinaryText;

/// <summary>What the product itself says in Dutch: cards, exports, the playbook and the guide.</summary>
internal static class OwnTexts
{
    /// <summary>They hold an address or a number on purpose: the contact of the playbook, and an example of the guide.</summary>
    private static readonly string[] OnPurpose = ["+31 70 373 83 93", "beheer@voorbeeld.example"];

    public static IReadOnlyList<string> All { get; } =
    [
        .. Resources("src/Cards/Texts.resx")
            .Concat(Resources("src/Exports/Words.resx"))
            .Concat(Strings("playbooks/handhavingskoers.json"))
            .Concat(File.ReadLines(In("docs/admin.nl.md")))
            .Where(text => !OnPurpose.Any(one => text.Contains(one, StringComparison.Ordinal))),
    ];

    private static IEnumerable<string> Resources(string path) =>
        XDocument.Load(In(path)).Root!.Elements("data").Select(data => data.Element("value")!.Value);

    private static IEnumerable<string> Strings(string path) => Strings(JsonDocument.Parse(File.ReadAllText(In(path))).RootElement);

    private static IEnumerable<string> Strings(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.String => [element.GetString()!],
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Strings),
        JsonValueKind.Object => element.EnumerateObject().SelectMany(member => Strings(member.Value)),
        _ => [],
    };

    private static string In(string path, [CallerFilePath] string here = "") =>
        Path.Combine(Path.GetDirectoryName(here)!, "..", "..", path);
}
