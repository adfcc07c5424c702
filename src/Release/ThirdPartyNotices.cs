using System.Text;

namespace Praatplaat.Release;

/// <summary>The licences of everything in a published folder that others made, each text once under the names of those that it belongs to.</summary>
internal static class ThirdPartyNotices
{
    public const string File = "THIRD-PARTY-NOTICES.txt";

    private const string Introduction = """
        Third-party notices

        Praatplaat carries the parts below, which others made. A text belongs to all the parts that are named above it.
        """;

    private static readonly string Line = new('=', 80);

    /// <param name="packages">Where NuGet keeps what it restored.</param>
    public static string Of(PublishedFolder folder, string packages)
    {
        var licences = folder.Libraries().Where(library => !library.IsOwn).OrderBy(library => library.Name, StringComparer.Ordinal)
            .Select(library => PackageLicence.Of(packages, library));
        var texts = licences.SelectMany(licence => licence.Texts.Select(text => (Text: text, Part: $"{licence.Name} ({licence.Said}; {licence.Copyright})")))
            .Append((Text: LicenceTexts.Font, Part: "Liberation Sans, the font inside Praatplaat.Exports.dll (OFL-1.1)"));
        var written = new StringBuilder().Append(Introduction.ReplaceLineEndings("\n")).Append('\n');
        foreach (var group in texts.GroupBy(text => text.Text, text => text.Part))
            written.Append('\n').AppendJoin('\n', [Line, .. group, Line, "", group.Key]).Append('\n');
        return written.ToString();
    }
}
