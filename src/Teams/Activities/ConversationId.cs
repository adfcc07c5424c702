using Microsoft.Bot.Schema;

namespace Praatplaat.Teams.Activities;

/// <summary>Takes apart the id of a conversation in a channel: the channel, and the root post of a thread in it.</summary>
/// <remarks>
/// Source: Teams, "Channel and group chat conversations: create or reply to a conversation". A thread is named after its root post.
/// </remarks>
public static class ConversationId
{
    private const string Separator = ";messageid=";

    /// <summary>Returns <c>19:…@thread.tacv2</c> for <c>19:…@thread.tacv2;messageid=…</c>.</summary>
    public static string ChannelOf(string conversationId) =>
        conversationId.IndexOf(Separator, StringComparison.Ordinal) is >= 0 and var at ? conversationId[..at] : conversationId;

    /// <summary>Returns the id of the root post; null for a channel as a whole and for a chat.</summary>
    public static string? RootOf(string conversationId) =>
        conversationId.IndexOf(Separator, StringComparison.Ordinal) is >= 0 and var at
        && conversationId[(at + Separator.Length)..] is { Length: > 0 } root
            ? root
            : null;

    /// <summary>Returns the conversation that holds the replies to a root post.</summary>
    public static string Thread(string channelId, string rootId) => ChannelOf(channelId) + Separator + rootId;
}

/// <summary>The values of <c>conversationType</c>.</summary>
public static class ConversationTypes
{
    public const string Personal = "personal";
    public const string Channel = "channel";
}

/// <summary>Keeps where the bot can speak later on.</summary>
public static class ConversationReferences
{
    /// <summary>
    /// Returns service URL, conversation, bot and user of an activity of a known type that the door has let through. A tenant that Teams
    /// names beside the conversation is put into it, so <c>Conversation.TenantId</c> is null only for clients other than Teams.
    /// </summary>
    public static ConversationReference ReferenceToReply(this IActivity activity) => new()
    {
        ServiceUrl = activity.ServiceUrl,
        ChannelId = activity.ChannelId,
        Conversation = new ConversationAccount
        {
            Id = activity.Conversation.Id,
            ConversationType = activity.Conversation.ConversationType,
            TenantId = activity.TeamsData()?.Tenant?.Id ?? activity.Conversation.TenantId,
        },
        Bot = activity.Recipient,
        User = activity.From,
        Locale = ((Activity)activity).Locale,
    };
}
