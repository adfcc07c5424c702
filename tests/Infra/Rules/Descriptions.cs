using Praatplaat.Infra.Tests.Bicep;

namespace Praatplaat.Infra.Tests.Rules;

/// <summary>Every parameter and output says what it is: the portal and azd show it to who has to fill it in.</summary>
internal static class Descriptions
{
    public static IEnumerable<string> Find(Infrastructure infrastructure) =>
        from file in infrastructure.Files
        from declaration in file.Declarations
        where declaration is Declaration.Parameter or Declaration.Output
        where declaration.Decorator("description") is not Expression.Literal { Value.Length: > 8 }
        select $"{file.Line(declaration.At)}: {declaration.Name} has no description.";
}
