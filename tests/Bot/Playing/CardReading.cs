using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Praatplaat.Bot.Tests.Playing;

/// <summary>Reads a card as a client does that knows nothing of who made it.</summary>
internal static class CardReading
{
    public static IEnumerable<CardButton> Buttons(this JsonElement card) => card.Parts().Select(CardButton.Of).OfType<CardButton>();

    public static bool Offers(this JsonElement card, string verb, int? round = null) =>
        card.Buttons().Any(button => button.Verb == verb && (round is null || button.Round == round));

    public static CardButton Button(this JsonElement card, string verb) => card.Buttons().First(button => button.Verb == verb);

    /// <summary>The inputs with the values that stand in them.</summary>
    public static JsonObject Inputs(this JsonElement card)
    {
        var inputs = new JsonObject();
        foreach (var part in card.Parts().Where(IsInput))
            inputs[part.GetProperty("id").GetString()!] = part.TryGetProperty("value", out var value) ? JsonValue.Create(value) : "";
        return inputs;
    }

    /// <summary>What stands in one input; null where the card has no such input.</summary>
    public static string? Typed(this JsonElement card, string input) => (string?)card.Inputs()[input];

    /// <summary>What can be chosen in one input.</summary>
    public static IReadOnlyList<(string Title, string Id)> Choices(this JsonElement card, string input) =>
    [
        .. card.Parts().Single(part => IsInput(part) && part.GetProperty("id").ValueEquals(input)).GetProperty("choices").EnumerateArray()
            .Select(choice => (choice.GetProperty("title").GetString()!, choice.GetProperty("value").GetString()!)),
    ];

    /// <summary>Every string in it, each on a line, with escapes undone and hard spaces as a reader sees them.</summary>
    public static string Text(this JsonElement card)
    {
        var text = new StringBuilder();
        foreach (var part in card.Parts().Where(part => part.ValueKind == JsonValueKind.String))
            text.AppendLine(part.GetString());
        return text.Replace('\u00a0', ' ').ToString();
    }

    public static bool Says(this JsonElement card, string text) => card.Text().Contains(text, StringComparison.Ordinal);

    private static List<JsonElement> Parts(this JsonElement element)
    {
        var parts = new List<JsonElement>();
        Collect(element, parts);
        return parts;
    }

    private static void Collect(JsonElement element, List<JsonElement> into)
    {
        if (element.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in element.EnumerateArray())
                Collect(item, into);
            return;
        }

        into.Add(element);
        if (element.ValueKind != JsonValueKind.Object)
            return;
        foreach (var member in element.EnumerateObject())
            Collect(member.Value, into);
    }

    private static bool IsInput(JsonElement part) =>
        part.ValueKind == JsonValueKind.Object
        && part.TryGetProperty("type", out var type)
        && type.GetString()?.StartsWith("Input.", StringComparison.Ordinal) == true;
}
