using Praatplaat.Infra.Tests.Bicep;

namespace Praatplaat.Infra.Tests.Rules;

/// <summary>Every name that is used is given in the same file, once; every function is one of Bicep's that these files need.</summary>
internal static class References
{
    private static readonly string[] Functions =
    [
        "empty", "guid", "resourceGroup", "string", "subscriptionResourceId", "tenant", "union", "uniqueString",
        "allowed", "description", "maxLength", "maxValue", "minLength", "minValue", "secure",
    ];

    public static IEnumerable<string> Find(Infrastructure infrastructure) => infrastructure.Files.SelectMany(Find);

    private static IEnumerable<string> Find(BicepFile file)
    {
        // Outputs have names of their own.
        var given = file.Declarations.Where(declaration => declaration is not Declaration.Output).Select(declaration => declaration.Name).ToList();
        foreach (var name in given.GroupBy(name => name).Where(same => same.Count() > 1))
            yield return $"{file.Path}: {name.Key} is given twice.";
        var loops = file.Expressions.OfType<Expression.Loop>().Select(loop => loop.Variable).ToList();
        foreach (var reference in file.Expressions.OfType<Expression.Reference>())
            if (!given.Contains(reference.Name) && !loops.Contains(reference.Name))
                yield return $"{file.Line(reference.At)}: nothing is called {reference.Name}.";
        foreach (var call in file.Expressions.OfType<Expression.Call>())
            if (!Functions.Contains(call.Function))
                yield return $"{file.Line(call.At)}: there is no function {call.Function}.";
    }
}
