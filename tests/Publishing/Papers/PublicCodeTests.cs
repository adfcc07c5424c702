using System.Globalization;
using System.Text.RegularExpressions;
using Praatplaat.Local.Processes;

namespace Praatplaat.Publishing.Tests.Papers;

/// <summary>What can be checked of <c>publiccode.yml</c> without a reader of YAML: it keeps to a small part of it.</summary>
/// <remarks>Source: https://github.com/publiccodeyml/publiccode.yml/blob/main/docs/standard/schema.core.rst</remarks>
public sealed partial class PublicCodeTests
{
    private static readonly string Text = File.ReadAllText(Path.Combine(Repository.Root, "publiccode.yml"));

    private static readonly string[] Lines = [.. Text.ReplaceLineEndings("\n").Split('\n').Where(line => !line.StartsWith('#'))];

    [Fact]
    public void It_tells_of_the_newest_release()
    {
        var (version, date) = Changelog.Releases[0];
        Assert.Equal(version.ToString(3), Value("softwareVersion"));
        Assert.Equal(date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), Value("releaseDate"));
    }

    [Theory]
    [InlineData("nl")]
    [InlineData("en")]
    public void Each_language_has_a_description_within_the_limits(string language)
    {
        var section = Text.Split($"\n  {language}:\n")[1].Split("\n  en:\n")[0];
        Assert.InRange(Short().Match(section).Groups[1].Value.Length, 1, 150);
        Assert.InRange(section.Split("longDescription: >\n")[1].Split("\n    features:")[0].Length, 150, 10_000);
        Assert.InRange(section.Split("features:\n")[1].Split("screenshots:")[0].Split("\n      - ").Length, 5, 20);
        Assert.All(Screenshot().Matches(section), path => Assert.True(File.Exists(Path.Combine(Repository.Root, path.Value)), path.Value));
    }

    [Fact]
    public void It_has_the_keys_that_the_standard_demands_or_says_that_its_owner_has_to_fill_them_in()
    {
        Assert.All(
            ["publiccodeYmlVersion", "name", "platforms", "categories", "developmentStatus", "softwareType", "localisation", "description"],
            key => Assert.Contains(Lines, line => line.StartsWith($"{key}:", StringComparison.Ordinal)));
        string[] ofTheOwner = ["url", "legal", "maintenance"];
        if (ofTheOwner.Any(key => !Lines.Any(line => line.StartsWith($"{key}:", StringComparison.Ordinal))))
            Assert.Contains("# NOT VALID YET", Text, StringComparison.Ordinal);
    }

    /// <summary>Those that are not deprecated there.</summary>
    [Fact]
    public void Its_keys_are_of_version_0_7_of_the_standard()
    {
        string[] known =
        [
            "publiccodeYmlVersion", "name", "applicationSuite", "url", "landingURL", "isBasedOn", "softwareVersion", "releaseDate", "logo", "platforms", "categories", "usedBy", "fundedBy",
            "roadmap", "developmentStatus", "softwareType", "supports", "organisation", "intendedAudience", "description", "legal", "maintenance", "localisation", "dependsOn",
        ];
        Assert.Equal("0.7", Value("publiccodeYmlVersion"));
        Assert.Empty(Lines.Where(line => line.Length > 0 && char.IsAsciiLetter(line[0])).Select(line => line.Split(':')[0]).Except(known));
        Assert.DoesNotContain(Lines, line => Deprecated().IsMatch(line));
    }

    /// <summary>Since 0.5 in capitals, as ISO 3166 has them.</summary>
    [Fact]
    public void Countries_and_what_it_supports_are_named_as_the_standard_has_them()
    {
        Assert.Equal(["NL"], Items("  countries:"));
        Assert.All(Items("supports:"), item => Assert.Contains(item, (string[])["id: \"alias:gdpr\""]));
    }

    [Fact]
    public void Its_lines_are_keys_items_or_text_below_them() => Assert.All(Lines.Where(line => line.Length > 0), line => Assert.Matches(Line(), line));

    private static string Value(string key) => Lines.Single(line => line.StartsWith($"{key}: ", StringComparison.Ordinal))[(key.Length + 2)..].Trim('"');

    private static List<string> Items(string key) =>
        [.. Lines.SkipWhile(line => line != key).Skip(1).Select(line => line.Trim()).TakeWhile(line => line.StartsWith("- ", StringComparison.Ordinal)).Select(line => line[2..])];

    [GeneratedRegex(@"^\s*(genericName|monochromeLogo|inputTypes|outputTypes|repoOwner|authorsFile):")]
    private static partial Regex Deprecated();

    [GeneratedRegex("shortDescription: (.*)")]
    private static partial Regex Short();

    [GeneratedRegex(@"docs/images/\S+")]
    private static partial Regex Screenshot();

    // A colon and a space inside a plain value would make a key of it.
    [GeneratedRegex(@"^( {2})*(\w+:( >| ""[^""]+""| [^"":>]+)?|- \w+: (""[^""]+""|[^"":]+)|- [^:]+| {6}\S.*)$")]
    private static partial Regex Line();
}
