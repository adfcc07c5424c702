using Azure.Data.Tables;

namespace Praatplaat.Storage;

/// <summary>The version of the shape of rows, which every row carries in a column.</summary>
internal static class RowSchema
{
    public const string Column = "Schema";

    /// <summary>
    /// Raised when a row changes shape, so that a newer bot can read the rows of an older one, and an older bot leaves those of a newer one
    /// alone.
    /// </summary>
    public const int Current = 1;

    /// <summary>
    /// Creates a row of the current shape. Columns that are null are left out, because services differ in what they do with them.
    /// </summary>
    /// <exception cref="ArgumentException">
    /// A column has the name of a system property, or a type that rows do not have. The SDK accepts both.
    /// </exception>
    public static TableEntity NewRow(string partition, string key, params ReadOnlySpan<(string Name, object? Value)> columns)
    {
        var row = new TableEntity(partition, key) { [Column] = Current };
        foreach (var (name, value) in columns)
            if (value is not null)
                row.Add(
                    Allowed(name),
                    value is string or int or bool or DateTimeOffset
                        ? value
                        : throw new ArgumentException($"Column {name} can't hold a {value.GetType()}.", nameof(columns)));
        return row;
    }

    /// <summary>Whether a newer version of the bot wrote the row.</summary>
    public static bool IsNewer(TableEntity row) => row.GetInt32(Column) > Current;

    /// <summary>The columns of a row, without the system properties that the SDK adds to them: keys, timestamp and ETag.</summary>
    public static IEnumerable<KeyValuePair<string, object>> Columns(TableEntity row) =>
        row.Where(column => !IsSystemProperty(column.Key));

    private static string Allowed(string name) =>
        IsSystemProperty(name) ? throw new ArgumentException($"{name} is a system property and can't be a column.", nameof(name)) : name;

    private static bool IsSystemProperty(string name) => name is "PartitionKey" or "RowKey" or "Timestamp" or "odata.etag";
}

/// <summary>A newer version of the bot wrote this session. If this version wrote it back, what the newer one added would be lost.</summary>
public sealed class NewerSchemaException(string session, int schema, int known) : Exception(
    $"Session {session} was written by a newer version of the bot (schema {schema}; this one knows up to {known}). "
    + "Start that version again, or restore the backup that was made before it.");
