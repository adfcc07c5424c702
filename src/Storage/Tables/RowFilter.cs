using Azure.Data.Tables;

namespace Praatplaat.Storage.Tables;

/// <summary>The filters of the queries that the bot makes. Each names its partition: a query without one goes through the whole table.</summary>
public static class RowFilter
{
    public static string Partition(string partition) => TableClient.CreateQueryFilter($"PartitionKey eq {partition}");

    /// <param name="prefix">Ends with an ordinary character: the range ends before the same text with that character one up.</param>
    public static string Prefix(string partition, string prefix)
    {
        if (prefix is not [.., < '\uD7FF'])
            throw new ArgumentException("A prefix is not empty and ends with a character below U+D7FF.", nameof(prefix));
        var end = prefix[..^1] + (char)(prefix[^1] + 1);
        return TableClient.CreateQueryFilter($"PartitionKey eq {partition} and RowKey ge {prefix} and RowKey lt {end}");
    }
}
