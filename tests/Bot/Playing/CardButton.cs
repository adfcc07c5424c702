using System.Text.Json;
using System.Text.Json.Nodes;

namespace Praatplaat.Bot.Tests.Playing;

/// <summary>A button as it stands in a card that arrived.</summary>
/// <param name="TakesInputs">Whether a client sends the inputs along.</param>
/// <param name="Fallback">The data of the <c>Action.Submit</c> for other clients.</param>
internal sealed record CardButton(string Verb, JsonObject Data, bool TakesInputs, JsonObject Fallback, string Title)
{
    public int? Round => (int?)Data["round"];

    public static CardButton? Of(JsonElement element) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty("type", out var type) && type.ValueEquals("Action.Execute")
            ? new CardButton(
                element.GetProperty("verb").GetString()!,
                ObjectIn(element),
                !element.TryGetProperty("associatedInputs", out var inputs) || !inputs.ValueEquals("none"),
                ObjectIn(element.GetProperty("fallback")),
                element.GetProperty("title").GetString()!)
            : null;

    private static JsonObject ObjectIn(JsonElement action) => JsonObject.Create(action.GetProperty("data"))!;
}
