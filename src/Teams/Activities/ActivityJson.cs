using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;

namespace Praatplaat.Teams.Activities;

/// <summary>
/// Reads activities with System.Text.Json into the SDK's own types, and of each only the members that the bot uses. The SDK's reader
/// rewrites what people typed: a text that looks like a date comes back as another text. It also accepts comments, single quotes and
/// members whose names differ in case.
/// </summary>
internal static class ActivityJson
{
    public const int MaxDepth = 64;

    private static readonly Dictionary<Type, string[]> MembersRead = new()
    {
        [typeof(Activity)] =
        [
            "type", "id", "name", "action", "serviceUrl", "channelId", "from", "conversation", "recipient", "timestamp", "localTimestamp",
            "text", "summary", "locale", "replyToId", "attachments", "entities", "value", "channelData", "membersAdded", "membersRemoved",
        ],
        [typeof(ChannelAccount)] = ["id", "name", "aadObjectId"],
        [typeof(ConversationAccount)] = ["id", "conversationType", "tenantId"],
        [typeof(TeamsChannelData)] = ["tenant", "team", "channel", "notification", "eventType"],
        [typeof(TenantInfo)] = ["id"],
        [typeof(TeamInfo)] = ["id", "name", "aadGroupId"],
        [typeof(ChannelInfo)] = ["id", "name", "type"],
        [typeof(NotificationInfo)] = ["alert"],
        // A copy of the text in HTML, and no more than looked at: it has to be a list all the same.
        [typeof(Attachment)] = ["contentType"],
    };

    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        MaxDepth = MaxDepth,
        TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { KeepMembersRead } },
    };

    private static readonly JsonTypeInfo<Activity> Activity = (JsonTypeInfo<Activity>)Options.GetTypeInfo(typeof(Activity));

    /// <exception cref="JsonException">The bytes are not the JSON of an activity.</exception>
    public static Activity? Read(ReadOnlySpan<byte> json) => JsonSerializer.Deserialize(json, Activity);

    private static void KeepMembersRead(JsonTypeInfo type)
    {
        if (!MembersRead.TryGetValue(type.Type, out var names))
            return;
        for (var at = type.Properties.Count - 1; at >= 0; at--)
        {
            if (!names.Contains(type.Properties[at].Name))
                type.Properties.RemoveAt(at);
            else if (ConverterOf(type.Properties[at]) is { } converter)
                type.Properties[at].CustomConverter = converter;
        }
    }

    private static JsonConverter? ConverterOf(JsonPropertyInfo property) => property.Name switch
    {
        "timestamp" or "localTimestamp" => new MomentConverter(),
        "entities" => new MentionsConverter(),
        "value" => new RawJsonConverter(),
        "channelData" => new ChannelDataConverter(),
        _ => null,
    };
}
