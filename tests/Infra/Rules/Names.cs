using System.Globalization;
using System.Text.RegularExpressions;
using Praatplaat.Infra.Tests.Bicep;

namespace Praatplaat.Infra.Tests.Rules;

/// <summary>Every name is one that Azure takes, also of the shortest and the longest parameters that are allowed.</summary>
internal static class Names
{
    /// <summary>The name is one of a few that Azure gives, or a GUID.</summary>
    private static readonly string[] Fixed =
    [
        "Microsoft.Authorization/roleAssignments", "Microsoft.BotService/botServices/channels", "Microsoft.Web/sites/config", "Microsoft.Web/sites/slots/config",
        "Microsoft.Web/sites/basicPublishingCredentialsPolicies", "Microsoft.Web/sites/slots/basicPublishingCredentialsPolicies",
    ];

    public static IEnumerable<string> Find(Infrastructure infrastructure)
    {
        var limits = Table.Read("name-limits.csv").ToDictionary(row => row[0]);
        return infrastructure.Files.SelectMany(file => file.Resources.Where(resource => !Fixed.Contains(resource.Type)).Select(resource =>
            Fault(infrastructure, file, resource, limits.GetValueOrDefault(resource.Type)))).OfType<string>();
    }

    private static string? Fault(Infrastructure infrastructure, BicepFile file, Declaration.Resource resource, string[]? limit)
    {
        var where = $"{file.Line(resource.At)}: the name of {resource.Type}";
        if (limit is null)
            return $"{where} has no limits in the list.";
        var samples = file.At(resource.Value, "name") is { } name ? NameSamples.Of(infrastructure, file, name, resource.Value as Expression.Loop) : [];
        if (samples.Count == 0)
            return $"{where} may be anything.";
        var (shortest, longest) = (int.Parse(limit[1], CultureInfo.InvariantCulture), int.Parse(limit[2], CultureInfo.InvariantCulture));
        return samples.FirstOrDefault(sample => sample.Length < shortest || sample.Length > longest || !Regex.IsMatch(sample, limit[3])) is { } wrong
            ? $"{where} may be {wrong}; it has {shortest} to {longest} characters and is {limit[3]}."
            : null;
    }
}
