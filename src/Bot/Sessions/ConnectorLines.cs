using Microsoft.Bot.Schema;
using Praatplaat.Sessions;
using Praatplaat.Teams.Connector;

namespace Praatplaat.Bot.Sessions;

/// <summary>On whose account the bot speaks to Teams.</summary>
internal static class ConnectorLines
{
    /// <summary>For what a session does by itself.</summary>
    /// <param name="serviceUrl">In place of the session's: where Teams wants messages for one person.</param>
    public static ConnectorTarget Of(Session session, Uri? serviceUrl = null) =>
        new(serviceUrl ?? session.Location.ServiceUrl, session.Location.Tenant.Value, session.Id.Value);

    /// <summary>For what somebody waits for, about a session.</summary>
    /// <param name="userId"><c>29:…</c></param>
    public static ConnectorTarget Of(Session session, string userId) => Of(session) with { QueueKey = userId };

    /// <summary>For an answer to what was just said.</summary>
    public static ConnectorTarget Of(ConversationReference conversation) =>
        new(new Uri(conversation.ServiceUrl), conversation.Conversation.TenantId, conversation.User?.Id ?? conversation.Conversation.Id);

    public static ConnectorTarget Of(Sender sender) => Of(sender.Conversation);
}
