using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;

namespace Praatplaat.Cards;

/// <summary>
/// Escapes in JSON only what JSON demands. Every encoder of .NET writes an emoji as twelve bytes and a hard space as six, and a full
/// answer of those would not fit in the 28 KB of a card. For JSON that is never put into HTML.
/// </summary>
public sealed unsafe class LettersAsTheyAre : JavaScriptEncoder
{
    public static readonly LettersAsTheyAre Encoder = new();

    /// <summary>What most texts are made of, passed over many at a time.</summary>
    private static readonly SearchValues<char> Plain = SearchValues.Create([.. PlainAscii]);

    private static readonly SearchValues<byte> PlainBytes = SearchValues.Create([.. PlainAscii.Select(letter => (byte)letter)]);

    private LettersAsTheyAre()
    {
    }

    private static IEnumerable<char> PlainAscii => Enumerable.Range(' ', 0x7F - ' ').Select(unit => (char)unit).Except(['"', '\\']);

    public override int MaxOutputCharactersPerInputCharacter => UnsafeRelaxedJsonEscaping.MaxOutputCharactersPerInputCharacter;

    public override bool WillEncode(int unicodeScalar) => unicodeScalar is < ' ' or '"' or '\\' or 0x7F;

    public override int FindFirstCharacterToEncode(char* text, int textLength)
    {
        var rest = new ReadOnlySpan<char>(text, textLength);
        while (rest.IndexOfAnyExcept(Plain) is >= 0 and var plain)
        {
            rest = rest[plain..];
            // What is no letter is half of a pair without the other half: the base class replaces it.
            var isLetter = Rune.DecodeFromUtf16(rest, out var rune, out var length) == OperationStatus.Done;
            if (!isLetter || WillEncode(rune.Value))
                return textLength - rest.Length;
            rest = rest[length..];
        }

        return -1;
    }

    public override int FindFirstCharacterToEncodeUtf8(ReadOnlySpan<byte> utf8Text) =>
        utf8Text.IndexOfAnyExcept(PlainBytes) < 0 ? -1 : base.FindFirstCharacterToEncodeUtf8(utf8Text);

    public override bool TryEncodeUnicodeScalar(int unicodeScalar, char* buffer, int bufferLength, out int numberOfCharactersWritten) =>
        UnsafeRelaxedJsonEscaping.TryEncodeUnicodeScalar(unicodeScalar, buffer, bufferLength, out numberOfCharactersWritten);
}
