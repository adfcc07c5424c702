using System.Text.Json;
using Praatplaat.Infra.Tests.Compiling;

namespace Praatplaat.Infra.Tests.Rules;

/// <summary>For a subscription and for one resource group the administrator answers the same questions.</summary>
internal static class Twins
{
    public static IEnumerable<string> Find(Infrastructure infrastructure)
    {
        var ofSubscription = Questions(infrastructure.Main);
        var ofGroup = Questions(infrastructure.Main.Modules.Single());
        return ofSubscription.Except(ofGroup).Concat(ofGroup.Except(ofSubscription))
            .Select(question => $"Only one of main and resources asks: {question}");
    }

    /// <summary>The parameters with their types, limits, defaults and descriptions.</summary>
    private static List<string> Questions(Template template) =>
        [.. template.Parameters.Select(parameter => $"{parameter.Name}: {JsonSerializer.Serialize(parameter.Value)}")];
}
