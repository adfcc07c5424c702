namespace Praatplaat.Cards.Elements;

/// <summary>Items side by side where there is room, under each other on a phone. Clients that don't know it put them under each other.</summary>
/// <param name="ItemWidth">In pixels, such as <c>180px</c>: where two fit they share the row, growing to fill it. Without it a text takes the row it could fill.</param>
public sealed record FlowLayout(string ItemWidth)
{
    public string Type { get; } = "Layout.Flow";

    public string ItemFit { get; } = "Fill";
}
