namespace Praatplaat.Infra.Tests.Rules;

/// <summary>
/// Application Insights takes nothing from who shows no identity: where there is no collector nobody has to, and where the administrator wants
/// it the collector does.
/// </summary>
internal static class SafeTelemetry
{
    private static readonly string[] Shown = ["azure_auth", "authenticator", "https://monitor.azure.com/.default"];

    public static IEnumerable<string> Find(Infrastructure infrastructure) =>
        Demands.Unmet(infrastructure, "Microsoft.Insights/components", ("properties.DisableLocalAuth", "true"))
            .Concat(
                from settings in infrastructure.ResourcesOfLargest("Microsoft.Web/sites/config", "Microsoft.Web/sites/slots/config")
                where settings.Word("properties.COLLECTOR_CONFIG") is { } config && !Shown.All(text => config.Contains(text, StringComparison.Ordinal))
                select $"{settings}: the collector shows no identity.");
}
