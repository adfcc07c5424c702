using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Unicode;
using Microsoft.Bot.Schema;
using Praatplaat.Teams.Configuration;

namespace Praatplaat.Teams.Activities;

/// <summary>From bytes to an activity whose members the rest of the bot can rely on.</summary>
internal static class ActivityReader
{
    /// <summary>Far above any activity that Teams sends: a press carries at most what fits in one card.</summary>
    public const int MaxBytes = 256 * 1024;

    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    /// <summary>
    /// True: for a known type, <c>channelId</c>, <c>serviceUrl</c>, <c>conversation.id</c> and <c>recipient.id</c> are there,
    /// and <c>from.id</c> where somebody said or pressed something; ids are no longer than <see cref="ActivityLimits"/> says.
    /// </summary>
    /// <param name="json">May be changed in place.</param>
    /// <param name="problem">Why not, in words that hold nothing of the content.</param>
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

    /// <summary>Whether the bot acts on it. Any other type is accepted and ignored, as the Activity protocol asks of receivers.</summary>
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
        { MembersAdded: { } added } when added.Any(IsNobody) => "a member added without id",
        { MembersRemoved: { } removed } when removed.Any(IsNobody) => "a member removed without id",
        _ => ActivityLimits.ProblemOf(activity),
    };

    private static bool IsNobody(ChannelAccount? member) => member is not { Id.Length: > 0 };
}
