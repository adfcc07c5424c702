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
    public static InvokeResponse Card(JsonElement card) => Envelope(StatusCodes.Status200OK, Attachment.AdaptiveCard, card);

    /// <summary>Shows a short text and leaves the card as it is.</summary>
    public static InvokeResponse Message(string text) =>
        Envelope(StatusCodes.Status200OK, "application/vnd.microsoft.activity.message", JsonSerializer.SerializeToElement(text, TeamsJson.Wire.String));

    /// <summary>Shows an error under the card.</summary>
    /// <param name="status">400 or 500: other values have meanings of their own (sign-in, precondition).</param>
    /// <param name="code">For machines, in English.</param>
    /// <param name="message">For the person who pressed, in their language.</param>
    public static InvokeResponse Error(int status, string code, string message) =>
        Envelope(status, "application/vnd.microsoft.error", JsonSerializer.SerializeToElement(new(code, message), TeamsJson.Wire.InvokeError));

    private static InvokeResponse Envelope(int statusCode, string type, JsonElement value) =>
        new(StatusCodes.Status200OK, new AdaptiveCardInvokeResponse(statusCode, type, value));
}

/// <summary>The envelope around the answer to <c>adaptiveCard/action</c>.</summary>
/// <remarks>Source: Adaptive Cards, "Universal Action Model: response format".</remarks>
internal sealed record AdaptiveCardInvokeResponse(int StatusCode, string Type, JsonElement Value);

internal sealed record InvokeError(string Code, string Message);
