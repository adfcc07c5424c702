using System.Globalization;
using System.Text.RegularExpressions;
using Praatplaat.Local.Processes;

namespace Praatplaat.Publishing.Tests.Papers;

/// <summary>The releases in <c>CHANGELOG.md</c>, in its order.</summary>
internal static partial class Changelog
{
    public static string Text { get; } = File.ReadAllText(Path.Combine(Repository.Root, "CHANGELOG.md"));

    public static IReadOnlyList<(Version Version, DateOnly Date)> Releases { get; } =
        [.. Release().Matches(Text).Select(heading => (Version.Parse(heading.Groups[1].Value), DateOnly.ParseExact(heading.Groups[2].Value, "yyyy-MM-dd", CultureInfo.InvariantCulture)))];

    [GeneratedRegex(@"^## \[(\d+\.\d+\.\d+)\] - (\S+)\s*$", RegexOptions.Multiline)]
    private static partial Regex Release();
}
