using Praatplaat.Infra.Tests.Compiling;

namespace Praatplaat.Infra.Tests.Rules;

/// <summary>Where the administrator closes storage, the site reaches it over its subnet, and nobody else but the administrators.</summary>
internal static class ClosedStorage
{
    public static IEnumerable<string> Find(Infrastructure infrastructure)
    {
        var subnets = infrastructure.ResourcesOfLargest("Microsoft.Network/virtualNetworks").SelectMany(Subnets).ToList();
        if (subnets is not [var subnet])
            return ["There is no subnet, or more than one, that is of the plan and reaches storage."];
        return infrastructure.ResourcesOfLargest("Microsoft.Storage/storageAccounts").SelectMany(account => Demands.Unmet(
                account, ("properties.networkAcls.defaultAction", "Deny"), ("properties.networkAcls.bypass", "None"))
            .Concat(Others(account, "virtualNetworkRules", "id", subnet))
            .Concat(Others(account, "ipRules", "value", Installation.Administrator, Installation.Administrators)))
            .Concat(infrastructure.ResourcesOfLargest("Microsoft.Web/sites", "Microsoft.Web/sites/slots").SelectMany(site =>
                Demands.Unmet(site, ("properties.virtualNetworkSubnetId", subnet))));
    }

    private static IEnumerable<string> Others(Resource account, string list, string key, params string[] expected)
    {
        var found = account.Json.Items($"properties.networkAcls.{list}").Select(rule => $"{rule.Word("action")} {rule.Word(key)}").ToList();
        if (!found.SequenceEqual(expected.Select(item => $"Allow {item}")))
            yield return $"{account}: {list} has to be {string.Join(", ", expected)} and is {string.Join(", ", found)}.";
    }

    private static IEnumerable<string> Subnets(Resource network) =>
        from subnet in network.Json.Items("properties.subnets")
        where subnet.Word("properties.networkSecurityGroup.id") is not null
            && subnet.Items("properties.delegations").Any(plan => plan.Word("properties.serviceName") == "Microsoft.Web/serverFarms")
            && subnet.Items("properties.serviceEndpoints").Any(endpoint => endpoint.Word("service") == "Microsoft.Storage")
        select $"{network.Id}/subnets/{subnet.Word("name")}";
}
