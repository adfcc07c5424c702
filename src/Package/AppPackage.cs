using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Praatplaat.Package;

/// <summary>What goes into the zip: everything at its root, as Teams asks.</summary>
internal sealed record AppPackage(JsonObject Manifest, IReadOnlyDictionary<string, JsonObject> Languages, IReadOnlyList<string> Icons)
{
    /// <summary>
    /// The version of the whole product, from <c>Directory.Build.props</c>. Teams takes an update only under a higher one.
    /// </summary>
    public static string Version { get; } = typeof(AppPackage).Assembly.GetName().Version!.ToString(3);

    public static AppPackage Create(PackageOptions options)
    {
        var manifest = Template.Fill(ManifestFiles.ReadJson(ManifestFiles.Manifest), Values(options)).AsObject();
        var languages = manifest["localizationInfo"]!["additionalLanguages"]!.AsArray()
            .Select(language => language!["file"]!.GetValue<string>())
            .ToDictionary(file => file, ManifestFiles.ReadJson);
        return new AppPackage(manifest, languages, [.. manifest["icons"]!.AsObject().Select(icon => icon.Value!.GetValue<string>())]);
    }

    private static Dictionary<string, string> Values(PackageOptions options) => new()
    {
        ["version"] = Version,
        ["appId"] = options.AppId.ToString(),
        ["developer"] = options.Developer.Name,
        ["website"] = options.Developer.Website.AbsoluteUri,
        ["privacy"] = options.Developer.Privacy.AbsoluteUri,
        ["terms"] = options.Developer.Terms.AbsoluteUri,
    };
}

/// <summary>A JSON file with <c>{{places}}</c> in its texts. It is filled in as JSON: no value can break out of its text.</summary>
internal static partial class Template
{
    /// <exception cref="KeyNotFoundException">The file has a place that nothing fills.</exception>
    public static JsonNode Fill(JsonNode template, IReadOnlyDictionary<string, string> values) => template switch
    {
        JsonObject members => new JsonObject(members.Select(member => KeyValuePair.Create(member.Key, FillAny(member.Value, values)))),
        JsonArray items => new JsonArray([.. items.Select(item => FillAny(item, values))]),
        JsonValue value when value.TryGetValue<string>(out var text) => Place().Replace(text, place => values[place.Groups[1].Value]),
        _ => template.DeepClone(),
    };

    private static JsonNode? FillAny(JsonNode? template, IReadOnlyDictionary<string, string> values) =>
        template is null ? null : Fill(template, values);

    [GeneratedRegex(@"\{\{(\w+)\}\}")]
    private static partial Regex Place();
}
