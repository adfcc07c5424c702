using System.Text.RegularExpressions;
using Praatplaat.Infra.Tests.Bicep;

namespace Praatplaat.Infra.Tests.Rules;

/// <summary>Every app setting is one of the bot's, as the table in <c>docs/architecture.md</c> has them, or one of a few of the platform's.</summary>
internal static partial class KnownSettings
{
    /// <summary>Of Azure.Identity, .NET's console logger, OpenTelemetry, App Service and the collector.</summary>
    private static readonly string[] OfOthers =
    [
        "AZURE_CLIENT_ID", "Logging__Console__FormatterName", "Logging__Console__FormatterOptions__SingleLine", "Logging__Console__FormatterOptions__ColorBehavior",
        "OTEL_EXPORTER_OTLP_METRICS_TEMPORALITY_PREFERENCE", "SCM_DO_BUILD_DURING_DEPLOYMENT", "WEBSITES_CONTAINER_STOP_TIME_LIMIT",
        "WEBSITE_SWAP_WARMUP_PING_PATH", "WEBSITE_SWAP_WARMUP_PING_STATUSES", "APPLICATIONINSIGHTS_CONNECTION_STRING", "COLLECTOR_CONFIG",
    ];

    private static readonly string[] Needed = ["Teams__AppId", "Teams__AppType", "Teams__TenantId", "Storage__TableEndpoint", "AZURE_CLIENT_ID"];

    public static IEnumerable<string> Find(Infrastructure infrastructure) =>
        infrastructure.ResourcesOf("Microsoft.Web/sites/config", "Microsoft.Web/sites/slots/config").SelectMany(found => Find(found.File, found.Resource));

    private static IEnumerable<string> Find(BicepFile file, Declaration.Resource config)
    {
        // The other one with this type lists names of settings that stay with their slot.
        if (file.WordAt(config.Value, "name") != "appsettings")
            yield break;
        var names = Keys(file, file.At(config.Value, "properties")!).ToList();
        foreach (var name in names.Except(OfOthers).Except(OfTheBot()))
            yield return $"{file.Line(config.At)}: the bot knows no setting {name}.";
        foreach (var name in Needed.Except(names))
            yield return $"{file.Line(config.At)}: {name} is missing.";
    }

    /// <summary>Through unions, conditions and variables; what stands deeper is a value.</summary>
    private static IEnumerable<string> Keys(BicepFile file, Expression settings) => file.Resolve(settings) switch
    {
        Expression.Map map => map.Properties.Select(property => property.Name!),
        Expression.Call { Function: "union" } union => union.Arguments.SelectMany(argument => Keys(file, argument)),
        Expression.Choice { Else: { } other } choice => Keys(file, choice.Then).Concat(Keys(file, other)),
        _ => [],
    };

    private static IEnumerable<string> OfTheBot() =>
        from line in File.ReadLines(Path.Combine(Infrastructure.Root, "docs", "architecture.md"))
        where line.StartsWith("| `", StringComparison.Ordinal)
        from Match setting in Setting().Matches(line.Split('|')[1])
        select setting.Groups[1].Value.Replace(":", "__", StringComparison.Ordinal);

    [GeneratedRegex("`([A-Z][A-Za-z]+(?::[A-Z][A-Za-z]+)+)`")]
    private static partial Regex Setting();
}
