using Praatplaat.Infra.Tests.Compiling;

namespace Praatplaat.Infra.Tests.Rules;

/// <summary>Holds resources of a type against what their properties have to be.</summary>
internal static class Demands
{
    /// <param name="demands">The path of a property, and its value.</param>
    public static IEnumerable<string> Unmet(Infrastructure infrastructure, string type, params (string Path, string Value)[] demands)
    {
        var resources = infrastructure.ResourcesOf(type).ToList();
        if (resources.Count == 0)
            yield return $"There is no {type}.";
        foreach (var fault in resources.SelectMany(resource => Unmet(resource, demands)))
            yield return fault;
    }

    /// <param name="demands">The path of a property, and its value.</param>
    public static IEnumerable<string> Unmet(Resource resource, params (string Path, string Value)[] demands) =>
        from demand in demands
        let word = resource.Word(demand.Path)
        where word != demand.Value
        select $"{resource}: {demand.Path} is {word ?? "not set"} and has to be {demand.Value}.";
}
