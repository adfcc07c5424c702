using Praatplaat.Cards.Elements;

namespace Praatplaat.Bot.Teams;

/// <summary>The answer to an invoke, which travels in the HTTP response.</summary>
/// <param name="Status">The HTTP status: 200 whenever the bot has dealt with the press, even when it refuses it.</param>
/// <param name="Body">JSON; empty where the status says all.</param>
internal sealed record InvokeResponse(int Status, ReadOnlyMemory<byte> Body = default)
{
    /// <summary>An invoke that the bot does not know.</summary>
    public static InvokeResponse NotImplemented { get; } = new(StatusCodes.Status501NotImplemented);

    /// <summary>A known invoke whose value is not what the protocol says.</summary>
    public static InvokeResponse BadRequest { get; } = new(StatusCodes.Status400BadRequest);

    /// <summary>Replaces the card for the person who pressed, on the device where they pressed.</summary>
    public static InvokeResponse Card(AdaptiveCard card) => new(StatusCodes.Status200OK, AdaptiveCardInvokeResponse.Write(card));
}
