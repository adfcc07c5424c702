using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Praatplaat.Cards.Elements;

namespace Praatplaat.Cards;

/// <summary>Writes cards as JSON. All other code passes a card on unread.</summary>
public static class CardsJson
{
    /// <summary>What a card may take: Teams refuses messages of more than about 28 KB.</summary>
    public const int MostBytes = 28_000;

    private static readonly CardsContext Context = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = MinimalJsonEncoder.Instance,
    });

    public static string ToText(AdaptiveCard card) => JsonSerializer.Serialize(card, Context.AdaptiveCard);

    public static byte[] ToUtf8(AdaptiveCard card) => JsonSerializer.SerializeToUtf8Bytes(card, Context.AdaptiveCard);

    /// <summary>Writes the card as the next value.</summary>
    /// <param name="json">Its encoder has to be <see cref="MinimalJsonEncoder"/>, or the card may become larger than Teams accepts.</param>
    public static void Write(Utf8JsonWriter json, AdaptiveCard card) => JsonSerializer.Serialize(json, card, Context.AdaptiveCard);

    /// <summary>How many bytes a text takes on a card. Quotes, backslashes and line ends take one more for their escape.</summary>
    public static int SizeOf(string text) => Encoding.UTF8.GetByteCount(text) + text.Count(c => c is '"' or '\\' or '\n');
}

[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(AdaptiveCard))]
internal sealed partial class CardsContext : JsonSerializerContext;

/// <summary>
/// Escapes only what JSON demands. Every encoder of .NET writes an emoji as twelve bytes and a hard space as six, and a full answer of
/// those would not fit in the 28 KB of a card. Only for JSON that is never embedded in HTML.
/// </summary>
public sealed unsafe class MinimalJsonEncoder : JavaScriptEncoder
{
    public static readonly MinimalJsonEncoder Instance = new();

    /// <summary>Most texts consist of these, and a vectorised search skips them.</summary>
    private static readonly SearchValues<char> Plain = SearchValues.Create([.. PlainAscii]);

    private static readonly SearchValues<byte> PlainBytes = SearchValues.Create([.. PlainAscii.Select(letter => (byte)letter)]);

    private MinimalJsonEncoder()
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
            // An unpaired surrogate is no scalar value; the base class replaces it by U+FFFD.
            var isScalar = Rune.DecodeFromUtf16(rest, out var rune, out var length) == OperationStatus.Done;
            if (!isScalar || WillEncode(rune.Value))
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
