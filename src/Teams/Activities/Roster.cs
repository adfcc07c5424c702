using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;
using Newtonsoft.Json.Linq;

namespace Praatplaat.Teams.Activities;

/// <summary>Tells which <c>conversationUpdate</c> changes who is in a conversation.</summary>
/// <remarks>
/// Source: Teams, "Apps for shared and private channels: get app notifications for bot membership changes". An app receives the events of a
/// channel only if it was added to that channel and may read its members (<c>ChannelMember.Read.Group</c>).
/// </remarks>
public static class RosterEvents
{
    public static bool IsTeamChange(IConversationUpdateActivity activity) =>
        activity.MembersAdded is { Count: > 0 } || activity.MembersRemoved is { Count: > 0 };

    /// <summary>
    /// The event does not list the people when a channel is shared with a whole team: Teams sends one event, not one for each of them.
    /// </summary>
    public static bool IsChannelChange(IConversationUpdateActivity activity) =>
        activity.TeamsData()?.EventType?.ToUpperInvariant()
            is "CHANNELMEMBERADDED" or "CHANNELMEMBERREMOVED" or "CHANNELSHARED" or "CHANNELUNSHARED";

    /// <summary>
    /// Once the bot has been removed from a channel, Teams lists only its owners, as if everybody else had left. The roster must not be
    /// read then.
    /// </summary>
    public static bool IsBotRemoval(IConversationUpdateActivity activity) =>
        activity.MembersRemoved?.Any(gone => string.Equals(gone.Id, activity.Recipient?.Id, StringComparison.OrdinalIgnoreCase)) == true;
}

/// <summary>Reads a member as the connector lists them.</summary>
internal static class RosterMember
{
    /// <summary>The SDK leaves the members that Teams adds as loose JSON. For guests many of them may be missing.</summary>
    /// <remarks>
    /// Source: Teams, "Get Teams specific context: fetch the roster or user profile". The object id comes as <c>aadObjectId</c>, as
    /// <c>objectId</c>, or as both.
    /// </remarks>
    public static TeamsChannelAccount ToTeams(this ChannelAccount account) => new()
    {
        Id = account.Id,
        Name = account.Name,
        AadObjectId = account.AadObjectId ?? TextOf(account, "objectId"),
        TenantId = TextOf(account, "tenantId"),
        Email = TextOf(account, "email"),
        UserPrincipalName = TextOf(account, "userPrincipalName"),
    };

    private static string? TextOf(ChannelAccount account, string name) =>
        account.Properties.TryGetValue(name, out var value) && value.Type == JTokenType.String ? (string?)value : null;
}
