using System.Buffers;
using System.Globalization;
using System.Text.Json;

namespace Praatplaat.Storage.Tables;

internal static class EntityWriter
{
    // The default encoder keeps the body ASCII, so that nothing on the way can cut a character in two: Azurite decodes an
    // insert chunk by chunk.
    private static readonly JsonWriterOptions Options = new() { SkipValidation = true };

    public static Utf8JsonWriter Json(IBufferWriter<byte> output) => new(output, Options);

    public static ReadOnlyMemory<byte> Write(TableEntity entity)
    {
        var output = new ArrayBufferWriter<byte>(1024);
        using var json = Json(output);
        Write(json, entity);
        return output.WrittenMemory;
    }

    /// <summary>On one line: that is what keeps a boundary from occurring in a transaction's body.</summary>
    public static void Write(Utf8JsonWriter json, TableEntity entity)
    {
        json.WriteStartObject();
        json.WriteString("PartitionKey"u8, entity.PartitionKey);
        json.WriteString("RowKey"u8, entity.RowKey);
        foreach (var (name, value) in entity.Properties)
            WriteProperty(json, name, value);
        json.WriteEndObject();
        json.Flush();
    }

    private static void WriteProperty(Utf8JsonWriter json, string name, object value)
    {
        switch (value)
        {
            case string text: json.WriteString(name, text); break;
            case int number: json.WriteNumber(name, number); break;
            case bool flag: json.WriteBoolean(name, flag); break;
            case long number: Typed(json, name, EdmType.Int64).WriteString(name, number.ToString(CultureInfo.InvariantCulture)); break;
            case DateTimeOffset time: Typed(json, name, EdmType.DateTime).WriteString(name, time.UtcDateTime); break;
            case Guid id: Typed(json, name, EdmType.Guid).WriteString(name, id); break;
            case byte[] bytes: Typed(json, name, EdmType.Binary).WriteBase64String(name, bytes); break;
            // A string, because JSON has no NaN and a number without a fraction would come back as an int.
            case double number: Typed(json, name, EdmType.Double).WriteString(name, number.ToString("R", CultureInfo.InvariantCulture)); break;
            default: throw new InvalidOperationException($"Property {name} has a type no row holds.");
        }
    }

    private static Utf8JsonWriter Typed(Utf8JsonWriter json, string name, string type)
    {
        json.WriteString(name + "@odata.type", type);
        return json;
    }
}
