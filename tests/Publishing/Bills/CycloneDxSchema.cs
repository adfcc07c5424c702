using System.Runtime.Loader;
using System.Text.Json;
using Json.Schema;
using Praatplaat.Local.Processes;

namespace Praatplaat.Publishing.Tests.Bills;

/// <summary>CycloneDX' own schema of a bill, which its tool brings along.</summary>
internal static class CycloneDxSchema
{
    private static readonly Lazy<(JsonSchema Schema, EvaluationOptions Options)> Bill = new(Load);

    public static IEnumerable<string> ErrorsIn(JsonElement bill)
    {
        var (schema, options) = Bill.Value;
        var results = schema.Evaluate(bill, options);
        return results.IsValid ? [] : [.. (results.Details ?? []).Where(detail => detail.Errors is not null).Select(detail => $"{detail.InstanceLocation}: {string.Join("; ", detail.Errors!.Values)}").Prepend("Not valid.")];
    }

    private static (JsonSchema Schema, EvaluationOptions Options) Load()
    {
        using var tools = JsonDocument.Parse(File.ReadAllText(Path.Combine(Repository.Root, ".config", "dotnet-tools.json")));
        var tool = new RestoredPackage("CycloneDX", tools.RootElement.GetProperty("tools").GetProperty("cyclonedx").TextOf("version"));
        var context = new AssemblyLoadContext(nameof(CycloneDxSchema), isCollectible: true);
        var assembly = context.LoadFromAssemblyPath(tool.PathOf("tools/net10.0/any/CycloneDX.Core.dll"));
        var build = new BuildOptions { SchemaRegistry = new SchemaRegistry() };
        JsonSchema Read(string name) =>
            JsonSchema.FromText(new StreamReader(assembly.GetManifestResourceStream($"CycloneDX.Core.Schemas.{name}.schema.json")!).ReadToEnd(), build);
        // The parts first: the bill refers to them by their ids.
        foreach (var part in (string[])["spdx", "jsf-0.82", "cryptography-defs"])
            Read(part);
        var bill = Read("bom-1.6");
        context.Unload();
        return (bill, new() { OutputFormat = OutputFormat.List, RequireFormatValidation = true });
    }
}
