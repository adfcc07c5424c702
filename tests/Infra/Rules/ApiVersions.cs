using System.Globalization;
using System.Text.RegularExpressions;
using Azure.Bicep.Types.Az;

namespace Praatplaat.Infra.Tests.Rules;

/// <summary>
/// Every API version is one of Microsoft's list, and not older than three years while there is a newer one that is no preview. Azure retires old
/// versions; a template that asks for one then fails.
/// </summary>
/// <remarks>
/// The age is counted back from the newest version that the list has of these types, so that nothing fails before somebody raises
/// Azure.Bicep.Types.Az. The compiler has a list of its own, and takes an old version without a word.
/// </remarks>
internal static partial class ApiVersions
{
    private const int Years = 3;

    /// <summary>By type, in lower case: the versions, such as <c>2021-05-01-preview</c>.</summary>
    private static readonly Lazy<ILookup<string, string>> Listed = new(() =>
        new AzTypeLoader().LoadTypeIndex().Resources.Keys.Select(key => key.Split('@'))
            .ToLookup(key => key[0].ToLowerInvariant(), key => key[1]));

    public static IEnumerable<string> Find(Infrastructure infrastructure)
    {
        var uses = infrastructure.Sources.Texts.Where(text => text.Key.EndsWith(".bicep", StringComparison.Ordinal))
            .SelectMany(text => Use().Matches(text.Value).Select(use => (File: text.Key, Type: use.Groups[1].Value, Version: use.Groups[2].Value)))
            .ToList();
        var oldest = uses.SelectMany(use => VersionsOf(use.Type)).Where(IsStable).Max(DateOf).AddYears(-Years);
        return from use in uses
               let fault = Fault(use.Type, use.Version, oldest)
               where fault is not null
               select $"{use.File}: {use.Type}: {fault}";
    }

    private static string? Fault(string type, string version, DateOnly oldest)
    {
        if (!VersionsOf(type).Contains(version))
            return $"there is no version {version} in the list.";
        var newer = VersionsOf(type).Where(other => IsStable(other) && DateOf(other) > DateOf(version)).Max();
        return DateOf(version) < oldest && newer is not null ? $"{version} is older than {Years} years; there is {newer}." : null;
    }

    private static IEnumerable<string> VersionsOf(string type) => Listed.Value[type.ToLowerInvariant()];

    private static bool IsStable(string version) => version.Length == "yyyy-mm-dd".Length;

    private static DateOnly DateOf(string version) => DateOnly.Parse(version.AsSpan(0, 10), CultureInfo.InvariantCulture);

    [GeneratedRegex(@"'(Microsoft\.[\w./]+)@([\w-]+)'")]
    private static partial Regex Use();
}
