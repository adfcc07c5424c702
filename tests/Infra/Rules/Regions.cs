using Praatplaat.Infra.Tests.Compiling;

namespace Praatplaat.Infra.Tests.Rules;

/// <summary>
/// What keeps data is in the European Union: whoever deploys chooses a region from the list, and every resource takes that one, but for
/// the bot's registration, which Azure offers in fewer.
/// </summary>
internal static class Regions
{
    /// <summary>Norway, Switzerland and the United Kingdom are not in it.</summary>
    /// <remarks>Source: https://learn.microsoft.com/azure/reliability/regions-list</remarks>
    private static readonly string[] InTheUnion =
    [
        "westeurope", "northeurope", "germanywestcentral", "germanynorth", "francecentral", "francesouth", "swedencentral",
        "polandcentral", "italynorth", "spaincentral", "austriaeast", "belgiumcentral", "denmarkeast",
    ];

    /// <summary>What people say passes through these, which are in one region of the Union alone.</summary>
    /// <remarks>Source: https://learn.microsoft.com/azure/bot-service/bot-builder-concept-regionalization</remarks>
    private static readonly string[] OfTheBotService = ["Microsoft.BotService/botServices", "Microsoft.BotService/botServices/channels"];

    /// <summary>Of a registration that was made before, which Azure does not move.</summary>
    private const string Staying = "global";

    private const string RegionOfTheBotService = "westeurope";

    /// <summary>Azure keeps these nowhere in particular: rules and an address, and no data of a session.</summary>
    private static readonly string[] Worldwide = ["Microsoft.Insights/actionGroups", "Microsoft.Insights/metricAlerts"];

    public static IEnumerable<string> Find(Infrastructure infrastructure)
    {
        var choices = infrastructure.Main.Json.Items("parameters.location.allowedValues").Select(region => region.GetString()!).ToList();
        if (choices.Count == 0)
            yield return "Any region may be chosen.";
        foreach (var region in choices.Except(InTheUnion))
            yield return $"{region} is not in the European Union.";
        foreach (var region in infrastructure.Main.Json.Items("parameters.botRegion.allowedValues").Select(region => region.GetString()!)
            .Except([RegionOfTheBotService, Staying]))
            yield return $"The bot may be registered in {region}.";
        foreach (var resource in infrastructure.Resources)
            if (resource.Word("location") is { } location && location != Expected(resource))
                yield return $"{resource} is in {location} and has to be in {Expected(resource)}.";
    }

    private static string Expected(Resource resource) =>
        OfTheBotService.Contains(resource.Type) ? RegionOfTheBotService
        : Worldwide.Contains(resource.Type) ? "global"
        : Installation.Region;
}
