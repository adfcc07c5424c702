using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;
using Newtonsoft.Json.Linq;

namespace Praatplaat.Teams.Activities;

/// <summary>Activities are only read by System.Text.Json. The SDK writes them.</summary>
internal abstract class ReadingConverter<T> : JsonConverter<T>
{
    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => throw new NotSupportedException();
}

/// <summary>Reads a moment and passes over anything else: no activity is refused for the time that it gives.</summary>
internal sealed class MomentConverter : ReadingConverter<DateTimeOffset?>
{
    public override DateTimeOffset? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType == JsonTokenType.String && reader.TryGetDateTimeOffset(out var moment))
            return moment;
        reader.Skip();
        return null;
    }
}

/// <summary>Reads the mentions among an activity's entities and passes over all others: entities are open-ended, and new kinds come without notice.</summary>
internal sealed class MentionsConverter : ReadingConverter<IList<Entity>>
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

/// <summary>Keeps a value of any shape to the letter, in a type that the SDK writes as it is.</summary>
internal sealed class RawJsonConverter : ReadingConverter<object>
{
    public override object Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        new JRaw(JsonElement.ParseValue(ref reader).GetRawText());
}

/// <summary>Reads what Teams adds to the protocol as the type that <c>GetChannelData</c> gives.</summary>
internal sealed class ChannelDataConverter : ReadingConverter<object>
{
    public override object? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        JsonSerializer.Deserialize<TeamsChannelData>(ref reader, options);
}
