using System.Text.Json;
using System.Text.RegularExpressions;
using Praatplaat.Infra.Tests.Compiling;

namespace Praatplaat.Infra.Tests.Rules;

/// <summary>
/// What is written to a site waits for what was written before: App Service answers 409 Conflict to two at a time. A slot counts as part of
/// its site.
/// </summary>
/// <remarks>Azure Resource Manager starts all at once that do not wait for one another.</remarks>
internal static partial class OneAfterTheOther
{
    private const string Site = "Microsoft.Web/sites";

    public static IEnumerable<string> Find(Infrastructure infrastructure)
    {
        var faults = infrastructure.Main.WithAllModules.SelectMany(Find).ToList();
        return infrastructure.Main.WithAllModules.Any(template => template.Json.Items("resources").Any(Writes))
            ? faults
            : faults.Append("Nothing is written to a site, or it is not found here.");
    }

    private static IEnumerable<string> Find(Template template)
    {
        var waits = template.Json.Items("resources").DistinctBy(Id).ToDictionary(Id, WaitsFor);
        var writers = template.Json.Items("resources").Where(Writes).Select(Id).ToList();
        return from first in writers.Index()
               from second in writers.Skip(first.Index + 1)
               where !Reaches(waits, first.Item, second) && !Reaches(waits, second, first.Item)
               select $"{template.Title}: {first.Item} and {second} may be written at the same time.";
    }

    /// <summary>To a site itself, or by a module.</summary>
    private static bool Writes(JsonElement resource) =>
        $"{resource.Word("type")}/".StartsWith($"{Site}/", StringComparison.Ordinal)
        || resource.Items("properties.template.resources").Any(Writes);

    private static bool Reaches(Dictionary<string, List<string>> waits, string from, string to) =>
        waits.GetValueOrDefault(from) is { } next && (next.Contains(to) || next.Exists(id => Reaches(waits, id, to)));

    private static List<string> WaitsFor(JsonElement resource) =>
        [.. resource.Items("dependsOn").Select(id => Spaces().Replace(id.GetString()!, ""))];

    /// <summary>As others name it in <c>dependsOn</c>.</summary>
    private static string Id(JsonElement resource)
    {
        var name = resource.Word("name")!;
        var parts = Parts().Match(name) is { Success: true } found ? found.Groups[1].Value
            : name.StartsWith('[') ? name[1..^1]
            : $"'{name}'";
        return Spaces().Replace($"[resourceId('{resource.Word("type")}',{parts})]", "");
    }

    /// <summary>The name of a child: those of its parents before its own.</summary>
    [GeneratedRegex(@"^\[format\('\{0\}(?:/\{\d\})+', (.*)\)\]$")]
    private static partial Regex Parts();

    [GeneratedRegex(" ")]
    private static partial Regex Spaces();
}
