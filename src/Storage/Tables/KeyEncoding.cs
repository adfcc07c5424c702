using System.Globalization;
using System.Text;

namespace Praatplaat.Storage.Tables;

/// <summary>
/// Encodes any text as a table key, or as a part of one, and decodes it. A key may not contain <c>/ \ # ?</c> or control characters, and
/// <c>%</c> breaks where a URL is decoded twice ("Understanding the Table service data model"). These become <c>~2F</c> or <c>~uFFFF</c>.
/// All other characters stay as they are, so the encoding of a prefix is a prefix of the encoding. <c>:</c> is legal, but is encoded as
/// well, so that it can separate the parts of a key.
/// </summary>
public static class KeyEncoding
{
    /// <summary>The service allows 1 KiB of UTF-16 for the whole key. Parts that are joined count together.</summary>
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
            else if (IsAllowed(text[i]))
                key.Append(text[i]);
            else
                AppendEscaped(key, text[i]);
        }

        return key.Length <= MaxLength
            ? key.ToString()
            : throw new ArgumentException($"The encoded text takes {key.Length} characters; a key has at most {MaxLength}.", nameof(text));
    }

    /// <exception cref="FormatException"><see cref="Encode"/> does not produce this key.</exception>
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

    private static bool IsAllowed(char c) =>
        c is not ('/' or '\\' or '#' or '?' or '%' or ':' or Escape or '\uFFFE' or '\uFFFF')
        && !char.IsControl(c)
        && !char.IsSurrogate(c);

    private static void AppendEscaped(StringBuilder key, char c) =>
        key.Append(Escape).Append(c <= 0xFF ? $"{(int)c:X2}" : $"u{(int)c:X4}");

    private static char Character(string key, int start, int digits) =>
        start + digits <= key.Length
        && ushort.TryParse(key.AsSpan(start, digits), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var c)
            ? (char)c
            : throw new FormatException("In a key, '~' must be followed by two hexadecimal digits, or by 'u' and four.");
}
