namespace Praatplaat.Bot.Teams;

/// <summary>The types that the bot acts on. Any other is accepted and ignored, as the Activity protocol asks of receivers.</summary>
internal static class ActivityTypes
{
    public const string Message = "message";
    public const string ConversationUpdate = "conversationUpdate";
    public const string InstallationUpdate = "installationUpdate";
    public const string Invoke = "invoke";

    public static bool IsKnown(string? type) => type is Message or ConversationUpdate or InstallationUpdate or Invoke;
}

/// <summary>The one invoke that the bot answers: a press on <c>Action.Execute</c>.</summary>
internal static class InvokeNames
{
    public const string AdaptiveCardAction = "adaptiveCard/action";
}

/// <summary>What an installationUpdate tells. An upgrade is sent as a removal of the old version and an installation of the new one.</summary>
/// <remarks>Source: Teams, "Conversation events: installation update event".</remarks>
internal static class InstallationActions
{
    public const string Add = "add";
    public const string AddUpgrade = "add-upgrade";
    public const string Remove = "remove";
    public const string RemoveUpgrade = "remove-upgrade";
}

/// <summary>Where activities come from.</summary>
internal static class ChannelIds
{
    public const string Teams = "msteams";
}
