using System.Text.Json;
using System.Text.Json.Serialization;

namespace Praatplaat.Bot.Teams;

/// <summary>Reads the mentions out of an activity's entities and passes over all else: entities are open-ended, and new kinds come without notice.</summary>
internal sealed class MentionsConverter : JsonConverter<IReadOnlyList<Mention>>
{
    public override IReadOnlyList<Mention> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var entities = JsonElement.ParseValue(ref reader);
        return entities.ValueKind == JsonValueKind.Array ? [.. entities.EnumerateArray().Select(MentionOrNull).OfType<Mention>()] : [];
    }

    public override void Write(Utf8JsonWriter writer, IReadOnlyList<Mention> value, JsonSerializerOptions options)
    {
        writer.WriteStartArray();
        foreach (var mention in value)
            JsonSerializer.Serialize(writer, mention, TeamsJson.Wire.Mention);
        writer.WriteEndArray();
    }

    private static Mention? MentionOrNull(JsonElement entity) =>
        entity.TextOf("type") == "mention"
        && entity.TextOf("text") is { Length: > 0 } text
        && entity.Member("mentioned") is { } mentioned
        && mentioned.TextOf("id") is { } id
            ? new Mention(new ChannelAccount(id, mentioned.TextOf("name")), text)
            : null;
}
