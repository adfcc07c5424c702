using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;
using Newtonsoft.Json.Linq;

// The one place that may touch the SDK's members of type object; see BannedSymbols.Sdk.txt. A JsonNode there ends the process when the SDK
// writes it (a stack overflow), and a JsonElement becomes {}.
#pragma warning disable RS0030

namespace Praatplaat.Teams.Activities;

/// <summary>Reads and writes the members of SDK types that take any object, by types that arrive whole.</summary>
public static class SdkObjects
{
    /// <summary>The content type of an Adaptive Card.</summary>
    public const string AdaptiveCard = "application/vnd.microsoft.card.adaptive";

    /// <summary>An activity that carries a card and nothing else: Teams splits text and card over two messages, and then gives no id back.</summary>
    /// <param name="card">The JSON of the card. It goes out as it is.</param>
    /// <param name="summary">Plain text; without it a notification says no more than that a card was sent.</param>
    public static Activity CardMessage(string card, string summary) => new()
    {
        Type = ActivityTypes.Message,
        Summary = summary,
        Attachments = [new Attachment(AdaptiveCard, content: new JRaw(card))],
    };

    /// <summary>The value of an invoke or of a press that came as a message, to the letter; null where there is none.</summary>
    public static string? RawValue(this IActivity activity) => ((Activity)activity).Value is JRaw { Value: string json } ? json : null;

    /// <returns>Null where Teams added nothing.</returns>
    public static TeamsChannelData? TeamsData(this IActivity activity) => activity.ChannelData as TeamsChannelData;

    /// <summary>The answer to an invoke.</summary>
    /// <param name="status">The HTTP status: 200 whenever the bot has dealt with the press, even when it refuses it.</param>
    /// <param name="body">JSON in UTF-8; empty where the status says all.</param>
    public static InvokeResponse InvokeResponse(int status, ReadOnlyMemory<byte> body = default) => new() { Status = status, Body = body };

    internal static ReadOnlyMemory<byte> Bytes(this InvokeResponse response) => response.Body is ReadOnlyMemory<byte> body ? body : default;

    /// <summary>Teams knows a chat by its one member, and gives the same conversation when asked again; a message that goes along is sent each time.</summary>
    /// <remarks>Source: Bot Connector REST API, "Conversations: create conversation".</remarks>
    internal static ConversationParameters PersonalChat(string? tenantId, string botId, string memberId, Activity? activity) => new()
    {
        IsGroup = false,
        TenantId = tenantId,
        ChannelData = new TeamsChannelData { Tenant = new TenantInfo(tenantId) },
        Bot = new ChannelAccount(botId),
        Members = [new ChannelAccount(memberId)],
        Activity = activity,
    };

    /// <summary>A thread begins with its root post: without one Teams answers 400.</summary>
    internal static ConversationParameters Thread(string? tenantId, string channelId, Activity root) => new()
    {
        IsGroup = true,
        TenantId = tenantId,
        ChannelData = new TeamsChannelData { Tenant = new TenantInfo(tenantId), Channel = new ChannelInfo(channelId) },
        Activity = root,
    };
}
