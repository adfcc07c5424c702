using Microsoft.Bot.Schema;

namespace Praatplaat.Teams.Activities;

/// <summary>
/// How long ids may be: far above those of Teams, and below what storage takes. A table key holds 512 characters, and
/// one that a key may not have takes three there; in an address a segment of dots would change the path.
/// </summary>
internal static class ActivityLimits
{
    /// <summary>Of what becomes a part of a key: tenant, person, message.</summary>
    public const int Key = 128;

    /// <summary>Of a conversation in which a session may run: its channel is a key by itself.</summary>
    public const int Channel = 160;

    /// <summary>Of what is kept and sent back as it came: 1:1 chats, accounts, service URLs.</summary>
    public const int Id = 512;

    /// <summary>Of a language tag.</summary>
    /// <remarks>Source: RFC 5646, section 4.4.1.</remarks>
    public const int Locale = 35;

    /// <returns>The first member that is too long or no id at all; null when none is.</returns>
    public static string? ProblemOf(Activity activity) => activity switch
    {
        _ when IsNoId(activity.Id, Key) => "no usable id",
        _ when activity.ServiceUrl is { Length: > Id } => "no usable serviceUrl",
        _ when IsNoConversation(activity.Conversation) => "no usable conversation.id",
        _ when IsNoId(activity.Recipient?.Id, Id) => "no usable recipient.id",
        _ when IsNoId(activity.From?.Id, Id) => "no usable from.id",
        _ when IsNoId(activity.From?.AadObjectId, Key) => "no usable from.aadObjectId",
        _ when IsNoId(activity.Conversation?.TenantId, Key) || IsNoId(activity.TeamsData()?.Tenant?.Id, Key) => "no usable tenant",
        _ when IsNoId(activity.TeamsData()?.Team?.Id, Id) => "no usable team",
        _ when IsNoId(activity.ReplyToId, Id) => "no usable replyToId",
        { Locale.Length: > Locale } => "no usable locale",
        _ => null,
    };

    private static bool IsNoConversation(ConversationAccount? conversation) =>
        IsNoId(conversation?.Id, conversation?.ConversationType == ConversationTypes.Personal ? Id : Channel)
        || ConversationId.ChannelOf(conversation?.Id ?? "") is "" or "." or "..";

    /// <summary>What is empty is missing, and each reader knows what to do then.</summary>
    private static bool IsNoId(string? id, int most) =>
        id is { Length: > 0 } && (id.Length > most || id is "." or ".." || id.Any(character => char.IsControl(character) || character is '\uFFFE' or '\uFFFF'));
}
