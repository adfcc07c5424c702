using Praatplaat.Teams.Configuration;

namespace Praatplaat.Teams.Activities;

/// <summary>Links that open Teams at one message.</summary>
/// <remarks>
/// Source: Teams, "Deep link to a Teams chat: navigate to channel conversation". It lists tenant, group and root post without saying which may
/// be left out; the names of team and channel, which it lists too, change, and are left out. Reports say that without the group Teams at times
/// does not find the channel. For a reply the message comes before the question mark and the root post after it (msteams-docs, issue 12926).
/// </remarks>
public static class MessageLink
{
    private const string DoD = ".dod.teams.microsoft.us";

    /// <param name="serviceUrl">Where the bot reaches the team: in the cloud of the American government it tells DoD from GCC High.</param>
    /// <param name="groupId">The team's group in Entra; null where it is not known, and then left out.</param>
    /// <param name="conversationId">The thread that the message is in, <c>19:…@thread.tacv2;messageid=…</c>; or the channel alone.</param>
    /// <param name="messageId">The id of the activity that was sent: milliseconds, in digits.</param>
    /// <returns>An https address, in which every part is encoded.</returns>
    public static Uri ToChannel(
        Cloud cloud, Uri serviceUrl, string tenantId, string? groupId, string conversationId, string messageId)
    {
        var host = serviceUrl.Host.EndsWith(DoD, StringComparison.OrdinalIgnoreCase) ? DoD[1..] : cloud.WebHost;
        var root = ConversationId.RootOf(conversationId) ?? messageId;
        var group = groupId is null ? "" : $"&groupId={Uri.EscapeDataString(groupId)}";
        var created = messageId.All(char.IsAsciiDigit) ? $"&createdTime={messageId}" : "";
        return new Uri(
            $"https://{host}/l/message/{Uri.EscapeDataString(ConversationId.ChannelOf(conversationId))}/{Uri.EscapeDataString(messageId)}"
            + $"?tenantId={Uri.EscapeDataString(tenantId)}{group}&parentMessageId={Uri.EscapeDataString(root)}{created}");
    }
}
