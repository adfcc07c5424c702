namespace Praatplaat.Bot.Teams;

/// <summary>All that is needed to speak in a conversation later on.</summary>
/// <param name="ServiceUrl">Overwrite it with every activity: Teams moves conversations between hosts.</param>
/// <param name="TenantId">Null only from clients other than Teams.</param>
/// <param name="BotId"><c>28:{app id}</c>, as the conversation knows the bot.</param>
/// <param name="User">Who caused the activity; null where nobody did.</param>
internal sealed record ConversationReference(
    Uri ServiceUrl,
    string? TenantId,
    string ConversationId,
    string? ConversationType,
    string BotId,
    ChannelAccount? User,
    string? Locale)
{
    /// <summary>Of an activity of a known type, as <see cref="ActivityReader"/> lets it through.</summary>
    public static ConversationReference Of(Activity activity) => new(
        new Uri(activity.ServiceUrl!),
        activity.ChannelData?.Tenant?.Id ?? activity.Conversation!.TenantId,
        activity.Conversation!.Id!,
        activity.Conversation.ConversationType,
        activity.Recipient!.Id!,
        activity.From,
        activity.Locale);
}
