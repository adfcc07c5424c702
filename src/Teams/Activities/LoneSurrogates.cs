using System.Buffers.Text;

namespace Praatplaat.Teams.Activities;

/// <summary>
/// Replaces half an emoji in an escape (<c>\ud83d</c> without its partner), which is what remains when a client cuts a text off at its
/// maximum length. JSON allows it, but .NET throws when the text is read, long after parsing. U+FFFD takes its place, in the same six
/// bytes.
/// </summary>
internal static class LoneSurrogates
{
    private const int EscapeLength = 6;

    public static void Replace(Span<byte> json)
    {
        for (var at = NextEscape(json, 0); at >= 0;)
        {
            var unit = CodeUnit(json, at);
            var isPair = IsHigh(unit) && IsLow(CodeUnit(json, at + EscapeLength));
            if (!isPair && (IsHigh(unit) || IsLow(unit)))
                "fffd"u8.CopyTo(json[(at + 2)..]);

            at = NextEscape(json, at + (isPair ? 2 * EscapeLength : unit is null ? 2 : EscapeLength));
        }
    }

    private static int NextEscape(ReadOnlySpan<byte> json, int from) =>
        from < json.Length && json[from..].IndexOf((byte)'\\') is >= 0 and var offset ? from + offset : -1;

    private static ushort? CodeUnit(ReadOnlySpan<byte> json, int at) =>
        at + EscapeLength <= json.Length
        && json[at] == '\\'
        && json[at + 1] == 'u'
        && Utf8Parser.TryParse(json.Slice(at + 2, 4), out ushort unit, out var read, 'X')
        && read == 4
            ? unit
            : null;

    private static bool IsHigh(ushort? unit) => unit is >= 0xD800 and <= 0xDBFF;

    private static bool IsLow(ushort? unit) => unit is >= 0xDC00 and <= 0xDFFF;
}
