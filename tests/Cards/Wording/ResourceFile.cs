using System.Text.RegularExpressions;
using System.Xml.Linq;
using Praatplaat.Local.Processes;

namespace Praatplaat.Cards.Tests.Wording;

/// <summary>The texts as they stand in the source, by their key.</summary>
internal static partial class ResourceFile
{
    public static IReadOnlyDictionary<string, string> Dutch { get; } = Read("Texts.resx");

    public static IReadOnlyDictionary<string, string> English { get; } = Read("Texts.en.resx");

    /// <summary>The places that a text fills in: <c>{0}</c>, <c>{1}</c>, in order.</summary>
    public static IEnumerable<string> Places(string text) => Place().Matches(text).Select(match => match.Value).Distinct().Order();

    private static Dictionary<string, string> Read(string name) =>
        XDocument.Load(Path.Combine(Repository.Root, "src", "Cards", name)).Root!.Elements("data")
            .ToDictionary(data => (string)data.Attribute("name")!, data => (string)data.Element("value")!);

    [GeneratedRegex(@"\{\d+\}")]
    private static partial Regex Place();
}
