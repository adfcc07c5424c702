using System.Text.Json;

namespace Praatplaat.Bot.Teams;

/// <summary>The answer to an invoke, which travels in the HTTP response.</summary>
/// <param name="Status">The HTTP status: 200 whenever the bot has dealt with the press, even when it refuses it.</param>
internal sealed record InvokeResponse(int Status, AdaptiveCardInvokeResponse? Body = null)
{
    /// <summary>An invoke that the bot does not know.</summary>
    public static InvokeResponse NotImplemented { get; } = new(StatusCodes.Status501NotImplemented);

    /// <summary>A known invoke whose value is not what the protocol says.</summary>
    public static InvokeResponse BadRequest { get; } = new(StatusCodes.Status400BadRequest);

    /// <summary>Replaces the card for the person who pressed, on the device where they pressed.</summary>
    public static InvokeResponse Card(JsonElement card) =>
        new(StatusCodes.Status200OK, new AdaptiveCardInvokeResponse(StatusCodes.Status200OK, Attachment.AdaptiveCard, card));
}

/// <summary>The envelope around the answer to <c>adaptiveCard/action</c>.</summary>
/// <remarks>Source: Adaptive Cards, "Universal Action Model: response format".</remarks>
internal sealed record AdaptiveCardInvokeResponse(int StatusCode, string Type, JsonElement Value);
