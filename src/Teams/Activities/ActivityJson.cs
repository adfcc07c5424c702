using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;
using Newtonsoft.Json.Linq;

namespace Praatplaat.Teams.Activities;

/// <summary>
/// Reads activities with System.Text.Json into the SDK's own types, and only the members that the bot uses. The SDK's reader changes what
/// people typed: a text that looks like a date comes back as a different text. It also accepts comments, single quotes and member names in
/// any case.
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
        // Teams attaches a copy of the text in HTML. The bot does not use it, but the member must still be a list.
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
        for (var index = type.Properties.Count - 1; index >= 0; index--)
        {
            if (!names.Contains(type.Properties[index].Name))
                type.Properties.RemoveAt(index);
            else if (ConverterOf(type.Properties[index]) is { } converter)
                type.Properties[index].CustomConverter = converter;
        }
    }

    private static JsonConverter? ConverterOf(JsonPropertyInfo property) => property.Name switch
    {
        "timestamp" or "localTimestamp" => new TimestampConverter(),
        "entities" => new MentionsConverter(),
        "value" => new RawJsonConverter(),
        "channelData" => new ChannelDataConverter(),
        _ => null,
    };

    /// <summary>Activities are only read with System.Text.Json; the SDK writes them.</summary>
    private abstract class ReadOnlyConverter<T> : JsonConverter<T>
    {
        public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => throw new NotSupportedException();
    }

    /// <summary>Reads a timestamp and ignores anything else: no activity is refused because of the time that it states.</summary>
    private sealed class TimestampConverter : ReadOnlyConverter<DateTimeOffset?>
    {
        public override DateTimeOffset? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            if (reader.TokenType == JsonTokenType.String && reader.TryGetDateTimeOffset(out var timestamp))
                return timestamp;
            reader.Skip();
            return null;
        }
    }

    /// <summary>
    /// Reads the mentions among an activity's entities and ignores the rest: entities are open-ended, and new kinds appear without notice.
    /// </summary>
    private sealed class MentionsConverter : ReadOnlyConverter<IList<Entity>>
    {
        public override IList<Entity> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            var entities = JsonElement.ParseValue(ref reader);
            return entities.ValueKind == JsonValueKind.Array ? [.. entities.EnumerateArray().Select(MentionOrNull).OfType<Mention>()] : [];
        }

        private static Mention? MentionOrNull(JsonElement entity) =>
            entity.TextOf("type") == "mention"
            && entity.TextOf("text") is { Length: > 0 } text
            && entity.Member("mentioned") is { } mentioned
            && mentioned.TextOf("id") is { } id
                ? new Mention(new ChannelAccount(id, mentioned.TextOf("name")), text)
                : null;
    }

    /// <summary>Keeps a value of any shape exactly as it came, in a type that the SDK writes unchanged.</summary>
    private sealed class RawJsonConverter : ReadOnlyConverter<object>
    {
        public override object Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            new JRaw(JsonElement.ParseValue(ref reader).GetRawText());
    }

    /// <summary>Reads what Teams adds to the protocol as the type that <c>GetChannelData</c> returns.</summary>
    private sealed class ChannelDataConverter : ReadOnlyConverter<object>
    {
        public override object? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            JsonSerializer.Deserialize<TeamsChannelData>(ref reader, options);
    }
}

/// <summary>
/// Reads members of JSON that came from outside. A member that is absent and one of the wrong type are treated alike, and neither is an
/// error.
/// </summary>
public static class JsonElementMembers
{
    public static JsonElement? Member(this JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var member) ? member : null;

    public static string? TextOf(this JsonElement element, string name) =>
        element.Member(name) is { ValueKind: JsonValueKind.String } text ? text.GetString() : null;
}
