using System.Text.Json;

namespace Praatplaat.Bot.Teams;

/// <summary>A card that goes out. What comes in as attachment is a copy of the text in HTML, which the bot does not read.</summary>
internal sealed record Attachment(string? ContentType, JsonElement? Content)
{
    public const string AdaptiveCard = "application/vnd.microsoft.card.adaptive";
}
