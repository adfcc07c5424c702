using System.Text.RegularExpressions;

namespace Praatplaat.Docs.Tests;

/// <summary>Something that a document tells its reader to type.</summary>
/// <param name="NeedsTenant">Said so, at the head of its block.</param>
internal sealed partial record Command(string Document, string Text, bool NeedsTenant)
{
    private const string InATenant = "# in your tenant";

    /// <summary>In blocks, indented or fenced, and between backticks in a sentence.</summary>
    public static IEnumerable<Command> In(string document)
    {
        var text = File.ReadAllText(document);
        foreach (Match block in Blocks().Matches(text))
        {
            var lines = block.Value.Split('\n').Select(line => line.Trim()).ToList();
            foreach (var line in lines.Where(line => Typed().IsMatch(line)))
                yield return new(document, WithoutComment(line), lines.Contains(InATenant));
        }

        foreach (Match inline in Inline().Matches(Blocks().Replace(text, "\n")))
            if (Typed().IsMatch(inline.Groups[1].Value))
                yield return new(document, WithoutComment(inline.Groups[1].Value), false);
    }

    private static string WithoutComment(string line) => line.Split("  #")[0].Trim();

    [GeneratedRegex(@"^ *```[\s\S]*?^ *```|(?:^    .*\n?)+", RegexOptions.Multiline)]
    private static partial Regex Blocks();

    [GeneratedRegex(@"^([A-Z_]+=\S+ )*(dotnet|bash|node|npm|az|azd|docker|curl) ")]
    private static partial Regex Typed();

    [GeneratedRegex("`([^`\n]+)`")]
    private static partial Regex Inline();
}
