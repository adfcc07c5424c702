using System.Text.RegularExpressions;
using Praatplaat.Infra.Tests.Compiling;

namespace Praatplaat.Infra.Tests.Rules;

/// <summary>
/// Every app setting is one of the bot's, as the table in <c>docs/architecture.md</c> has them, or one of a few of the platform's.
/// </summary>
internal static partial class KnownSettings
{
    /// <summary>Of Azure.Identity, .NET's console logger, App Service and its agent.</summary>
    private static readonly string[] OfOthers =
    [
        "Logging__Console__FormatterName", "Logging__Console__FormatterOptions__SingleLine",
        "Logging__Console__FormatterOptions__ColorBehavior",
        "SCM_DO_BUILD_DURING_DEPLOYMENT", "WEBSITES_CONTAINER_STOP_TIME_LIMIT",
        "WEBSITE_SWAP_WARMUP_PING_PATH", "WEBSITE_SWAP_WARMUP_PING_STATUSES", "ApplicationInsightsAgent_EXTENSION_VERSION",
    ];

    private static readonly string[] Needed =
        ["Teams__AppId", "Teams__AppType", "Teams__TenantId", "Storage__TableEndpoint", "AZURE_CLIENT_ID"];

    public static IEnumerable<string> Find(Infrastructure infrastructure) =>
        infrastructure.ResourcesOf("Microsoft.Web/sites/config", "Microsoft.Web/sites/slots/config")
            .Where(config => config.Name.EndsWith("/appsettings", StringComparison.Ordinal)).SelectMany(Find);

    private static IEnumerable<string> Find(Resource config)
    {
        var names = config.Json.Properties("properties").Select(setting => setting.Name).ToList();
        foreach (var name in names.Except(OfOthers).Except(OfTheBot()))
            yield return $"{config}: the bot knows no setting {name}.";
        foreach (var name in Needed.Except(names))
            yield return $"{config}: {name} is missing.";
    }

    private static IEnumerable<string> OfTheBot() =>
        from line in File.ReadLines(Path.Combine(Sources.Root, "docs", "architecture.md"))
        where line.StartsWith("| `", StringComparison.Ordinal)
        from Match setting in Setting().Matches(line.Split('|')[1])
        select setting.Groups[1].Value.Replace(":", "__", StringComparison.Ordinal);

    [GeneratedRegex("`([A-Z][A-Za-z]+(?::[A-Z][A-Za-z]+)+|[A-Z]+(?:_[A-Z]+)+)`")]
    private static partial Regex Setting();
}
