namespace Praatplaat.Infra.Tests.Rules;

/// <summary>Storage opens for an identity and for nothing else, over an encrypted line.</summary>
internal static class SafeStorage
{
    public static IEnumerable<string> Find(Infrastructure infrastructure) => Demands.Unmet(
        infrastructure,
        "Microsoft.Storage/storageAccounts",
        ("kind", "StorageV2"),
        ("properties.allowSharedKeyAccess", "false"),
        ("properties.allowBlobPublicAccess", "false"),
        ("properties.allowCrossTenantReplication", "false"),
        ("properties.defaultToOAuthAuthentication", "true"),
        ("properties.minimumTlsVersion", "TLS1_2"),
        ("properties.supportsHttpsTrafficOnly", "true"));
}
