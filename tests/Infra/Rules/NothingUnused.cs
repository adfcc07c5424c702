using Praatplaat.Infra.Tests.Bicep;

namespace Praatplaat.Infra.Tests.Rules;

/// <summary>What nothing uses misleads whoever fills it in.</summary>
internal static class NothingUnused
{
    public static IEnumerable<string> Find(Infrastructure infrastructure) =>
        from file in infrastructure.Files
        let used = file.Expressions.OfType<Expression.Reference>().Select(reference => reference.Name).ToHashSet()
        from declaration in file.Declarations
        where declaration is Declaration.Parameter or Declaration.Variable or Declaration.Resource { IsExisting: true } && !used.Contains(declaration.Name)
        select $"{file.Line(declaration.At)}: nothing uses {declaration.Name}.";
}
