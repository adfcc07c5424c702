using System.Globalization;
using System.Text;

namespace Praatplaat.Sessions.Privacy;

/// <summary>
/// A text as the patterns read it. Digits of every script, full width signs, dashes and spaces, as they come along from a web page, a
/// spreadsheet or a contact card, are the ASCII ones; what nobody sees is left out.
/// </summary>
/// <param name="text">The text itself.</param>
/// <param name="starts">Where each character of <see cref="Text"/> stands in it.</param>
internal sealed class PlainCharacters(string text, string plain, IReadOnlyList<int> starts)
{
    private const int FullWidth = 0xFEE0;

    /// <summary>Never longer than the text. What is no single character in UTF-16, and no digit, is U+FFFD.</summary>
    public string Text => plain;

    public static PlainCharacters Of(string text)
    {
        var (plain, starts, at) = (new StringBuilder(text.Length), new List<int>(text.Length), 0);
        foreach (var rune in text.EnumerateRunes())
        {
            if (Plain(rune) is { } character)
            {
                plain.Append(character);
                starts.Add(at);
            }

            at += rune.Utf16SequenceLength;
        }

        return new PlainCharacters(text, plain.ToString(), starts);
    }

    public PersonalNumber Locate(PersonalNumberKind kind, int start, int length)
    {
        var last = starts[start + length - 1];
        var end = last + (char.IsSurrogatePair(text, last) ? 2 : 1);
        return new PersonalNumber(kind, starts[start], end - starts[start]);
    }

    private static char? Plain(Rune rune) => Rune.GetUnicodeCategory(rune) switch
    {
        // A soft hyphen, a mark of direction around a number in a contact card, a joiner.
        UnicodeCategory.Format => null,
        UnicodeCategory.DecimalDigitNumber => (char)('0' + (int)Rune.GetNumericValue(rune)),
        UnicodeCategory.DashPunctuation => '-',
        UnicodeCategory.SpaceSeparator => ' ',
        _ => rune.Value switch
        {
            '\t' => ' ',
            // The minus sign, which is mathematics.
            0x2212 => '-',
            >= 0xFF01 and <= 0xFF5E => (char)(rune.Value - FullWidth),
            _ => rune.IsBmp ? (char)rune.Value : '\uFFFD',
        },
    };
}
