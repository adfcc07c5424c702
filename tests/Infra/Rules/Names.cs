using System.Globalization;
using System.Text.RegularExpressions;
using Praatplaat.Infra.Tests.Compiling;

namespace Praatplaat.Infra.Tests.Rules;

/// <summary>Every name is one that Azure takes, for the shortest and the longest name of an installation that are allowed.</summary>
/// <remarks>The compiler knows the lengths for a few types only, and checks the characters only of a name that is a literal.</remarks>
internal static class Names
{
    /// <summary>The name is one of a few that Azure gives, or a GUID.</summary>
    private static readonly string[] Fixed =
    [
        "Microsoft.Authorization/roleAssignments", "Microsoft.BotService/botServices/channels",
        "Microsoft.Web/sites/config", "Microsoft.Web/sites/slots/config",
        "Microsoft.Web/sites/basicPublishingCredentialsPolicies", "Microsoft.Web/sites/slots/basicPublishingCredentialsPolicies",
    ];

    /// <summary>By type: the type, shortest, longest, characters, source.</summary>
    private static readonly Dictionary<string, string[]> Limits =
        File.ReadLines(Path.Combine(Sources.Root, "tests", "Infra", "name-limits.csv")).Skip(1)
            .Select(line => line.Split(',')).ToDictionary(row => row[0]);

    public static IEnumerable<string> Find(Infrastructure infrastructure) => new[] { "minLength", "maxLength" }
        .Where(limit => Installation.Limit(infrastructure.Main, limit) is null)
        .Select(limit => $"The name of an installation has no {limit}.")
        .Concat(infrastructure.Resources.Where(resource => !Fixed.Contains(resource.Type)).Select(Fault).OfType<string>());

    private static string? Fault(Resource resource)
    {
        if (Limits.GetValueOrDefault(resource.Type) is not [_, var shortest, var longest, var characters, _])
            return $"The name of {resource.Type} has no limits in the list.";
        var name = resource.Name.Split('/')[^1];
        return name.Length < Number(shortest) || name.Length > Number(longest) || !Regex.IsMatch(name, characters)
            ? $"{resource}: a name of this type has {shortest} to {longest} characters and is {characters}."
            : null;
    }

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
