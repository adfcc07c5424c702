using Praatplaat.Infra.Tests.Compiling;

namespace Praatplaat.Infra.Tests.Rules;

/// <summary>Every alert is on and calls the group, and the group has the administrator's address.</summary>
internal static class AlertsReachSomebody
{
    public static IEnumerable<string> Find(Infrastructure infrastructure)
    {
        var groups = infrastructure.ResourcesOf("Microsoft.Insights/actionGroups").ToList();
        foreach (var group in groups.Where(group => !Names(group, "properties.emailReceivers", Installation.Email)))
            yield return $"{group}: alerts have no address.";
        foreach (var type in new[] { "Microsoft.Insights/metricAlerts", "Microsoft.Insights/scheduledQueryRules" })
        {
            foreach (var fault in Demands.Unmet(infrastructure, type, ("properties.enabled", "true")))
                yield return fault;
            foreach (var alert in infrastructure.ResourcesOf(type))
                if (!groups.Any(group => Names(alert, "properties.actions", group.Id)))
                    yield return $"{alert}: nobody hears it.";
        }
    }

    private static bool Names(Resource resource, string path, string text) =>
        resource.Word(path)?.Contains($"\"{text}\"", StringComparison.Ordinal) is true;
}
