namespace Praatplaat.Cards.Elements;

/// <summary>Elements that belong together.</summary>
public sealed record Container(IReadOnlyList<CardElement> Items) : CardElement
{
    public ContainerStyle? Style { get; init; }

    /// <summary>True: the background reaches the edge of the card.</summary>
    public bool? Bleed { get; init; }

    /// <summary>Null: under each other.</summary>
    public IReadOnlyList<FlowLayout>? Layouts { get; init; }

    public CardAction? SelectAction { get; init; }
}
