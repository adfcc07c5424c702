using System.Text;
using Azure.Data.Tables;

namespace Praatplaat.Benchmarks.Costs;

/// <summary>How much Azure would say is stored.</summary>
/// <remarks>
/// Source: https://learn.microsoft.com/archive/blogs/windowsazurestorage/understanding-windows-azure-storage-billing-bandwidth-transactions-and-capacity:
/// 4 bytes a row, the keys at two bytes a character, and for each property 8 bytes, its name at two bytes a character and its value.
/// </remarks>
internal static class StoredBytes
{
    private static readonly string[] OfTheService = ["odata.etag", "PartitionKey", "RowKey", "Timestamp"];

    /// <returns>Rows and bytes of all tables.</returns>
    public static async Task<(int Rows, long Bytes)> InAsync(string storage)
    {
        var (rows, bytes) = (0, 0L);
        var service = new TableServiceClient(storage);
        await foreach (var table in service.QueryAsync())
        {
            await foreach (var row in service.GetTableClient(table.Name).QueryAsync<TableEntity>())
            {
                rows++;
                bytes += 4 + 2 * (row.PartitionKey.Length + row.RowKey.Length)
                    + row.Where(property => !OfTheService.Contains(property.Key)).Sum(property => 8 + 2 * property.Key.Length + Size(property.Value));
            }
        }

        return (rows, bytes);
    }

    private static int Size(object? value) => value switch
    {
        null => 0,
        string text => 4 + Encoding.Unicode.GetByteCount(text),
        byte[] binary => 4 + binary.Length,
        BinaryData binary => 4 + binary.ToMemory().Length,
        bool => 1,
        int => 4,
        Guid => 16,
        _ => 8,
    };
}
