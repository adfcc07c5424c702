namespace Praatplaat.Infra.Tests.Rules;

/// <summary>Application Insights takes nothing from who shows no identity, the bot knows where it is, and the platform's agent stays out.</summary>
internal static class SafeTelemetry
{
    public static IEnumerable<string> Find(Infrastructure infrastructure) =>
        Demands.Unmet(infrastructure, "Microsoft.Insights/components", ("properties.DisableLocalAuth", "true"))
            .Concat(
                from settings in infrastructure.ResourcesOf("Microsoft.Web/sites/config", "Microsoft.Web/sites/slots/config")
                where settings.Name.EndsWith("/appsettings", StringComparison.Ordinal)
                from fault in Find(settings)
                select $"{settings}: {fault}");

    private static IEnumerable<string> Find(Compiling.Resource settings)
    {
        if (settings.Word("properties.APPLICATIONINSIGHTS_CONNECTION_STRING")?.Contains(".ConnectionString", StringComparison.Ordinal) != true)
            yield return "the bot does not know where to write its telemetry.";
        if (settings.Word("properties.ApplicationInsightsAgent_EXTENSION_VERSION") != "disabled")
            yield return "the platform's agent records addresses that hold ids.";
    }
}
