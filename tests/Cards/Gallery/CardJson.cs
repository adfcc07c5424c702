using System.Text.Json;

namespace Praatplaat.Cards.Tests.Gallery;

/// <summary>Walks through the JSON of a card.</summary>
internal static class CardJson
{
    /// <summary>Every object, the card itself first. Cards that unfold and fallbacks are included.</summary>
    public static IEnumerable<JsonElement> Objects(this JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(member => member.Value.Objects()).Prepend(element),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Objects),
        _ => [],
    };

    public static IEnumerable<JsonElement> OfType(this JsonElement card, params string[] types) =>
        card.Objects().Where(found => types.Contains(found.Type()));

    public static IEnumerable<JsonElement> Inputs(this JsonElement card) =>
        card.Objects().Where(found => found.Type().StartsWith("Input.", StringComparison.Ordinal));

    /// <summary>The titles of all buttons, those behind another button included, but not those of fallbacks.</summary>
    public static IEnumerable<string> ButtonTitles(this JsonElement card) =>
        card.OfType("ActionSet").SelectMany(set => set.GetProperty("actions").EnumerateArray()).Select(action => action.Text("title"));

    public static string Type(this JsonElement element) => element.Text("type");

    /// <summary>Empty where the member is missing or is no text.</summary>
    public static string Text(this JsonElement element, string member) =>
        element.TryGetProperty(member, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString()! : "";
}
