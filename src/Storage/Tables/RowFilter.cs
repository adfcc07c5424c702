using Azure.Data.Tables;

namespace Praatplaat.Storage.Tables;

/// <summary>Filters for queries. Each names a partition, since a query without one reads the whole table.</summary>
public static class RowFilter
{
    public static string Partition(string partition) => TableClient.CreateQueryFilter($"PartitionKey eq {partition}");

    /// <summary>Rows whose key begins with the prefix: a range that ends at the prefix with its last character raised by one.</summary>
    /// <exception cref="ArgumentException">The prefix is empty, or its last character can't be raised safely.</exception>
    public static string Prefix(string partition, string prefix)
    {
        if (prefix is not [.., < '\uD7FF'])
            throw new ArgumentException("A prefix must not be empty and must end with a character below U+D7FF.", nameof(prefix));
        var end = prefix[..^1] + (char)(prefix[^1] + 1);
        return TableClient.CreateQueryFilter($"PartitionKey eq {partition} and RowKey ge {prefix} and RowKey lt {end}");
    }
}
