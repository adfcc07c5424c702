using System.Text.Json;
using System.Xml.Linq;
using Praatplaat.Local.Processes;

namespace Praatplaat.Cards.Tests.PlainLanguage;

/// <summary>Every Dutch text of the product: of cards, exports and pages, and the words of our own in the built-in playbooks.</summary>
internal static class DutchTexts
{
    /// <summary>What a playbook quotes: the poster, the people in its story, the letters, and the names of laws and papers.</summary>
    private static readonly string[] Quoted =
        ["name", "source", "goals", "goalsTitle", "question", "title", "items", "links", "person", "subtitle", "url", "id", "kind", "sign", "language"];

    public static IReadOnlyList<DutchText> All { get; } =
    [
        .. Resources("src/Cards/Texts.resx"),
        .. Resources("src/Exports/Words.resx"),
        .. PageTexts.Of("nl"),
        .. Directory.EnumerateFiles(Path.Combine(Repository.Root, "playbooks"), "*.json").Where(IsDutch).SelectMany(Playbook),
    ];

    private static IEnumerable<DutchText> Resources(string file) =>
        XDocument.Load(Path.Combine(Repository.Root, file)).Root!.Elements("data")
            .Select(data => new DutchText(file, (string)data.Attribute("name")!, (string)data.Element("value")!));

    private static bool IsDutch(string file) => Read(file).TryGetProperty("language", out var language) && language.GetString() == "nl";

    /// <summary>The background of the whole is that of the poster's slides.</summary>
    private static IEnumerable<DutchText> Playbook(string file) =>
        Texts($"playbooks/{Path.GetFileName(file)}", "", Read(file)).Where(text => !text.Key.StartsWith("/background/", StringComparison.Ordinal));

    private static IEnumerable<DutchText> Texts(string file, string path, JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object when IsLetter(element) => [],
        JsonValueKind.Object => element.EnumerateObject()
            .Where(property => !Quoted.Contains(property.Name))
            .SelectMany(property => Texts(file, $"{path}/{property.Name}", property.Value)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany((item, index) => Texts(file, $"{path}/{index}", item)),
        JsonValueKind.String => [new DutchText(file, path, element.GetString()!)],
        _ => [],
    };

    private static bool IsLetter(JsonElement element) => element.TryGetProperty("kind", out var kind) && kind.GetString() == "letter";

    private static JsonElement Read(string file)
    {
        using var document = JsonDocument.Parse(File.ReadAllText(file));
        return document.RootElement.Clone();
    }
}
