using System.Text.Json;
using Praatplaat.Cards.Elements;

namespace Praatplaat.Cards.Tests.Gallery;

/// <summary>One card in one state, by a name such as <c>results-nine</c>.</summary>
public sealed record GalleryCard(string Name, AdaptiveCard Card)
{
    public JsonElement Json { get; } = JsonElement.Parse(CardsJson.ToText(Card));

    public override string ToString() => Name;
}
