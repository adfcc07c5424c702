using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Azure.Data.Tables;

namespace Praatplaat.Storage.Backups;

/// <summary>
/// A line of a backup: the name of the table, a tab, and the row in the JSON of the table service ("Payload format for Table service
/// operations"). Where JSON can't express the type of a value, the value is text, and an <c>@odata.type</c> beside it names the type.
/// </summary>
internal static class BackupLine
{
    private const string TypeSuffix = "@odata.type";

    public static string Format(string table, TableEntity row)
    {
        var output = new ArrayBufferWriter<byte>(1024);
        using (var json = new Utf8JsonWriter(output))
        {
            json.WriteStartObject();
            json.WriteString(nameof(row.PartitionKey), row.PartitionKey);
            json.WriteString(nameof(row.RowKey), row.RowKey);
            foreach (var (name, value) in RowSchema.Columns(row))
                WriteColumn(json, name, value);
            json.WriteEndObject();
        }

        return $"{table}\t{Encoding.UTF8.GetString(output.WrittenSpan)}";
    }

    /// <param name="number">The number of the line, for the message of the exception.</param>
    /// <exception cref="BackupException">The line is not a row of a backup.</exception>
    public static (string Table, TableEntity Row) Parse(string line, int number)
    {
        try
        {
            if (line.Split('\t', 2) is [var table, var json] && ReadRow(json) is { PartitionKey: not null, RowKey.Length: > 0 } row)
                return (table, row);
        }
        catch (Exception damage) when (damage is JsonException or FormatException or InvalidOperationException)
        {
            // Reported below, like a line without a row.
        }

        throw new BackupException(
            $"Line {number} is not a row of a table: the file was changed, or is not a backup of this bot. Nothing was written.");
    }

    private static TableEntity ReadRow(string json)
    {
        using var document = JsonDocument.Parse(json);
        var row = new TableEntity();
        foreach (var column in document.RootElement.EnumerateObject())
            if (!column.Name.EndsWith(TypeSuffix, StringComparison.Ordinal) && column.Value.ValueKind != JsonValueKind.Null)
                row[column.Name] = ReadValue(
                    column.Value, document.RootElement.TryGetProperty(column.Name + TypeSuffix, out var type) ? type.GetString() : null);
        return row;
    }

    private static object ReadValue(JsonElement value, string? type) => (value.ValueKind, type) switch
    {
        (JsonValueKind.True or JsonValueKind.False, null) => value.GetBoolean(),
        (JsonValueKind.Number, null) => value.TryGetInt32(out var number) ? (object)number : value.GetDouble(),
        (JsonValueKind.String, null) => value.GetString()!,
        (_, "Edm.Int64") => long.Parse(value.GetString()!, CultureInfo.InvariantCulture),
        (_, "Edm.Double") => double.Parse(value.GetString()!, CultureInfo.InvariantCulture),
        (_, "Edm.DateTime") => value.GetDateTimeOffset(),
        (_, "Edm.Guid") => value.GetGuid(),
        (_, "Edm.Binary") => value.GetBytesFromBase64(),
        _ => throw new FormatException($"A {value.ValueKind} can't have the type {type}."),
    };

    private static void WriteColumn(Utf8JsonWriter json, string name, object value)
    {
        switch (value)
        {
            case string text: json.WriteString(name, text); break;
            case int number: json.WriteNumber(name, number); break;
            case bool flag: json.WriteBoolean(name, flag); break;
            case long number: Typed("Edm.Int64").WriteString(name, number.ToString(CultureInfo.InvariantCulture)); break;
            // Text, because JSON has no NaN, and because a number without a fraction would be read back as an int.
            case double number: Typed("Edm.Double").WriteString(name, number.ToString("R", CultureInfo.InvariantCulture)); break;
            case DateTimeOffset time: Typed("Edm.DateTime").WriteString(name, time.UtcDateTime); break;
            case Guid id: Typed("Edm.Guid").WriteString(name, id); break;
            case byte[] bytes: Typed("Edm.Binary").WriteBase64String(name, bytes); break;
            default: throw new InvalidOperationException($"Column {name} has a type that rows do not have.");
        }

        Utf8JsonWriter Typed(string type)
        {
            json.WriteString(name + TypeSuffix, type);
            return json;
        }
    }
}
