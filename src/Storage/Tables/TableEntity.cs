using Azure;

namespace Praatplaat.Storage.Tables;

/// <summary>
/// A row: its keys and up to 252 properties, together under 1 MiB. A value is a string (up to 32 K characters), int,
/// long, bool, double, DateTimeOffset, Guid or byte[] (up to 64 KiB). Source: "Understanding the Table service data model".
/// </summary>
public sealed class TableEntity(string partitionKey, string rowKey)
{
    private readonly Dictionary<string, object> properties = new(StringComparer.Ordinal);

    public string PartitionKey { get; internal set; } = partitionKey;

    public string RowKey { get; internal set; } = rowKey;

    /// <summary>As read; <c>default</c> for a row that did not come from the table. A write looks at the ETag it is given, not at this one.</summary>
    public ETag ETag { get; internal set; }

    /// <summary>When the row last changed, by the clock of the service; null for a row that did not come from the table.</summary>
    public DateTimeOffset? Timestamp { get; internal set; }

    public IReadOnlyDictionary<string, object> Properties => properties;

    /// <summary>A property that is not there reads as null, and setting null takes it out: a row stores no nulls.</summary>
    public object? this[string name]
    {
        get => properties.GetValueOrDefault(name);
        set
        {
            if (value is null)
                properties.Remove(name);
            else
                properties[Allowed(name)] = Storable(name, value);
        }
    }

    // Each answers null for a property that is not there, and throws InvalidOperationException for one of another type.
    public string? GetString(string name) => Reference<string>(name);

    public byte[]? GetBinary(string name) => Reference<byte[]>(name);

    public int? GetInt32(string name) => Value<int>(name);

    public long? GetInt64(string name) => Value<long>(name);

    public bool? GetBoolean(string name) => Value<bool>(name);

    public double? GetDouble(string name) => Value<double>(name);

    public DateTimeOffset? GetDateTimeOffset(string name) => Value<DateTimeOffset>(name);

    public Guid? GetGuid(string name) => Value<Guid>(name);

    private T? Reference<T>(string name) where T : class =>
        this[name] switch { null => null, T value => value, var other => throw Mismatch<T>(name, other) };

    private T? Value<T>(string name) where T : struct =>
        this[name] switch { null => null, T value => value, var other => throw Mismatch<T>(name, other) };

    private static InvalidOperationException Mismatch<T>(string name, object value) =>
        new($"Property {name} holds a {value.GetType().Name}, not a {typeof(T).Name}.");

    private static string Allowed(string name) => name is "PartitionKey" or "RowKey" or "Timestamp"
        ? throw new ArgumentException($"{name} is part of the row itself, not one of its properties.", nameof(name))
        : name;

    private static object Storable(string name, object value) =>
        value is string or int or long or bool or double or DateTimeOffset or Guid or byte[]? value
            : throw new ArgumentException($"Property {name}: a table stores no {value.GetType().Name}.", nameof(value));
}
