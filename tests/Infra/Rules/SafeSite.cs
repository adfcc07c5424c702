using Praatplaat.Infra.Tests.Compiling;

namespace Praatplaat.Infra.Tests.Rules;

/// <summary>Site and slot: encrypted, awake, watched, without a password to publish with.</summary>
internal static class SafeSite
{
    private static readonly (string, string)[] Hosting =
    [
        ("identity.type", "UserAssigned"),
        ("properties.httpsOnly", "true"),
        ("properties.siteConfig.minTlsVersion", "1.2"),
        ("properties.siteConfig.scmMinTlsVersion", "1.2"),
        ("properties.siteConfig.ftpsState", "Disabled"),
        ("properties.siteConfig.http20Enabled", "true"),
        ("properties.siteConfig.alwaysOn", "true"),
        ("properties.siteConfig.remoteDebuggingEnabled", "false"),
        ("properties.siteConfig.linuxFxVersion", "DOTNETCORE|10.0"),
    ];

    private static readonly string[] WaysToPublish = ["ftp", "scm"];

    private static readonly (string, string)[] NoPasswords = [("properties.allow", "false")];

    public static IEnumerable<string> Find(Infrastructure infrastructure) =>
        Demands.Unmet(infrastructure, "Microsoft.Web/sites", Hosting)
            .Concat(Demands.Unmet(infrastructure, "Microsoft.Web/sites/slots", Hosting))
            .Concat(Demands.Unmet(infrastructure, "Microsoft.Web/sites/basicPublishingCredentialsPolicies", NoPasswords))
            .Concat(Demands.Unmet(infrastructure, "Microsoft.Web/sites/slots/basicPublishingCredentialsPolicies", NoPasswords))
            .Concat(Demands.Unmet(infrastructure, "Microsoft.Web/serverfarms", ("properties.reserved", "true")))
            .Concat(infrastructure.ResourcesOf("Microsoft.Web/sites", "Microsoft.Web/sites/slots").SelectMany(Unwatched))
            .Concat(infrastructure.ResourcesOf("Microsoft.Web/sites", "Microsoft.Web/sites/slots")
                .SelectMany(site => WithPassword(infrastructure, site)));

    /// <summary>Each way to publish has a policy of its own name; one that is not there lets in.</summary>
    private static IEnumerable<string> WithPassword(Infrastructure infrastructure, Resource site) =>
        from way in WaysToPublish
        let policy = $"{site.Id}/basicPublishingCredentialsPolicies/{way}"
        where !infrastructure.ResourcesOf($"{site.Type}/basicPublishingCredentialsPolicies").Any(resource => resource.Id == policy)
        select $"{site}: {way} takes a password.";

    /// <summary>The path has to be one that the bot answers on.</summary>
    private static IEnumerable<string> Unwatched(Resource site)
    {
        var probes = File.ReadAllText(Path.Combine(Sources.Root, "src", "Bot", "Hosting", "HealthEndpoints.cs"));
        var path = site.Word("properties.siteConfig.healthCheckPath");
        if (!probes.Contains($"MapHealthChecks(\"{path}\"", StringComparison.Ordinal))
            yield return $"{site}: the health check asks for something that the bot does not answer on.";
    }
}
