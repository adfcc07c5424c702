using System.Globalization;
using System.Reflection;
using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Praatplaat.Release;

/// <summary>What CycloneDX' tool, which knows of packages alone, leaves out of a bill: the bot's own assemblies, who supplies it, and the time.</summary>
/// <remarks>Source: https://cyclonedx.org/docs/1.6/json/</remarks>
internal sealed class BillOfMaterials(JsonObject bill)
{
    private const string Bot = "praatplaat";

    private static readonly JsonSerializerOptions Options = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private JsonObject Metadata => bill["metadata"]!.AsObject();

    public string Text => bill.ToJsonString(Options) + "\n";

    public static BillOfMaterials Read(string text) => new(JsonNode.Parse(text)!.AsObject());

    public void SetTime(DateTimeOffset time) => Metadata["timestamp"] = time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    /// <param name="name">Null or empty while nobody has said who supplies the bot: then the bill says so.</param>
    public void SetSupplier(string? name)
    {
        if (string.IsNullOrWhiteSpace(name))
            Properties().Add(new JsonObject { ["name"] = "praatplaat:supplier", ["value"] = "not said: publish with -p:Supplier=…" });
        else
            Metadata["supplier"] = new JsonObject { ["name"] = name };
    }

    /// <summary>Names the assemblies of the folder, and what each of them needs.</summary>
    public void AddOwn(PublishedFolder folder)
    {
        var (files, components, edges) = (folder.OwnFiles, bill["components"]!.AsArray(), bill["dependencies"]!.AsArray());
        var packages = components.ToDictionary(package => (string)package!["name"]!, package => (string)package!["bom-ref"]!, StringComparer.OrdinalIgnoreCase);
        var needs = folder.Libraries().Where(library => library.IsOwn).ToDictionary(library => $"{library.Name}.dll", library => library.Needs);
        foreach (var (index, file) in files.Index())
            components.Insert(index, Component(folder, file));
        foreach (var file in files)
        {
            var to = needs.GetValueOrDefault(file, [])
                .Select(need => files.Contains($"{need}.dll") ? $"{need}.dll" : packages.GetValueOrDefault(need))
                .OfType<string>()
                .Concat(files.Where(other => other.EndsWith($"/{Path.GetFileNameWithoutExtension(file)}.resources.dll", StringComparison.Ordinal)));
            edges.Add(Edge(file, to));
        }

        var bot = edges.Single(edge => (string)edge!["ref"]! == Bot)!;
        bot.ReplaceWith(Edge(Bot, ["Praatplaat.Bot.dll"]));
    }

    private static JsonObject Component(PublishedFolder folder, string file)
    {
        var bytes = File.ReadAllBytes(folder.Of(file));
        return new()
        {
            ["type"] = "library",
            ["bom-ref"] = file,
            ["name"] = file,
            ["version"] = AssemblyName.GetAssemblyName(folder.Of(file)).Version!.ToString(3),
            ["scope"] = "required",
            ["hashes"] = new JsonArray(Hash("SHA-256", SHA256.HashData(bytes)), Hash("SHA-512", SHA512.HashData(bytes))),
        };
    }

    private static JsonObject Hash(string algorithm, byte[] hash) => new() { ["alg"] = algorithm, ["content"] = Convert.ToHexStringLower(hash) };

    private static JsonObject Edge(string from, IEnumerable<string> to) => new()
    {
        ["ref"] = from,
        ["dependsOn"] = new JsonArray([.. to.Distinct().Order(StringComparer.Ordinal).Select(name => JsonValue.Create(name))]),
    };

    private JsonArray Properties()
    {
        if (Metadata["properties"] is not JsonArray properties)
            Metadata["properties"] = properties = [];
        return properties;
    }
}
