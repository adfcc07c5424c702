using System.Globalization;
using System.Text;

namespace Praatplaat.Sessions;

/// <summary>Makes typed text safe to keep and to show as it was typed.</summary>
public static class PlainText
{
    /// <summary>
    /// The text without control characters and unpaired surrogates, with <c>\n</c> as the only line end, trimmed.
    /// Directional overrides go too: they would let an answer rewrite what stands around it.
    /// </summary>
    public static string Clean(string? typed)
    {
        if (string.IsNullOrEmpty(typed))
            return "";
        var clean = new StringBuilder(typed.Length);
        foreach (var rune in typed.ReplaceLineEndings("\n").EnumerateRunes())
            if (IsKept(rune))
                clean.Append(rune.ToString());
        return clean.ToString().Trim();
    }

    /// <summary>The same on one line, for titles.</summary>
    public static string OneLine(string? typed) => Clean(typed).ReplaceLineEndings(" ");

    // EnumerateRunes turns an unpaired surrogate into U+FFFD, the replacement character.
    private static bool IsKept(Rune rune) => rune.Value switch
    {
        '\n' or '\t' => true,
        // What follows it are no characters at all: a document in XML, such as the Word export, must not hold them.
        0xFFFD or 0xFFFE or 0xFFFF => false,
        >= 0x202A and <= 0x202E or >= 0x2066 and <= 0x2069 => false,
        _ => Rune.GetUnicodeCategory(rune) is not UnicodeCategory.Control,
    };
}
