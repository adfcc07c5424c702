using Praatplaat.Infra.Tests.Bicep;

namespace Praatplaat.Infra.Tests.Rules;

/// <summary>The one right that is given out: to read and write tables, in the one account.</summary>
/// <remarks>Source of the id: https://learn.microsoft.com/azure/role-based-access-control/built-in-roles/storage#storage-table-data-contributor</remarks>
internal static class LeastRole
{
    private const string TableDataContributor = "0a9a7e1f-b9d0-4cc4-a60d-0319b160aaa3";

    public static IEnumerable<string> Find(Infrastructure infrastructure) =>
        Demands.Unmet(infrastructure, "Microsoft.Authorization/roleAssignments", ("properties.principalType", "ServicePrincipal"))
            .Concat(infrastructure.ResourcesOf("Microsoft.Authorization/roleAssignments").SelectMany(found => Find(found.File, found.Resource)));

    private static IEnumerable<string> Find(BicepFile file, Declaration.Resource role)
    {
        if (file.At(role.Value, "properties.roleDefinitionId") is not Expression.Call { Arguments: [_, var id] } || file.Resolve(id) is not Expression.Literal { Value: TableDataContributor })
            yield return $"{file.Line(role.At)}: another role than Storage Table Data Contributor.";
        if (file.Resources.FirstOrDefault(resource => resource.Name == file.WordAt(role.Value, "scope")) is not { Type: "Microsoft.Storage/storageAccounts" })
            yield return $"{file.Line(role.At)}: a role over more than the storage account.";
    }
}
