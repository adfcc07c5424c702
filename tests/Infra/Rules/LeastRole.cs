using Praatplaat.Infra.Tests.Compiling;

namespace Praatplaat.Infra.Tests.Rules;

/// <summary>The one right that is given out: to read and write tables, in the one account.</summary>
/// <remarks>
/// Source of the id: https://learn.microsoft.com/azure/role-based-access-control/built-in-roles/storage#storage-table-data-contributor
/// </remarks>
internal static class LeastRole
{
    private const string TableDataContributor = "0a9a7e1f-b9d0-4cc4-a60d-0319b160aaa3";

    public static IEnumerable<string> Find(Infrastructure infrastructure)
    {
        var accounts = infrastructure.ResourcesOf("Microsoft.Storage/storageAccounts").Select(account => account.Id).ToList();
        return Demands.Unmet(infrastructure, "Microsoft.Authorization/roleAssignments", ("properties.principalType", "ServicePrincipal"))
            .Concat(infrastructure.ResourcesOf("Microsoft.Authorization/roleAssignments").SelectMany(role => Find(role, accounts)));
    }

    private static IEnumerable<string> Find(Resource role, IEnumerable<string> accounts)
    {
        if (role.Word("properties.roleDefinitionId")?.EndsWith($"/{TableDataContributor}", StringComparison.Ordinal) is not true)
            yield return $"{role}: another role than Storage Table Data Contributor.";
        // The id is an expression, because the name is made of an object id that Azure gives; what it extends comes first in it.
        if (!accounts.Any(account => role.Id.StartsWith($"[extensionResourceId('{account}',", StringComparison.Ordinal)))
            yield return $"{role}: a role over more than the storage account.";
    }
}
