namespace Praatplaat.Bot.Teams;

/// <summary>What a new conversation is to be: a chat with one person, or a thread in a channel.</summary>
/// <remarks>Source: Bot Connector REST API, "Conversations: create conversation".</remarks>
internal sealed record ConversationParameters(
    bool IsGroup,
    string? TenantId,
    TeamsChannelData ChannelData,
    ChannelAccount? Bot = null,
    IReadOnlyList<ChannelAccount>? Members = null,
    Activity? Activity = null)
{
    /// <summary>Teams knows a chat by its one member, and gives the same conversation when asked again; a message that goes along is sent each time.</summary>
    public static ConversationParameters Personal(string? tenantId, string botId, string memberId, Activity? activity = null) =>
        new(IsGroup: false, tenantId, new(new TenantInfo(tenantId)), Bot: new(botId), Members: [new(memberId)], Activity: activity);

    /// <summary>A thread begins with its root post: without one Teams answers 400.</summary>
    public static ConversationParameters Thread(string? tenantId, string channelId, Activity root) =>
        new(IsGroup: true, tenantId, new(new TenantInfo(tenantId), Channel: new ChannelInfo(channelId)), Activity: root);
}

/// <param name="Id">The conversation.</param>
/// <param name="ActivityId">The root post of a thread; null for a chat.</param>
internal sealed record ConversationResourceResponse(string? Id, string? ActivityId);

/// <param name="Id">Null when the message was taken but Teams gave no id, which it may do.</param>
internal sealed record ResourceResponse(string? Id);
