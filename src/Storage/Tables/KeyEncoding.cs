using System.Globalization;
using System.Text;

namespace Praatplaat.Storage.Tables;

/// <summary>
/// Any text as (part of) a table key, and back. A key may not hold <c>/ \ # ?</c> and control characters, and <c>%</c>
/// goes wrong in places that decode a URL twice ("Understanding the Table service data model"). A character that may
/// stay stays as it is, so that the encoding of a prefix is a prefix; another becomes <c>~2F</c> or <c>~uFFFF</c>.
/// <c>:</c> is legal, but is encoded so that parts can be joined with it.
/// </summary>
public static class KeyEncoding
{
    /// <summary>A key is at most 1 KiB of UTF-16; joined parts count together.</summary>
    public const int MaxLength = 512;

    private const char Escape = '~';

    /// <exception cref="ArgumentException">The encoded text is longer than <see cref="MaxLength"/>.</exception>
    public static string Encode(string text)
    {
        var key = new StringBuilder(text.Length + 16);
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsSurrogatePair(text, i))
                key.Append(text, i++, 2);
            else if (MayStay(text[i]))
                key.Append(text[i]);
            else
                AppendEscaped(key, text[i]);
        }

        return key.Length <= MaxLength
            ? key.ToString()
            : throw new ArgumentException($"As a key this text takes {key.Length} characters; {MaxLength} is the most.", nameof(text));
    }

    /// <exception cref="FormatException">The key is not one that <see cref="Encode"/> makes.</exception>
    public static string Decode(string key)
    {
        var text = new StringBuilder(key.Length);
        for (var i = 0; i < key.Length; i++)
        {
            if (key[i] != Escape)
            {
                text.Append(key[i]);
                continue;
            }

            var (start, digits) = key.AsSpan(i + 1) is ['u', ..] ? (i + 2, 4) : (i + 1, 2);
            text.Append(Character(key, start, digits));
            i = start + digits - 1;
        }

        return text.ToString();
    }

    private static bool MayStay(char c) =>
        c is not ('/' or '\\' or '#' or '?' or '%' or ':' or Escape or '\uFFFE' or '\uFFFF')
        && !char.IsControl(c)
        && !char.IsSurrogate(c);

    private static void AppendEscaped(StringBuilder key, char c) =>
        key.Append(Escape).Append(c <= 0xFF ? $"{(int)c:X2}" : $"u{(int)c:X4}");

    private static char Character(string key, int start, int digits) =>
        start + digits <= key.Length
        && ushort.TryParse(key.AsSpan(start, digits), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var c)
            ? (char)c
            : throw new FormatException("After '~' a key has two hexadecimal digits, or 'u' and four.");
}
