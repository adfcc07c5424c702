namespace Praatplaat.Infra.Tests.Rules;

/// <summary>Every resource type with its API version stands in <c>resource-types.csv</c> with the page that describes it, and nothing else does.</summary>
internal static class KnownTypes
{
    public static IEnumerable<string> Find(Infrastructure infrastructure)
    {
        var known = Table.Read("resource-types.csv");
        var used = infrastructure.Files.SelectMany(file => file.Declarations.OfType<Bicep.Declaration.Resource>(), (file, resource) => (file, resource)).ToList();
        foreach (var (file, resource) in used)
            if (!known.Any(row => row[0] == resource.Type && row[1] == resource.Version))
                yield return $"{file.Line(resource.At)}: {resource.Type}@{resource.Version} is not in the list of types.";
        foreach (var row in known)
            if (!used.Any(use => use.resource.Type == row[0] && use.resource.Version == row[1]))
                yield return $"{row[0]}@{row[1]} is in the list of types and nowhere else.";
        foreach (var row in known.Where(row => row.Length != 3 || !row[2].StartsWith("https://learn.microsoft.com/azure/templates/", StringComparison.Ordinal)))
            yield return $"{row[0]} has no source.";
    }
}
