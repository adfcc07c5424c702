using System.Globalization;
using System.Text;

namespace Praatplaat.Sessions;

/// <summary>Makes typed text safe to keep and to show as it was typed.</summary>
public static class PlainText
{
    /// <summary>
    /// The text without control characters and unpaired surrogates, with <c>\n</c> as the only line end, trimmed.
    /// Directional overrides go too: they would let an answer rewrite what stands around it. So does what nobody can see, but for
    /// the joiners and marks that emoji and other scripts need; a text of those alone is no text.
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

        return isSeen ? clean.ToString().Trim() : "";
    }

    /// <summary>The same on one line, for titles.</summary>
    public static string OneLine(string? typed) => Clean(typed).ReplaceLineEndings(" ");

    /// <summary>The name of a person or a team, on one line and cut to <see cref="Limits.Name"/>: it is for display only.</summary>
    public static string Name(string? given) => Cut(OneLine(given), Limits.Name);

    /// <summary>The beginning of a text that is longer than so many characters; a pair of surrogates is not cut in two.</summary>
    public static string Cut(string text, int most) =>
        text.Length <= most ? text : text[..(char.IsHighSurrogate(text[most - 1]) ? most - 1 : most)];

    // EnumerateRunes turns an unpaired surrogate into U+FFFD, the replacement character.
    private static bool IsKept(Rune rune) => rune.Value switch
    {
        '\n' or '\t' => true,
        // What follows it are no characters at all: a document in XML, such as the Word export, must not hold them.
        0xFFFD or 0xFFFE or 0xFFFF => false,
        >= 0x202A and <= 0x202E or >= 0x2066 and <= 0x206F => false,
        // Of no width; the last are the tags in which a text can be hidden that only a program reads.
        0x180E or 0x200B or >= 0x2060 and <= 0x2065 or 0xFEFF or >= 0xFFF9 and <= 0xFFFB or >= 0xE0000 and <= 0xE007F => false,
        _ => Rune.GetUnicodeCategory(rune) is not UnicodeCategory.Control,
    };
}
