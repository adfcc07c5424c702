namespace Praatplaat.Cards.Elements;

/// <summary>Items side by side where there is room, under each other on a phone. Clients that don't know it put them under each other.</summary>
/// <param name="MinItemWidth">In pixels, such as <c>180px</c>: below it an item goes to the next row.</param>
public sealed record FlowLayout(string MinItemWidth)
{
    public string Type { get; } = "Layout.Flow";

    public string ItemFit { get; } = "Fill";
}
