using Praatplaat.Infra.Tests.Bicep;

namespace Praatplaat.Infra.Tests.Rules;

/// <summary>Every alert is on and calls the group, and the group has the administrator's address.</summary>
internal static class AlertsReachSomebody
{
    public static IEnumerable<string> Find(Infrastructure infrastructure)
    {
        foreach (var type in new[] { "Microsoft.Insights/metricAlerts", "Microsoft.Insights/scheduledQueryRules" })
        {
            foreach (var fault in Demands.Unmet(infrastructure, type, ("properties.enabled", "true")))
                yield return fault;
            foreach (var (file, alert) in infrastructure.ResourcesOf(type))
                if (file.At(alert.Value, "properties.actions") is not { } actions || !Names(actions, "actionGroupId"))
                    yield return $"{file.Line(alert.At)}: nobody hears {alert.Name}.";
        }

        foreach (var (file, group) in infrastructure.ResourcesOf("Microsoft.Insights/actionGroups"))
        {
            if (file.At(group.Value, "properties.emailReceivers") is not { } receivers || !Names(receivers, "alertEmail"))
                yield return $"{file.Line(group.At)}: alerts have no address.";
            if (file.WordAt(group.Value, "properties.groupShortName") is not { Length: <= 12 })
                yield return $"{file.Line(group.At)}: a group's short name has at most 12 characters.";
        }
    }

    private static bool Names(Expression where, string name) => where.All().OfType<Expression.Reference>().Any(reference => reference.Name == name);
}
