using System.Globalization;
using System.Text;
using System.Text.Json;
using Azure;

namespace Praatplaat.Storage.Tables;

/// <summary>Reads rows with minimal metadata, where an annotation stands right before the property it is about.</summary>
internal static class EntityReader
{
    public static TableEntity Read(ReadOnlySpan<byte> body)
    {
        var json = new Utf8JsonReader(body);
        json.Read();
        return ReadEntity(ref json);
    }

    public static List<TableEntity> ReadPage(ReadOnlySpan<byte> body)
    {
        var page = new List<TableEntity>();
        var json = new Utf8JsonReader(body);
        json.Read();
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            var rows = json.ValueTextEquals("value"u8);
            json.Read();
            if (rows)
                while (json.Read() && json.TokenType == JsonTokenType.StartObject)
                    page.Add(ReadEntity(ref json));
            else
                json.Skip();
        }

        return page;
    }

    private static TableEntity ReadEntity(ref Utf8JsonReader json)
    {
        var row = new TableEntity("", "");
        string? type = null;
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            var name = json.ValueSpan;
            json.Read();
            if (name.EndsWith(EdmType.Suffix))
            {
                type = json.GetString();
                continue;
            }

            ReadProperty(ref json, name, type, row);
            type = null;
        }

        return row;
    }

    private static void ReadProperty(ref Utf8JsonReader json, scoped ReadOnlySpan<byte> name, string? type, TableEntity row)
    {
        if (name.SequenceEqual("PartitionKey"u8))
            row.PartitionKey = json.GetString()!;
        else if (name.SequenceEqual("RowKey"u8))
            row.RowKey = json.GetString()!;
        else if (name.SequenceEqual("Timestamp"u8))
            row.Timestamp = json.GetDateTimeOffset();
        else if (name.SequenceEqual("odata.etag"u8))
            row.ETag = new ETag(json.GetString()!);
        else if (name.StartsWith("odata."u8))
            json.Skip();
        else
            row[Encoding.UTF8.GetString(name)] = ReadValue(ref json, type);
    }

    private static object? ReadValue(ref Utf8JsonReader json, string? type) => json.TokenType switch
    {
        JsonTokenType.Null => null,
        JsonTokenType.True => true,
        JsonTokenType.False => false,
        JsonTokenType.Number when type is null && json.TryGetInt32(out var number) => number,
        JsonTokenType.Number => json.GetDouble(),
        _ => type switch
        {
            EdmType.Int64 => long.Parse(json.GetString()!, CultureInfo.InvariantCulture),
            EdmType.Double => double.Parse(json.GetString()!, CultureInfo.InvariantCulture),
            EdmType.DateTime => json.GetDateTimeOffset(),
            EdmType.Guid => json.GetGuid(),
            EdmType.Binary => json.GetBytesFromBase64(),
            _ => json.GetString(),
        },
    };
}
