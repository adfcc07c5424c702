using Praatplaat.Infra.Tests.Bicep;

namespace Praatplaat.Infra.Tests.Rules;

/// <summary>What keeps data is in the European Union: whoever deploys chooses a region from the list, and every resource takes that one.</summary>
internal static class Regions
{
    /// <summary>Source: https://learn.microsoft.com/azure/reliability/regions-list. Norway, Switzerland and the United Kingdom are not in it.</summary>
    private static readonly string[] InTheUnion =
    [
        "westeurope", "northeurope", "germanywestcentral", "germanynorth", "francecentral", "francesouth", "swedencentral", "polandcentral",
        "italynorth", "spaincentral", "austriaeast", "belgiumcentral", "denmarkeast",
    ];

    /// <summary>Azure keeps these nowhere in particular: a registration, rules and an address, and no data of a session.</summary>
    private static readonly string[] Worldwide =
    [
        "Microsoft.BotService/botServices", "Microsoft.BotService/botServices/channels", "Microsoft.Insights/actionGroups", "Microsoft.Insights/metricAlerts",
    ];

    public static IEnumerable<string> Find(Infrastructure infrastructure) => infrastructure.Files.SelectMany(file => Choices(file)
        .Concat(file.Resources.Where(resource => file.At(resource.Value, "location") is { } location && !Is(location, Worldwide.Contains(resource.Type)))
            .Select(resource => $"{file.Line(resource.At)}: {resource.Name} is in a region of its own."))
        .Concat(file.Modules.Where(module => file.At(module.Value, "params.location") is { } location && !Is(location, false))
            .Select(module => $"{file.Line(module.At)}: {module.Name} is in a region of its own.")));

    private static bool Is(Expression location, bool worldwide) =>
        worldwide ? location is Expression.Literal { Value: "global" } : location is Expression.Reference { Name: "location" };

    private static IEnumerable<string> Choices(BicepFile file)
    {
        if (file.Path is not Infrastructure.Main || file.Parameters.FirstOrDefault(parameter => parameter.Name == "location") is not { } location)
            yield break;
        if (location.Decorator("allowed") is not Expression.List { Items.Count: > 0 } allowed)
            yield return $"{file.Line(location.At)}: any region may be chosen.";
        else
            foreach (var region in allowed.Items.OfType<Expression.Literal>().Where(region => !InTheUnion.Contains(region.Value)))
                yield return $"{file.Line(location.At)}: {region.Value} is not in the European Union.";
    }
}
