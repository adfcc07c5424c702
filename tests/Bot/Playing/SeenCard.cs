using System.Text.Json;
using Praatplaat.FakeChannel;

namespace Praatplaat.Bot.Tests.Playing;

/// <summary>A card before somebody's eyes: as it was sent, or as an answer put it in the place of another.</summary>
internal sealed record SeenCard(CardPlace Place, JsonElement Card)
{
    public string ActivityId => Place.ActivityId;

    public static SeenCard? Of(SentMessage message) => message.Card is { } card ? new SeenCard(PlaceOf(message), card) : null;

    /// <summary>What is in its place for whoever pressed.</summary>
    public SeenCard After(BotAnswer answer) => this with { Card = answer.Card!.Value };

    private static CardPlace PlaceOf(SentMessage message)
    {
        if (message.ConversationId.StartsWith("a:", StringComparison.Ordinal))
            return CardPlace.Chat(message.ActivityId);
        var root = message.ConversationId.Split(";messageid=")[1];
        return root == message.ActivityId ? CardPlace.Post(root) : CardPlace.Reply(message.ActivityId, root);
    }
}
