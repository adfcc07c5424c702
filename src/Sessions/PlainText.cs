using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Praatplaat.Sessions;

/// <summary>Makes typed text safe to keep and to show as it was typed.</summary>
public static partial class PlainText
{
    /// <summary>Half of every tag, as a character in UTF-16.</summary>
    private const char TagHalf = '\uDB40';

    /// <summary>
    /// The text without control characters and unpaired surrogates, with <c>\n</c> as the only line end, trimmed.
    /// Directional overrides go too: they would let an answer rewrite what stands around it. So does what nobody can see, but for
    /// the joiners and marks that emoji and other scripts need and the tags that make a flag; a text of those alone is no text.
    /// </summary>
    public static string Clean(string? typed)
    {
        if (string.IsNullOrEmpty(typed))
            return "";
        var (clean, isSeen) = (new StringBuilder(typed.Length), false);
        foreach (var rune in typed.ReplaceLineEndings("\n").EnumerateRunes())
            if (IsKept(rune))
            {
                clean.Append(rune.ToString());
                isSeen |= !Rune.IsWhiteSpace(rune) && Rune.GetUnicodeCategory(rune) is not UnicodeCategory.Format;
            }

        return isSeen ? WithoutLooseTags(clean.ToString()).Trim() : "";
    }

    /// <summary>The same on one line, for titles.</summary>
    public static string OneLine(string? typed) => Clean(typed).ReplaceLineEndings(" ");

    /// <summary>The name of a person or a team, on one line and cut to <see cref="Limits.Name"/>: it is for display only.</summary>
    public static string Name(string? given) => Cut(OneLine(given), Limits.Name);

    /// <summary>
    /// The beginning of a text that is longer than so many characters. It ends where a reader sees one end: a flag, a family or a letter
    /// with its accents stays whole. Only one that is longer than <paramref name="most"/> by itself is cut, between two code points.
    /// </summary>
    public static string Cut(string text, int most)
    {
        if (text.Length <= most)
            return text;
        var end = 0;
        while (end + StringInfo.GetNextTextElementLength(text.AsSpan(end)) is var next && next <= most)
            end = next;
        return text[..(end > 0 ? end : char.IsHighSurrogate(text[most - 1]) ? most - 1 : most)];
    }

    /// <summary>
    /// The text on one line, of <paramref name="most"/> characters at most: … stands for the rest.
    /// </summary>
    public static string Shorten(string text, int most)
    {
        var line = text.ReplaceLineEndings(" ");
        return line.Length <= most ? line : AtWord(line, Cut(line, most - 1)).TrimEnd() + "…";
    }

    /// <summary>The last word goes where only a part of it is left, unless it is most of the text.</summary>
    private static string AtWord(string line, string cut) =>
        line[cut.Length] != ' ' && cut.LastIndexOf(' ') is var space && space > cut.Length / 2 ? cut[..space] : cut;

    /// <summary>
    /// Tags are of no width, and a text can be hidden in them that only a program reads. They stay where they follow a black flag and make
    /// it that of a region, such as Scotland; a region has three to six letters and digits.
    /// </summary>
    /// <remarks>Source: Unicode Technical Standard 51, „Unicode Emoji”, annex C.1.</remarks>
    private static string WithoutLooseTags(string text) =>
        text.Contains(TagHalf, StringComparison.Ordinal) ? TagsOrFlag().Replace(text, found => found.Groups["flag"].Value) : text;

    // EnumerateRunes turns an unpaired surrogate into U+FFFD, the replacement character.
    private static bool IsKept(Rune rune) => rune.Value switch
    {
        '\n' or '\t' => true,
        // What follows it are no characters at all: a document in XML, such as the Word export, must not hold them.
        0xFFFD or 0xFFFE or 0xFFFF => false,
        >= 0x202A and <= 0x202E or >= 0x2066 and <= 0x206F => false,
        // Of no width.
        0x180E or 0x200B or >= 0x2060 and <= 0x2065 or 0xFEFF or >= 0xFFF9 and <= 0xFFFB => false,
        _ => Rune.GetUnicodeCategory(rune) is not UnicodeCategory.Control,
    };

    [GeneratedRegex(@"(?<flag>\uD83C\uDFF4(?:\uDB40[\uDC30-\uDC39\uDC61-\uDC7A]){3,6}\uDB40\uDC7F)|\uDB40[\uDC00-\uDC7F]")]
    private static partial Regex TagsOrFlag();
}
