using Azure.Data.Tables;

namespace Praatplaat.Storage;

/// <summary>The shape of rows, by a number that every row carries.</summary>
internal static class RowSchema
{
    public const string Column = "Schema";

    /// <summary>Raised when a row changes shape, so that a newer bot can read an older one's rows, and an older one leaves a newer one's alone.</summary>
    public const int Current = 1;

    /// <summary>A row of the current shape. A column of null is left out: sent along, what it does depends on the service.</summary>
    /// <exception cref="ArgumentException">The SDK would take it: a column that is part of the row itself, or a type that a row does not have.</exception>
    public static TableEntity NewRow(string partition, string key, params ReadOnlySpan<(string Name, object? Value)> columns)
    {
        var row = new TableEntity(partition, key) { [Column] = Current };
        foreach (var (name, value) in columns)
            if (value is not null)
                row.Add(Allowed(name), value is string or int or bool or DateTimeOffset ? value : throw new ArgumentException($"Column {name}: rows have no {value.GetType()}.", nameof(columns)));
        return row;
    }

    /// <summary>The columns of a row that was read, without what the SDK puts among them: its keys, its time and its ETag.</summary>
    public static IEnumerable<KeyValuePair<string, object>> Columns(TableEntity row) => row.Where(column => !IsOfRow(column.Key));

    private static string Allowed(string name) =>
        IsOfRow(name) ? throw new ArgumentException($"{name} is part of the row itself, not one of its columns.", nameof(name)) : name;

    private static bool IsOfRow(string name) => name is "PartitionKey" or "RowKey" or "Timestamp" or "odata.etag";
}

/// <summary>A session that a newer version of the bot wrote: written back by this one, what is new in it would be gone.</summary>
public sealed class NewerSchemaException(string session, int schema, int known) : Exception(
    $"Session {session} was written by a newer version of the bot (schema {schema}; this one knows up to {known}). Start that version again, or restore the backup that was made before it.");
