using System.Text.RegularExpressions;
using Praatplaat.Reports;

namespace Praatplaat.Docs.Tests.Reports;

/// <summary>
/// A test that says which report it is behind, as its source says it: what is read here is what the compiler and the runner read.
/// </summary>
/// <param name="File">From <c>tests</c>.</param>
/// <param name="Problem">Why it proves nothing; null where it is a test that runs.</param>
internal sealed partial record NamedTest(Report Report, string File, string Name, string? Problem)
{
    /// <summary>The sources of all tests but those of the documents, by their path from <c>tests</c>.</summary>
    private static readonly IReadOnlyList<(string Name, string Text)> Sources =
    [
        .. from file in Directory.EnumerateFiles(Path.Combine(Repository.Root, "tests"), "*.cs", SearchOption.AllDirectories)
           let name = Path.GetRelativePath(Path.Combine(Repository.Root, "tests"), file).Replace('\\', '/')
           where !Elsewhere().IsMatch(name)
           select (name, System.IO.File.ReadAllText(file).ReplaceLineEndings("\n")),
    ];

    public static IReadOnlyList<NamedTest> All { get; } =
        [.. Sources.SelectMany(source => In(source.Text, source.Name)).OrderBy(test => test.FullName, StringComparer.Ordinal)];

    /// <summary>How often a source names a report in an attribute: as often as <see cref="All"/> has tests, or one is overlooked.</summary>
    public static int Written => Sources.Sum(source => Attribute().Count(source.Text));

    /// <summary>„EndingTests.The_red_button_asks_first_and_says_what_would_be_lost”.</summary>
    public string FullName => $"{Path.GetFileNameWithoutExtension(File)}.{Name}";

    public static IEnumerable<NamedTest> In(string source, string file)
    {
        foreach (Match method in Method().Matches(source))
            foreach (Match report in Attribute().Matches(method.Groups["attributes"].Value))
                yield return new NamedTest(
                    Enum.Parse<Report>(report.Groups[1].Value),
                    file,
                    method.Groups["name"].Value,
                    ProblemOf(method.Groups["attributes"].Value));
    }

    private static string? ProblemOf(string attributes) =>
        !Runs().IsMatch(attributes) ? "is no test" : Skips().IsMatch(attributes) ? "is skipped" : null;

    /// <summary>The lines of attributes above a method, up to the empty line or the brace before them.</summary>
    [GeneratedRegex(@"(?<attributes>(?:^ +\[[^\n]*\n(?:^ +[^\[\s/p{}][^\n]*\n)*)+)^ +public [^\n(=;]*?(?<name>\w+)\(", RegexOptions.Multiline)]
    private static partial Regex Method();

    [GeneratedRegex(@"^ +\[Report\(Report\.(\w+)\)\]", RegexOptions.Multiline)]
    private static partial Regex Attribute();

    [GeneratedRegex(@"^ +\[(Fact|Theory)\b", RegexOptions.Multiline)]
    private static partial Regex Runs();

    [GeneratedRegex(@"^ +\[(Fact|Theory)\([^\n]*Skip", RegexOptions.Multiline)]
    private static partial Regex Skips();

    [GeneratedRegex("^Docs/|/(bin|obj)/")]
    private static partial Regex Elsewhere();
}
