using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Praatplaat.Package;

/// <summary>What Teams refuses at the upload, said before it.</summary>
/// <remarks>
/// Sources: the manifest schema v1.29. Of commands the narrower numbers that Microsoft's documents and older schemas keep: ten in a
/// list, a title of 32 characters, a description of 128.
/// </remarks>
internal static partial class Limits
{
    private const int CommandsInList = 10;

    private static readonly Dictionary<string, int> Lengths = new()
    {
        ["developer.name"] = 32,
        ["developer.websiteUrl"] = 2048,
        ["developer.privacyUrl"] = 2048,
        ["developer.termsOfUseUrl"] = 2048,
        ["name.short"] = 30,
        ["name.full"] = 100,
        ["description.short"] = 80,
        ["description.full"] = 4000,
        ["bots[].commandLists[].commands[].title"] = 32,
        ["bots[].commandLists[].commands[].description"] = 128,
    };

    /// <returns>The first thing that Teams would refuse; null where there is none.</returns>
    public static Problem? Check(AppPackage package) => Problems(package).FirstOrDefault();

    private static IEnumerable<Problem> Problems(AppPackage package) =>
    [
        .. TooLong(ManifestFiles.Manifest, ManifestTexts.Of(package.Manifest)),
        .. TooManyCommands(package.Manifest),
        .. package.Languages.SelectMany(language => TooLong(language.Key, ManifestTexts.Of(language.Value))),
        .. package.Languages.SelectMany(language => Untranslated(language.Key, package.Manifest, language.Value)),
    ];

    private static IEnumerable<Problem> TooLong(string file, IEnumerable<KeyValuePair<string, string>> texts) =>
        from text in texts
        let most = Lengths.GetValueOrDefault(Index().Replace(text.Key, "[]"), int.MaxValue)
        where text.Value.Length > most
        select LimitProblems.TooLong(file, text.Key, text.Value.Length, most);

    private static IEnumerable<Problem> TooManyCommands(JsonObject manifest) =>
        from list in manifest["bots"]![0]!["commandLists"]!.AsArray()
        where list["commands"]!.AsArray().Count > CommandsInList
        select LimitProblems.TooManyCommands(CommandsInList);

    private static IEnumerable<Problem> Untranslated(string file, JsonObject manifest, JsonObject language) =>
        from text in ManifestTexts.ToTranslate(manifest)
        where !language.ContainsKey(text.Key)
        select LimitProblems.Untranslated(file, text.Key);

    [GeneratedRegex(@"\[\d+\]")]
    private static partial Regex Index();
}

internal static class LimitProblems
{
    public static Problem TooLong(string file, string place, int length, int most) => new(
        $"{file}: {place} telt {length} tekens, Teams neemt er hooguit {most}. Maak de tekst korter{Flag(place, "geef met")}.",
        $"{file}: {place} has {length} characters, Teams takes {most} at most. Make the text shorter{Flag(place, "give it with")}.");

    public static Problem TooManyCommands(int most) => new(
        $"manifest.json: een lijst telt meer dan {most} opdrachten. Laat er opdrachten uit weg.",
        $"manifest.json: a list has more than {most} commands. Leave commands out of it.");

    public static Problem Untranslated(string file, string place) => new(
        $"{file}: de vertaling van {place} ontbreekt. Voeg die toe.",
        $"{file}: the translation of {place} is missing. Add it.");

    private static string Flag(string place, string how) => place switch
    {
        "developer.name" => $" ({how} --developer)",
        "developer.websiteUrl" => $" ({how} --website)",
        "developer.privacyUrl" => $" ({how} --privacy)",
        "developer.termsOfUseUrl" => $" ({how} --terms)",
        _ => "",
    };
}
