using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using Praatplaat.Cards.Elements;

namespace Praatplaat.Cards;

/// <summary>Cards as JSON. Everything outside this border passes a card on unread: as text, or as bytes.</summary>
public static class CardsJson
{
    private static readonly CardsContext Context = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = LettersAsTheyAre.Encoder,
    });

    public static string ToText(AdaptiveCard card) => JsonSerializer.Serialize(card, Context.AdaptiveCard);

    /// <summary>As the next value of what is being written; <see cref="LettersAsTheyAre"/> is the writer's encoder.</summary>
    public static void Write(Utf8JsonWriter json, AdaptiveCard card) => JsonSerializer.Serialize(json, card, Context.AdaptiveCard);

    /// <summary>Bytes that a text takes on a card: quotes, backslashes and line ends take one more.</summary>
    public static int SizeOf(string text) => Encoding.UTF8.GetByteCount(text) + text.Count(c => c is '"' or '\\' or '\n');

    public static byte[] ToUtf8(AdaptiveCard card) => JsonSerializer.SerializeToUtf8Bytes(card, Context.AdaptiveCard);
}

[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(AdaptiveCard))]
internal sealed partial class CardsContext : JsonSerializerContext;
