using System.Text.RegularExpressions;
using System.Xml.Linq;
using Praatplaat.Local.Processes;

namespace Praatplaat.Cards.Tests;

/// <summary>The texts by their key, as the resource files in the source have them.</summary>
internal static partial class ResourceFile
{
    public static IReadOnlyDictionary<string, string> Dutch { get; } = Read("Texts.resx");

    public static IReadOnlyDictionary<string, string> English { get; } = Read("Texts.en.resx");

    public static IEnumerable<KeyValuePair<string, string>> Both => Dutch.Concat(English);

    /// <summary><c>{0}</c>, <c>{1}</c> and so on, each once and in order.</summary>
    public static IEnumerable<string> Placeholders(string text) =>
        Placeholder().Matches(text).Select(match => match.Value).Distinct().Order();

    private static Dictionary<string, string> Read(string name) =>
        XDocument.Load(Path.Combine(Repository.Root, "src", "Cards", name)).Root!.Elements("data")
            .ToDictionary(data => (string)data.Attribute("name")!, data => (string)data.Element("value")!);

    [GeneratedRegex(@"\{\d+\}")]
    private static partial Regex Placeholder();
}
