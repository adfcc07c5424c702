using System.Buffers;
using System.Text.Json;
using Microsoft.Bot.Builder;
using Praatplaat.Cards;
using Praatplaat.Cards.Elements;
using Praatplaat.Teams.Activities;

namespace Praatplaat.Bot.Routing;

/// <summary>
/// The answer to <c>adaptiveCard/action</c> that replaces the card for the person who pressed, on the device where they pressed. It is
/// written once, as the bytes that go out: the card is most of what a press costs.
/// </summary>
/// <remarks>Source: Adaptive Cards, "Universal Action Model: response format".</remarks>
internal static class CardResponse
{
    private const int UsualBytes = 8 * 1024;

    private static readonly JsonWriterOptions Letters = new() { Encoder = MinimalJsonEncoder.Instance, SkipValidation = true };

    public static InvokeResponse Create(AdaptiveCard card)
    {
        var body = new ArrayBufferWriter<byte>(UsualBytes);
        using var json = new Utf8JsonWriter(body, Letters);
        json.WriteStartObject();
        json.WriteNumber("statusCode"u8, StatusCodes.Status200OK);
        json.WriteString("type"u8, SdkObjects.AdaptiveCard);
        json.WritePropertyName("value"u8);
        CardsJson.Write(json, card);
        json.WriteEndObject();
        json.Flush();
        return SdkObjects.InvokeResponse(StatusCodes.Status200OK, body.WrittenMemory);
    }
}
