using Praatplaat.Infra.Tests.Compiling;

namespace Praatplaat.Infra.Tests.Rules;

/// <summary>The rights that are given out: to read and write tables, in the one account, and to write telemetry.</summary>
/// <remarks>
/// Sources of the ids: https://learn.microsoft.com/azure/role-based-access-control/built-in-roles/storage#storage-table-data-contributor and
/// https://learn.microsoft.com/azure/role-based-access-control/built-in-roles/monitor#monitoring-metrics-publisher
/// </remarks>
internal static class LeastRole
{
    /// <summary>What each role is over.</summary>
    private static readonly Dictionary<string, string> Allowed = new()
    {
        ["0a9a7e1f-b9d0-4cc4-a60d-0319b160aaa3"] = "Microsoft.Storage/storageAccounts",
        ["3913510d-42f4-4e42-8a64-420c390055eb"] = "Microsoft.Insights/components",
    };

    public static IEnumerable<string> Find(Infrastructure infrastructure)
    {
        var roles = infrastructure.ResourcesOf("Microsoft.Authorization/roleAssignments").ToList();
        return Demands.Unmet(infrastructure, "Microsoft.Authorization/roleAssignments", ("properties.principalType", "ServicePrincipal"))
            .Concat(roles.SelectMany(role => Find(role, infrastructure)))
            .Concat(
                from type in Allowed.Values
                from resource in infrastructure.ResourcesOfLargest(type)
                where !roles.Any(role => IsOver(role, resource))
                select $"{resource}: the bot has no right to write.");
    }

    private static IEnumerable<string> Find(Resource role, Infrastructure infrastructure)
    {
        var definition = role.Word("properties.roleDefinitionId")?.Split('/')[^1] ?? "";
        if (Allowed.GetValueOrDefault(definition) is not { } type)
            yield return $"{role}: another role than Storage Table Data Contributor and Monitoring Metrics Publisher.";
        else if (!infrastructure.ResourcesOf(type).Any(resource => IsOver(role, resource)))
            yield return $"{role}: a role over more than one {type}.";
    }

    /// <summary>The id is an expression, because the name is made of an object id that Azure gives; what it extends comes first in it.</summary>
    private static bool IsOver(Resource role, Resource resource) =>
        role.Id.StartsWith($"[extensionResourceId('{resource.Id}',", StringComparison.Ordinal);
}
