namespace Praatplaat.Bot.Teams;

/// <summary>Ids of conversations in a channel: the channel, with or without a thread in it.</summary>
/// <remarks>Source: Teams, "Channel and group chat conversations: create or reply to a conversation". A thread is named by its root post.</remarks>
internal static class ConversationId
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
