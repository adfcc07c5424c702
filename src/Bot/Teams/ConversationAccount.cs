namespace Praatplaat.Bot.Teams;

/// <summary>Where an activity was said.</summary>
/// <param name="Id">In a channel <c>19:…@thread.tacv2;messageid={root post}</c>, see <see cref="Teams.ConversationId"/>.</param>
internal sealed record ConversationAccount(string? Id, string? ConversationType = null, string? TenantId = null);

/// <summary>The values of <see cref="ConversationAccount.ConversationType"/>.</summary>
internal static class ConversationTypes
{
    public const string Personal = "personal";
    public const string GroupChat = "groupChat";
    public const string Channel = "channel";
}
