using System.Text.Json.Serialization;

namespace Praatplaat.Cards.Elements;

/// <summary>
/// An Adaptive Card. The records in this folder have the names of the official types, and only the properties that the bot uses.
/// </summary>
/// <param name="FallbackText">Shown by a client that can't draw the card, and in notifications.</param>
/// <param name="Speak">Read aloud by screen readers.</param>
/// <param name="Lang">Two letters, as ISO 639-1 has them.</param>
public sealed record AdaptiveCard(IReadOnlyList<CardElement> Body, string? FallbackText = null, string? Speak = null, string? Lang = null)
{
    public string Type { get; } = "AdaptiveCard";

    /// <summary>The version that Teams documents. Teams on a phone does not draw a card without one.</summary>
    public string Version { get; } = "1.5";
}

/// <summary>Anything that the body of a card can hold.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(TextBlock), "TextBlock")]
[JsonDerivedType(typeof(RichTextBlock), "RichTextBlock")]
[JsonDerivedType(typeof(Container), "Container")]
[JsonDerivedType(typeof(ColumnSet), "ColumnSet")]
[JsonDerivedType(typeof(Table), "Table")]
[JsonDerivedType(typeof(ActionSet), "ActionSet")]
[JsonDerivedType(typeof(InputText), "Input.Text")]
[JsonDerivedType(typeof(InputToggle), "Input.Toggle")]
[JsonDerivedType(typeof(InputChoiceSet), "Input.ChoiceSet")]
[JsonDerivedType(typeof(InputDate), "Input.Date")]
[JsonDerivedType(typeof(HorizontalBarChart), "Chart.HorizontalBar")]
public abstract record CardElement
{
    public string? Id { get; init; }

    /// <summary>False hides the element until a <see cref="ToggleVisibilityAction"/> shows it; null means visible.</summary>
    public bool? IsVisible { get; init; }

    public bool? Separator { get; init; }

    public Spacing? Spacing { get; init; }

    /// <summary>Shown by clients that don't know this element. Every element that is newer than version 1.5 needs one.</summary>
    public CardElement? Fallback { get; init; }
}
