using System.Text.RegularExpressions;

namespace Praatplaat.Publishing.Tests.Papers;

public sealed partial class ChangelogTests
{
    private static readonly string[] Kinds = ["Added", "Changed", "Deprecated", "Removed", "Fixed", "Security", "Not there yet"];

    [Fact]
    public void The_newest_release_is_the_version_that_is_built() =>
        Assert.Equal(typeof(ChangelogTests).Assembly.GetName().Version!.ToString(3), Changelog.Releases[0].Version.ToString(3));

    [Fact]
    public void What_is_to_come_stands_first_and_releases_follow_from_new_to_old()
    {
        var headings = Heading().Matches(Changelog.Text).Select(heading => heading.Value).ToList();
        Assert.Equal("## [Unreleased]", headings[0].Trim());
        Assert.Equal(headings.Count - 1, Changelog.Releases.Count);
        Assert.Equal(Changelog.Releases.OrderByDescending(release => release.Version), Changelog.Releases);
        Assert.Equal(Changelog.Releases.OrderByDescending(release => release.Date), Changelog.Releases);
    }

    [Fact]
    public void Changes_are_told_by_kind() =>
        Assert.All(Kind().Matches(Changelog.Text).Select(kind => kind.Groups[1].Value.Trim()), kind => Assert.Contains(kind, Kinds));

    [GeneratedRegex("^## .*$", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex("^### (.*)$", RegexOptions.Multiline)]
    private static partial Regex Kind();
}
