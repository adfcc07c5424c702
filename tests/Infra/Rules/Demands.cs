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
        foreach (var resource in resources)
            foreach (var (path, value) in demands)
                if (resource.Word(path) is var word && word != value)
                    yield return $"{resource}: {path} is {word ?? "not set"} and has to be {value}.";
    }
}
