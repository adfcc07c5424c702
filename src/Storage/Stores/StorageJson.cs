using System.Text.Json;
using System.Text.Json.Serialization;
using Praatplaat.Sessions;

namespace Praatplaat.Storage.Stores;

/// <summary>The state of a session as it stands in its row. What can be derived is not written.</summary>
[JsonSourceGenerationOptions(
    UseStringEnumConverter = true,
    IgnoreReadOnlyProperties = true,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    Converters = [typeof(SessionIdConverter), typeof(PersonIdConverter), typeof(TenantIdConverter), typeof(ChannelIdConverter)])]
[JsonSerializable(typeof(Session))]
internal sealed partial class StorageJson : JsonSerializerContext;

internal abstract class IdConverter<T>(Func<string, T> read, Func<T, string> write) : JsonConverter<T>
{
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        read(reader.GetString() ?? "");

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
        writer.WriteStringValue(write(value));
}

internal sealed class SessionIdConverter() : IdConverter<SessionId>(text => new(text), id => id.Value);

internal sealed class PersonIdConverter() : IdConverter<PersonId>(text => new(text), id => id.Value);

internal sealed class TenantIdConverter() : IdConverter<TenantId>(text => new(text), id => id.Value);

internal sealed class ChannelIdConverter() : IdConverter<ChannelId>(text => new(text), id => id.Value);
