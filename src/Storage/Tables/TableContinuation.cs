using Azure;

namespace Praatplaat.Storage.Tables;

/// <summary>
/// Where the next page starts. A page can be short or empty and still have one: only its absence is the end
/// ("Query timeout and pagination").
/// </summary>
internal sealed record TableContinuation(string NextPartitionKey, string? NextRowKey)
{
    public static TableContinuation? Of(Response page) =>
        page.Headers.TryGetValue("x-ms-continuation-NextPartitionKey", out var partition)
            ? new(partition, page.Headers.TryGetValue("x-ms-continuation-NextRowKey", out var row) ? row : null)
            : null;
}
