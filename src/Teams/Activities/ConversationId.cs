using Microsoft.Bot.Schema;

namespace Praatplaat.Teams.Activities;

/// <summary>Ids of conversations in a channel: the channel, with or without a thread in it.</summary>
/// <remarks>Source: Teams, "Channel and group chat conversations: create or reply to a conversation". A thread is named by its root post.</remarks>
public static class ConversationId
{
    private const string Separator = ";messageid=";

    /// <summary><c>19:…@thread.tacv2</c> out of <c>19:…@thread.tacv2;messageid=…</c>.</summary>
    public static string ChannelOf(string conversationId) =>
        conversationId.IndexOf(Separator, StringComparison.Ordinal) is >= 0 and var at ? conversationId[..at] : conversationId;

    /// <summary>The id of the root post; null for a channel as a whole and for a chat.</summary>
    public static string? RootOf(string conversationId) =>
        conversationId.IndexOf(Separator, StringComparison.Ordinal) is >= 0 and var at && conversationId[(at + Separator.Length)..] is { Length: > 0 } root
            ? root
            : null;

    /// <summary>The conversation in which replies to a root post go.</summary>
    public static string Thread(string channelId, string rootId) => ChannelOf(channelId) + Separator + rootId;
}

/// <summary>Where the bot speaks later on.</summary>
public static class ConversationReferences
{
    /// <summary>Of an activity of a known type, as the door lets it through: with service URL, conversation, bot and user.</summary>
    /// <remarks>A tenant that Teams names beside the conversation is put into it: <c>Conversation.TenantId</c> is null only from clients other than Teams.</remarks>
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

/// <summary>The values of <c>conversationType</c>.</summary>
public static class ConversationTypes
{
    public const string Personal = "personal";
    public const string Channel = "channel";
}
