using Praatplaat.Infra.Tests.Compiling;

namespace Praatplaat.Infra.Tests.Rules;

/// <summary>
/// What is tried out on the staging slot finds no real session: its tables are others, and stay with it when the two are swapped.
/// </summary>
internal static class SeparateSlot
{
    private const string Tables = "Storage__TableEndpoint";

    public static IEnumerable<string> Find(Infrastructure infrastructure)
    {
        var ofSite = Endpoints(infrastructure, "Microsoft.Web/sites/config");
        foreach (var shared in Endpoints(infrastructure, "Microsoft.Web/sites/slots/config").Intersect(ofSite))
            yield return $"Site and slot both work on {shared}.";
        if (!infrastructure.ResourcesOf("Microsoft.Web/sites/config").Any(Stays))
            yield return $"{Tables} goes along with a swap.";
    }

    private static IEnumerable<string> Endpoints(Infrastructure infrastructure, string type) =>
        infrastructure.ResourcesOf(type).Select(config => config.Word($"properties.{Tables}")).OfType<string>();

    private static bool Stays(Resource config) =>
        config.Name.EndsWith("/slotConfigNames", StringComparison.Ordinal)
        && config.Json.Items("properties.appSettingNames").Any(name => name.GetString() == Tables);
}
