using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;
using Newtonsoft.Json.Linq;

// This is the only file that may use the SDK's members of type object; see BannedSymbols.Sdk.txt. When the SDK writes such a member, a
// JsonNode ends the process (a stack overflow) and a JsonElement becomes {}.
#pragma warning disable RS0030

namespace Praatplaat.Teams.Activities;

/// <summary>Reads and writes the members of SDK types that take any object, using types that the SDK writes correctly.</summary>
public static class SdkObjects
{
    /// <summary>The content type of an Adaptive Card.</summary>
    public const string AdaptiveCard = "application/vnd.microsoft.card.adaptive";

    /// <summary>
    /// Makes a message with a card and nothing else. Teams would split a text and a card into two messages, and then return no id.
    /// </summary>
    /// <param name="card">The JSON of the card, which is sent unchanged.</param>
    /// <param name="summary">Plain text. Without it a notification only says that a card was sent.</param>
    public static Activity CardMessage(string card, string summary) => new()
    {
        Type = ActivityTypes.Message,
        Summary = summary,
        Attachments = [new Attachment(AdaptiveCard, content: new JRaw(card))],
    };

    /// <summary>Asks in a 1:1 chat whether the bot may put a file in the reader's OneDrive.</summary>
    /// <param name="context">Comes back with the answer. A JSON object.</param>
    public static Activity FileConsent(string fileName, string description, long bytes, string context) => Attached(
        Activities.FileConsent.Card,
        fileName,
        new JObject
        {
            ["description"] = description,
            ["sizeInBytes"] = bytes,
            ["acceptContext"] = new JRaw(context),
            ["declineContext"] = new JRaw(context),
        });

    /// <summary>Shows a file that the bot has put in the reader's OneDrive.</summary>
    public static Activity FileInfo(FileUpload file)
    {
        var message = Attached(
            Activities.FileConsent.InfoCard, file.Name, new JObject { ["uniqueId"] = file.UniqueId, ["fileType"] = file.FileType });
        message.Attachments[0].ContentUrl = file.ContentUrl.AbsoluteUri;
        return message;
    }

    private static Activity Attached(string contentType, string name, JObject content) => new()
    {
        Type = ActivityTypes.Message,
        Summary = name,
        Attachments = [new Attachment(contentType, content: content, name: name)],
    };

    /// <summary>
    /// Returns the value of an invoke, or of a press that came as a message, exactly as it came; null where there is none.
    /// </summary>
    public static string? RawValue(this IActivity activity) => ((Activity)activity).Value is JRaw { Value: string json } ? json : null;

    /// <returns>Null where Teams added nothing.</returns>
    public static TeamsChannelData? TeamsData(this IActivity activity) => activity.ChannelData as TeamsChannelData;

    /// <summary>Makes the answer to an invoke.</summary>
    /// <param name="status">The HTTP status: 200 whenever the bot has handled the press, even if it refused it.</param>
    /// <param name="body">JSON in UTF-8; empty where the status says everything.</param>
    public static InvokeResponse InvokeResponse(int status, ReadOnlyMemory<byte> body = default) => new() { Status = status, Body = body };

    internal static ReadOnlyMemory<byte> Bytes(this InvokeResponse response) => response.Body is ReadOnlyMemory<byte> body ? body : default;

    /// <summary>
    /// Asks for the chat with one person. Teams identifies a chat by its one member and returns the same conversation when asked again, but
    /// it sends a message that comes along every time.
    /// </summary>
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

    /// <summary>Asks for a new thread. It begins with its root post: without one Teams answers 400.</summary>
    internal static ConversationParameters Thread(string? tenantId, string channelId, Activity root) => new()
    {
        IsGroup = true,
        TenantId = tenantId,
        ChannelData = new TeamsChannelData { Tenant = new TenantInfo(tenantId), Channel = new ChannelInfo(channelId) },
        Activity = root,
    };
}
