namespace Praatplaat.Cards.Elements;

/// <summary>An Adaptive Card. The records in this folder carry the names of the official types and the properties that the bot uses.</summary>
/// <param name="FallbackText">What a client shows that can't draw the card.</param>
/// <param name="Speak">What is read aloud.</param>
public sealed record AdaptiveCard(IReadOnlyList<CardElement> Body, string? FallbackText = null, string? Speak = null, string? Lang = null)
{
    public string Type { get; } = "AdaptiveCard";

    /// <summary>Teams documents 1.5; a card without a version is not drawn on a phone.</summary>
    public string Version { get; } = "1.5";
}
