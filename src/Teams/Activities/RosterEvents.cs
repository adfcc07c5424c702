using Microsoft.Bot.Schema;

namespace Praatplaat.Teams.Activities;

/// <summary>Which conversationUpdate tells that there are others in a conversation now.</summary>
/// <remarks>
/// Source: Teams, "Apps for shared and private channels: get app notifications for bot membership changes". Those of a channel come to an app
/// that was added to the channel and may read its members (<c>ChannelMember.Read.Group</c>).
/// </remarks>
public static class RosterEvents
{
    public static bool IsOfTeam(IConversationUpdateActivity activity) => activity.MembersAdded is { Count: > 0 } || activity.MembersRemoved is { Count: > 0 };

    /// <summary>Sharing with a whole team comes without the people in it: Teams spares the bot an event for each.</summary>
    public static bool IsOfChannel(IConversationUpdateActivity activity) =>
        activity.TeamsData()?.EventType?.ToUpperInvariant() is "CHANNELMEMBERADDED" or "CHANNELMEMBERREMOVED" or "CHANNELSHARED" or "CHANNELUNSHARED";

    /// <summary>Of a channel that the bot was taken out of Teams lists the owners only, as if all others had left.</summary>
    public static bool IsOfBotLeaving(IConversationUpdateActivity activity) =>
        activity.MembersRemoved?.Any(gone => string.Equals(gone.Id, activity.Recipient?.Id, StringComparison.OrdinalIgnoreCase)) == true;
}
