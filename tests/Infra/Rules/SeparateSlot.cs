using Praatplaat.Infra.Tests.Bicep;

namespace Praatplaat.Infra.Tests.Rules;

/// <summary>What is tried out on the staging slot finds no real session: its tables are others, and stay with it when the two are swapped.</summary>
internal static class SeparateSlot
{
    private const string Tables = "Storage__TableEndpoint";

    public static IEnumerable<string> Find(Infrastructure infrastructure)
    {
        var site = Endpoints(infrastructure, "Microsoft.Web/sites/config").ToList();
        foreach (var shared in Endpoints(infrastructure, "Microsoft.Web/sites/slots/config").Intersect(site))
            yield return $"Site and slot both work on {shared}.";
        if (!infrastructure.ResourcesOf("Microsoft.Web/sites/config").Any(config => Stays(config.File, config.Resource)))
            yield return $"{Tables} goes along with a swap.";
    }

    private static IEnumerable<string> Endpoints(Infrastructure infrastructure, string type) =>
        from config in infrastructure.ResourcesOf(type)
        from map in config.Resource.Value.All().OfType<Expression.Map>()
        from property in map.Properties
        where property.Name == Tables && property.Value is Expression.Reference
        select ((Expression.Reference)property.Value).Name;

    private static bool Stays(BicepFile file, Declaration.Resource config) =>
        file.WordAt(config.Value, "name") == "slotConfigNames"
        && file.At(config.Value, "properties.appSettingNames") is Expression.List names && names.Items.Contains(new Expression.Literal(Tables));
}
