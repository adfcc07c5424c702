using System.Text.Json;

namespace Praatplaat.Bot.Teams;

/// <summary>An activity that carries a card and nothing else: Teams splits text and card over two messages, and then gives no id back.</summary>
internal static class CardActivity
{
    /// <param name="summary">Plain text; without it a notification shows no more than that a card was sent.</param>
    public static Activity Create(JsonElement card, string summary) => new()
    {
        Type = ActivityTypes.Message,
        Summary = summary,
        Attachments = [new Attachment(Attachment.AdaptiveCard, card)],
    };
}
