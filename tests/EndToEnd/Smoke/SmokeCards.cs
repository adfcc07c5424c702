using System.Text.Json.Nodes;

namespace Praatplaat.EndToEnd.Tests.Smoke;

internal static class SmokeCards
{
    private const string CardType = "application/vnd.microsoft.card.adaptive";

    public static JsonObject Form(string title) => Message(Card($$"""
        [
          { "type": "TextBlock", "text": "🤝 {{title}}", "style": "heading" },
          { "type": "Input.Text", "id": "answer", "label": "Uw antwoord", "isMultiline": true, "isRequired": true, "errorMessage": "Vul uw antwoord in." },
          { "type": "Input.Text", "id": "doing", "label": "Wat doen wij al?", "value": "oud" },
          { "type": "Input.ChoiceSet", "id": "names", "label": "Namen", "style": "expanded", "value": "shown",
            "choices": [{ "title": "zichtbaar", "value": "shown" }, { "title": "anoniem", "value": "anonymous" }] },
          { "type": "Input.ChoiceSet", "id": "themes", "label": "Thema's", "style": "expanded", "isMultiSelect": true, "value": "1",
            "choices": [{ "title": "Maatwerk", "value": "1" }, { "title": "Visie", "value": "2" }] },
          { "type": "Input.ChoiceSet", "id": "manager", "label": "Manager",
            "choices": [{ "title": "Bram Visser", "value": "bram" }, { "title": "Marjolein van Dijk", "value": "marjolein" }] },
          { "type": "Input.Toggle", "id": "share", "title": "Deel mijn acties", "value": "false" }
        ]
        """, """
        [
          { "type": "Action.Execute", "title": "Versturen", "verb": "submit", "data": { "session": "s1" } },
          { "type": "Action.Execute", "title": "Weiger", "verb": "refuse", "associatedInputs": "none" }
        ]
        """));

    public static JsonObject Status(string text) => Message(Card($$"""[{ "type": "TextBlock", "text": "Stand: {{text}}" }]"""));

    public static JsonObject Saved() => new()
    {
        ["statusCode"] = 200,
        ["type"] = CardType,
        ["value"] = Card("""[{ "type": "TextBlock", "text": "Uw antwoord is opgeslagen" }]"""),
    };

    public static JsonObject Refusal() => new()
    {
        ["statusCode"] = 400,
        ["type"] = "application/vnd.microsoft.error",
        ["value"] = new JsonObject { ["code"] = "Closed", ["message"] = "Deze ronde is gesloten." },
    };

    public static JsonObject Chat(JsonObject activity) => new()
    {
        ["isGroup"] = false,
        ["bot"] = activity["recipient"]!.DeepClone(),
        ["members"] = new JsonArray(new JsonObject { ["id"] = (string)activity["from"]!["id"]! }),
    };

    private static JsonObject Message(JsonObject card) => new()
    {
        ["type"] = "message",
        ["attachments"] = new JsonArray(new JsonObject { ["contentType"] = CardType, ["content"] = card }),
    };

    private static JsonObject Card(string body, string actions = "[]") => new()
    {
        ["type"] = "AdaptiveCard",
        ["version"] = "1.5",
        ["body"] = JsonNode.Parse(body),
        ["actions"] = JsonNode.Parse(actions),
    };
}
