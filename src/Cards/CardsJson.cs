using System.Text.Json;
using System.Text.Json.Serialization;
using Praatplaat.Cards.Elements;

namespace Praatplaat.Cards;

/// <summary>Cards as JSON. Everything outside this border passes a card on as an element, unread.</summary>
public static class CardsJson
{
    private static readonly CardsContext Context = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = LettersAsTheyAre.Encoder,
    });

    public static JsonElement ToElement(AdaptiveCard card) => JsonSerializer.SerializeToElement(card, Context.AdaptiveCard);

    public static byte[] ToUtf8(AdaptiveCard card) => JsonSerializer.SerializeToUtf8Bytes(card, Context.AdaptiveCard);
}

[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(AdaptiveCard))]
internal sealed partial class CardsContext : JsonSerializerContext;
