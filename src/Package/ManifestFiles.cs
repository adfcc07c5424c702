using System.Text.Json.Nodes;

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
