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

    private LettersAsTheyAre()
    {
    }

    public override int MaxOutputCharactersPerInputCharacter => UnsafeRelaxedJsonEscaping.MaxOutputCharactersPerInputCharacter;

    public override bool WillEncode(int unicodeScalar) => unicodeScalar is < ' ' or '"' or '\\' or 0x7F;

    public override int FindFirstCharacterToEncode(char* text, int textLength)
    {
        var rest = new ReadOnlySpan<char>(text, textLength);
        while (!rest.IsEmpty)
        {
            // What is no letter is half of a pair without the other half: the base class replaces it.
            var isLetter = Rune.DecodeFromUtf16(rest, out var rune, out var length) == System.Buffers.OperationStatus.Done;
            if (!isLetter || WillEncode(rune.Value))
                return textLength - rest.Length;
            rest = rest[length..];
        }

        return -1;
    }

    public override bool TryEncodeUnicodeScalar(int unicodeScalar, char* buffer, int bufferLength, out int numberOfCharactersWritten) =>
        UnsafeRelaxedJsonEscaping.TryEncodeUnicodeScalar(unicodeScalar, buffer, bufferLength, out numberOfCharactersWritten);
}
