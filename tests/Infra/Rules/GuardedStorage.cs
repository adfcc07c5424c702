using Praatplaat.Infra.Tests.Compiling;

namespace Praatplaat.Infra.Tests.Rules;

/// <summary>Where the administrator wants it, the account of the sessions can't be deleted, and its log says who did what in the tables.</summary>
internal static class GuardedStorage
{
    private static readonly string[] Logged = ["StorageRead", "StorageWrite", "StorageDelete"];

    public static IEnumerable<string> Find(Infrastructure infrastructure)
    {
        // That of the slot has no alerts, and nobody's answers.
        var watched = infrastructure.ResourcesOfLargest("Microsoft.Insights/metricAlerts").Select(alert => alert.Word("properties.scopes")).ToList();
        var accounts = infrastructure.ResourcesOfLargest("Microsoft.Storage/storageAccounts")
            .Where(account => watched.Exists(scopes => scopes?.Contains($"\"{account.Id}\"", StringComparison.Ordinal) is true)).ToList();
        if (accounts is not [var account])
            return ["There is no account of the sessions."];
        return Unlocked(infrastructure, account).Concat(Unlogged(infrastructure, account));
    }

    private static IEnumerable<string> Unlocked(Infrastructure infrastructure, Resource account)
    {
        if (!Of("Microsoft.Authorization/locks", $"{account.Id}/", infrastructure).Any(found => found.Word("properties.level") == "CanNotDelete"))
            yield return $"{account}: nothing keeps it from being deleted.";
    }

    private static IEnumerable<string> Unlogged(Infrastructure infrastructure, Resource account) =>
        Logged.Except(
                from settings in Of("Microsoft.Insights/diagnosticSettings", $"{account.Id}/tableServices/default/", infrastructure)
                where settings.Word("properties.workspaceId") is not null
                from log in settings.Json.Items("properties.logs")
                where log.Word("enabled") == "true"
                select log.Word("category"))
            .Select(category => $"{account}: no log of {category}.");

    private static IEnumerable<Resource> Of(string type, string scope, Infrastructure infrastructure) =>
        infrastructure.ResourcesOfLargest(type).Where(resource => resource.Id.StartsWith($"{scope}providers/", StringComparison.Ordinal));
}
