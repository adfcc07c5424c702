using Microsoft.Bot.Schema;
using Praatplaat.Bot.Requests;
using Praatplaat.Cards;
using Praatplaat.Cards.Elements;
using Praatplaat.Sessions;
using Praatplaat.Storage.Stores;
using Praatplaat.Teams;
using Praatplaat.Teams.Activities;
using Praatplaat.Teams.Connector;

namespace Praatplaat.Bot.Delivery;

/// <summary>The account on which the bot calls Teams: rate limits are kept for each.</summary>
internal static class ConnectorTargets
{
    /// <summary>For what a session does by itself.</summary>
    /// <param name="serviceUrl">Where Teams expects messages for one person; null for the session's own.</param>
    public static ConnectorTarget Of(Session session, Uri? serviceUrl = null) =>
        new(serviceUrl ?? session.Location.ServiceUrl, session.Location.Tenant.Value, session.Id.Value);

    /// <summary>For what somebody waits for, about a session.</summary>
    /// <param name="userId"><c>29:…</c></param>
    public static ConnectorTarget Of(Session session, string userId) => Of(session) with { QueueKey = userId };

    /// <summary>For an answer to what was just said.</summary>
    public static ConnectorTarget Of(ConversationReference conversation) =>
        new(new Uri(conversation.ServiceUrl), conversation.Conversation.TenantId, conversation.User?.Id ?? conversation.Conversation.Id)
        {
            MayComeTwice = true,
        };

    public static ConnectorTarget Of(Sender sender) => Of(sender.Conversation);
}

/// <summary>Replaces cards that were posted.</summary>
internal static class PostUpdates
{
    /// <returns>False where the message is gone because somebody deleted it.</returns>
    public static async Task<bool> TryUpdateAsync(
        this TeamsConnector connector, ConnectorTarget target, Post post, Activity activity, CancellationToken cancellationToken)
    {
        try
        {
            await connector.UpdateAsync(target, post.ConversationId, post.ActivityId, activity, cancellationToken);
            return true;
        }
        catch (ConnectorException gone) when (gone.Failure == ConnectorFailure.Gone)
        {
            return false;
        }
    }
}

/// <summary>A card as a message.</summary>
internal static class CardMessage
{
    public static Activity Of(AdaptiveCard card) => SdkObjects.CardMessage(CardsJson.ToText(card), card.FallbackText ?? "");
}
