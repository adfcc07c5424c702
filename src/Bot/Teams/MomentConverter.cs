using System.Text.Json;
using System.Text.Json.Serialization;

namespace Praatplaat.Bot.Teams;

/// <summary>Reads a moment, and passes over what is none: no activity is refused for the time it says it is.</summary>
internal sealed class MomentConverter : JsonConverter<DateTimeOffset?>
{
    public override DateTimeOffset? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType == JsonTokenType.String && reader.TryGetDateTimeOffset(out var moment))
            return moment;
        reader.Skip();
        return null;
    }

    public override void Write(Utf8JsonWriter writer, DateTimeOffset? value, JsonSerializerOptions options)
    {
        if (value is { } moment)
            writer.WriteStringValue(moment);
        else
            writer.WriteNullValue();
    }
}
