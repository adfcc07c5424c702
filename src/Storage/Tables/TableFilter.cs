using System.Globalization;

namespace Praatplaat.Storage.Tables;

/// <summary>An OData filter in which every value is quoted. The default filter is the whole table.</summary>
public readonly record struct TableFilter
{
    private readonly string? text;

    private TableFilter(string text) => this.text = text;

    public static TableFilter Partition(string partitionKey) => new($"PartitionKey eq {Quote(partitionKey)}");

    public TableFilter RowsFrom(string rowKey) => And($"RowKey ge {Quote(rowKey)}");

    public TableFilter RowsBefore(string rowKey) => And($"RowKey lt {Quote(rowKey)}");

    /// <param name="prefix">Ends with an ordinary character: the range ends before the same text with that character one up.</param>
    public TableFilter RowsWithPrefix(string prefix)
    {
        if (prefix is not [.., < '\uD7FF'])
            throw new ArgumentException("A prefix is not empty and ends with a character below U+D7FF.", nameof(prefix));
        return RowsFrom(prefix).RowsBefore(prefix[..^1] + (char)(prefix[^1] + 1));
    }

    public TableFilter AtMost(string property, DateTimeOffset value) =>
        And(string.Create(CultureInfo.InvariantCulture, $"{property} le datetime'{value.UtcDateTime:O}'"));

    public override string ToString() => text ?? "";

    private TableFilter And(string condition) => new(text is null ? condition : $"{text} and {condition}");

    private static string Quote(string value) => $"'{value.Replace("'", "''", StringComparison.Ordinal)}'";
}
