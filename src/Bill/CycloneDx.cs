using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Praatplaat.Bill;

/// <summary>
/// The software bill of materials. The same folder gives the same bytes: there is no time and no serial number in it.
/// </summary>
/// <remarks>Source: https://cyclonedx.org/docs/1.6/json/</remarks>
internal static class CycloneDx
{
    private const string Root = "praatplaat";

    private static readonly JsonSerializerOptions Readable = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static string Write(Shipped shipped, PackageFolder packages) => new JsonObject
    {
        ["$schema"] = "http://cyclonedx.org/schema/bom-1.6.schema.json",
        ["bomFormat"] = "CycloneDX",
        ["specVersion"] = "1.6",
        ["version"] = 1,
        ["metadata"] = Metadata(shipped),
        ["components"] = new JsonArray([.. shipped.Packages.Select(package => Component(package, packages.Read(package)))]),
        ["dependencies"] = new JsonArray([Edges(Root, shipped, shipped.Direct), .. shipped.Packages.Select(package => Edges(package.Purl, shipped, package.DependsOn))]),
    }.ToJsonString(Readable) + "\n";

    private static JsonObject Metadata(Shipped shipped) => new()
    {
        ["component"] = new JsonObject { ["type"] = "application", ["bom-ref"] = Root, ["name"] = "Praatplaat", ["version"] = shipped.Version },
        ["properties"] = new JsonArray(
        [
            Property("praatplaat:hashes", "SHA-512 of a package's content without its signature, as in NuGet's lock files"),
            .. shipped.Needs.Select(framework => Property("praatplaat:needs", framework)),
        ]),
    };

    private static JsonObject Component(ShippedPackage package, Nuspec said)
    {
        var component = new JsonObject
        {
            ["type"] = "library",
            ["bom-ref"] = package.Purl,
            ["name"] = package.Name,
            ["version"] = package.Version,
            ["hashes"] = new JsonArray(new JsonObject { ["alg"] = "SHA-512", ["content"] = Convert.ToHexStringLower(Convert.FromBase64String(said.Hash)) }),
        };
        if (Licence(said) is { } licence)
            component["licenses"] = new JsonArray(licence);
        if (said.Copyright is { Length: > 0 } copyright)
            component["copyright"] = copyright;
        component["purl"] = package.Purl;
        if (said.Source is { Length: > 0 } source)
            component["externalReferences"] = new JsonArray(new JsonObject { ["type"] = "website", ["url"] = source });
        return component;
    }

    private static JsonObject? Licence(Nuspec said) => said switch
    {
        { Licence: { } expression } when expression.Contains(' ', StringComparison.Ordinal) => new JsonObject { ["expression"] = expression },
        { Licence: { } id } => new JsonObject { ["license"] = new JsonObject { ["id"] = id } },
        { LicencePlace: { } place } => new JsonObject { ["license"] = new JsonObject { ["name"] = place } },
        _ => null,
    };

    private static JsonObject Edges(string from, Shipped shipped, IReadOnlyList<string> to) => new()
    {
        ["ref"] = from,
        ["dependsOn"] = new JsonArray([.. shipped.Packages.Where(package => to.Contains(package.Key)).Select(package => JsonValue.Create(package.Purl))]),
    };

    private static JsonObject Property(string name, string value) => new() { ["name"] = name, ["value"] = value };
}
