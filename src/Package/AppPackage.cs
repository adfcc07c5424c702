using System.Text.Json.Nodes;
using Praatplaat.Package.Options;

namespace Praatplaat.Package;

/// <summary>What goes into the zip: everything at its root, as Teams asks.</summary>
internal sealed record AppPackage(JsonObject Manifest, IReadOnlyDictionary<string, JsonObject> Languages, IReadOnlyList<string> Icons)
{
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
        ["version"] = AppVersion.Text,
        ["appId"] = options.AppId.ToString(),
        ["developer"] = options.Developer.Name,
        ["website"] = options.Developer.Website.AbsoluteUri,
        ["privacy"] = options.Developer.Privacy.AbsoluteUri,
        ["terms"] = options.Developer.Terms.AbsoluteUri,
    };
}
