using System.Buffers;
using System.Text.Json;
using Microsoft.Bot.Builder;
using Praatplaat.Cards;
using Praatplaat.Cards.Elements;
using Praatplaat.Teams.Activities;

namespace Praatplaat.Bot.Routing;

/// <summary>
/// The answer to <c>adaptiveCard/action</c>: a card that replaces the one that was pressed, for the person who pressed and on the device
/// where they pressed, or an error that leaves it. It is written once, as the bytes that go out: the card is most of what a press costs.
/// </summary>
/// <remarks>Source: Adaptive Cards, "Universal Action Model: response format".</remarks>
internal static class CardResponse
{
    private const int UsualBytes = 8 * 1024;

    private static readonly JsonWriterOptions Letters = new() { Encoder = MinimalJsonEncoder.Instance, SkipValidation = true };

    /// <summary>The type of an answer that leaves the card, and what was typed in it, as it is.</summary>
    private const string ErrorType = "application/vnd.microsoft.error";

    public static InvokeResponse Create(Reply reply)
    {
        var body = new ArrayBufferWriter<byte>(UsualBytes);
        using var json = new Utf8JsonWriter(body, Letters);
        json.WriteStartObject();
        if (reply.Error is { } error)
            WriteError(json, error);
        else
            WriteCard(json, reply.Card);
        json.WriteEndObject();
        json.Flush();
        return SdkObjects.InvokeResponse(StatusCodes.Status200OK, body.WrittenMemory);
    }

    private static void WriteCard(Utf8JsonWriter json, AdaptiveCard card)
    {
        json.WriteNumber("statusCode"u8, StatusCodes.Status200OK);
        json.WriteString("type"u8, SdkObjects.AdaptiveCard);
        json.WritePropertyName("value"u8);
        CardsJson.Write(json, card);
    }

    private static void WriteError(Utf8JsonWriter json, string message)
    {
        json.WriteNumber("statusCode"u8, StatusCodes.Status400BadRequest);
        json.WriteString("type"u8, ErrorType);
        json.WriteStartObject("value"u8);
        json.WriteString("code"u8, "BadRequest"u8);
        json.WriteString("message"u8, message);
        json.WriteEndObject();
    }
}
