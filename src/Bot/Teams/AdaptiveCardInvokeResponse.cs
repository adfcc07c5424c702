using System.Buffers;
using System.Text.Json;
using Praatplaat.Cards;
using Praatplaat.Cards.Elements;

namespace Praatplaat.Bot.Teams;

/// <summary>The envelope around the answer to <c>adaptiveCard/action</c>. Written once, as the bytes that go out: a card is most of what a press costs.</summary>
/// <remarks>Source: Adaptive Cards, "Universal Action Model: response format".</remarks>
internal static class AdaptiveCardInvokeResponse
{
    private const int UsualBytes = 8 * 1024;

    private static readonly JsonWriterOptions Letters = new() { Encoder = LettersAsTheyAre.Encoder, SkipValidation = true };

    public static ReadOnlyMemory<byte> Write(AdaptiveCard card)
    {
        var body = new ArrayBufferWriter<byte>(UsualBytes);
        using var json = new Utf8JsonWriter(body, Letters);
        json.WriteStartObject();
        json.WriteNumber("statusCode"u8, StatusCodes.Status200OK);
        json.WriteString("type"u8, Attachment.AdaptiveCard);
        json.WritePropertyName("value"u8);
        CardsJson.Write(json, card);
        json.WriteEndObject();
        json.Flush();
        return body.WrittenMemory;
    }
}
