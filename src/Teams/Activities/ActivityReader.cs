using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Unicode;
using Microsoft.Bot.Schema;
using Praatplaat.Teams.Configuration;

namespace Praatplaat.Teams.Activities;

/// <summary>Turns bytes into an activity whose members the rest of the bot can rely on.</summary>
internal static class ActivityReader
{
    /// <summary>Far more than any activity that Teams sends: a press carries at most what fits on one card.</summary>
    public const int MaxBytes = 256 * 1024;

    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    /// <summary>
    /// Returns true when the activity can be used. One of a known type then has <c>channelId</c>, <c>serviceUrl</c>, <c>conversation.id</c>
    /// and <c>recipient.id</c>, and <c>from.id</c> where somebody said or pressed something; no id is longer than
    /// <see cref="ActivityLimits"/> allows.
    /// </summary>
    /// <param name="json">May be changed in place.</param>
    /// <param name="problem">Says why the activity can't be used, in words that contain nothing of its content.</param>
    public static bool TryRead(Span<byte> json, [NotNullWhen(true)] out Activity? activity, [NotNullWhen(false)] out string? problem)
    {
        activity = null;
        if (!Utf8.IsValid(json))
        {
            problem = "not UTF-8";
            return false;
        }

        LoneSurrogates.Replace(json);
        try
        {
            activity = ActivityJson.Read(json.StartsWith(ByteOrderMark) ? json[3..] : json);
            problem = ProblemOf(activity);
        }
        catch (JsonException broken)
        {
            problem = $"not the JSON of an activity from byte {broken.BytePositionInLine} of line {broken.LineNumber}";
        }

        return problem is null && activity is not null;
    }

    /// <summary>
    /// Tells whether the bot acts on this type. It accepts and ignores every other one, as the Activity protocol asks of receivers.
    /// </summary>
    public static bool IsKnown(string? type) =>
        type is ActivityTypes.Message or ActivityTypes.ConversationUpdate or ActivityTypes.InstallationUpdate or ActivityTypes.Invoke;

    private static string? ProblemOf(Activity? activity) => activity switch
    {
        null => "null",
        { Type: null or "" } => "no type",
        _ when !IsKnown(activity.Type) => null,
        { ChannelId: null or "" } => "no channelId",
        _ when !ServiceUrl.TryParse(activity.ServiceUrl, out _) => "no usable serviceUrl",
        { Conversation: not { Id.Length: > 0 } } => "no conversation.id",
        { Recipient: not { Id.Length: > 0 } } => "no recipient.id",
        { Type: ActivityTypes.Message or ActivityTypes.Invoke, From: not { Id.Length: > 0 } } => "no from.id",
        { MembersAdded: { } added } when added.Any(HasNoId) => "a member added without id",
        { MembersRemoved: { } removed } when removed.Any(HasNoId) => "a member removed without id",
        _ => ActivityLimits.ProblemOf(activity),
    };

    private static bool HasNoId(ChannelAccount? member) => member is not { Id.Length: > 0 };
}

/// <summary>
/// The longest ids that the bot accepts: far longer than those of Teams, and short enough for storage. A table key holds 512 characters,
/// and a character that a key may not contain takes three of them. In an address a segment of dots would change the path, so it is no id
/// either.
/// </summary>
internal static class ActivityLimits
{
    /// <summary>For an id that becomes part of a key: a tenant, a person, a message.</summary>
    public const int Key = 128;

    /// <summary>For a conversation in which a session may run: its channel is a key by itself.</summary>
    public const int Channel = 160;

    /// <summary>For what is kept and sent back unchanged: 1:1 chats, accounts, service URLs.</summary>
    public const int Id = 512;

    /// <summary>For a language tag.</summary>
    /// <remarks>Source: RFC 5646, section 4.4.1.</remarks>
    public const int Locale = 35;

    /// <returns>The first member that is too long or is not an id; null when all are usable.</returns>
    public static string? ProblemOf(Activity activity) => activity switch
    {
        _ when IsUnusable(activity.Id, Key) => "no usable id",
        _ when activity.ServiceUrl is { Length: > Id } => "no usable serviceUrl",
        _ when IsUnusable(activity.Conversation) => "no usable conversation.id",
        _ when IsUnusable(activity.Recipient?.Id, Id) => "no usable recipient.id",
        _ when IsUnusable(activity.From?.Id, Id) => "no usable from.id",
        _ when IsUnusable(activity.From?.AadObjectId, Key) => "no usable from.aadObjectId",
        _ when IsUnusable(activity.Conversation?.TenantId, Key) || IsUnusable(activity.TeamsData()?.Tenant?.Id, Key) => "no usable tenant",
        _ when IsUnusable(activity.TeamsData()?.Team?.Id, Id) => "no usable team",
        _ when IsUnusable(activity.ReplyToId, Id) => "no usable replyToId",
        { Locale.Length: > Locale } => "no usable locale",
        _ => null,
    };

    private static bool IsUnusable(ConversationAccount? conversation) =>
        IsUnusable(conversation?.Id, conversation?.ConversationType == ConversationTypes.Personal ? Id : Channel)
        || ConversationId.ChannelOf(conversation?.Id ?? "") is "" or "." or "..";

    /// <summary>An empty id counts as a missing one, which each reader handles by itself.</summary>
    private static bool IsUnusable(string? id, int longest) =>
        id is { Length: > 0 }
        && (id.Length > longest
            || id is "." or ".."
            || id.Any(character => char.IsControl(character) || character is '\uFFFE' or '\uFFFF'));
}
