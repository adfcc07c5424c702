using Praatplaat.Infra.Tests.Compiling;

namespace Praatplaat.Infra.Tests.Rules;

/// <summary>Every parameter and output says what it is: the portal and azd show it to who has to fill it in.</summary>
internal static class Descriptions
{
    public static IEnumerable<string> Find(Infrastructure infrastructure) =>
        from template in infrastructure.Main.WithAllModules
        from declaration in template.Parameters.Concat(template.Outputs)
        where declaration.Value.Word("metadata.description") is not { Length: > 8 }
        select $"{template.Title}: {declaration.Name} has no description.";
}
