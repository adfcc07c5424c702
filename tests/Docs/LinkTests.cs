using System.Text.RegularExpressions;

namespace Praatplaat.Docs.Tests;

public sealed partial class LinkTests
{
    public static TheoryData<string> Documents => CommandTests.Documents;

    [Theory]
    [MemberData(nameof(Documents))]
    public void Every_link_into_the_repository_leads_somewhere(string document)
    {
        var path = Path.Combine(Repository.Root, document);
        foreach (Match link in Link().Matches(File.ReadAllText(path)))
        {
            var (file, heading) = (link.Groups["file"].Value, link.Groups["heading"].Value);
            var target = file.Length == 0 ? path : Path.GetFullPath(Path.Combine(Path.GetDirectoryName(path)!, file));
            Assert.True(File.Exists(target) || Directory.Exists(target), $"{document}: {link.Value} leads nowhere.");
            if (heading.Length > 0)
                Assert.Contains(heading, Heading().Matches(File.ReadAllText(target)).Select(found => AnchorOf(found.Groups[1].Value.Trim())));
        }
    }

    /// <summary>As GitHub makes it.</summary>
    private static string AnchorOf(string heading) => NotInAnchor().Replace(heading.ToLowerInvariant(), "").Replace(' ', '-');

    [GeneratedRegex(@"\]\((?!https?:|mailto:)(?<file>[^)#\s]*)(?:#(?<heading>[^)\s]+))?\)")]
    private static partial Regex Link();

    [GeneratedRegex("^#+ (.*)$", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex(@"[^\w\- ]")]
    private static partial Regex NotInAnchor();
}
