using Praatplaat.Infra.Tests.Compiling;

namespace Praatplaat.Infra.Tests.Rules;

/// <summary>Where the administrator closes publishing, it is open to the administrators alone; the site stays open to Teams.</summary>
internal static class ClosedPublishing
{
    private static readonly string[] Sites = ["Microsoft.Web/sites", "Microsoft.Web/sites/slots"];

    public static IEnumerable<string> Find(Infrastructure infrastructure) =>
        infrastructure.ResourcesOfLargest(Sites).SelectMany(site => Demands.Unmet(
                site,
                ("properties.siteConfig.scmIpSecurityRestrictionsDefaultAction", "Deny"),
                ("properties.siteConfig.scmIpSecurityRestrictionsUseMain", "false"))
            .Concat(LetsIn(site)));

    private static IEnumerable<string> LetsIn(Resource site)
    {
        var found = site.Json.Items("properties.siteConfig.scmIpSecurityRestrictions")
            .Select(rule => $"{rule.Word("action")} {rule.Word("ipAddress")}").ToList();
        if (!found.SequenceEqual([$"Allow {Installation.Administrator}/32", $"Allow {Installation.Administrators}"]))
            yield return $"{site}: lets in others than the administrators: {string.Join(", ", found)}.";
        if (site.Json.Items("properties.siteConfig.ipSecurityRestrictions").Any())
            yield return $"{site}: Teams does not get in.";
    }
}
