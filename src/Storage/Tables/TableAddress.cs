using System.Globalization;
using System.Text;

namespace Praatplaat.Storage.Tables;

internal sealed class TableAddress(Uri endpoint, string table)
{
    private readonly string account = endpoint.AbsoluteUri.TrimEnd('/');

    public string TableName => table;

    public string Tables => $"{account}/Tables";

    public string Batch => $"{account}/$batch";

    public string Table { get; } = $"{endpoint.AbsoluteUri.TrimEnd('/')}/{table}";

    public string Row(string partitionKey, string rowKey) =>
        $"{Table}(PartitionKey='{Quoted(partitionKey)}',RowKey='{Quoted(rowKey)}')";

    public string Query(TableFilter filter, int? top, IReadOnlyCollection<string>? select, TableContinuation? next)
    {
        var address = new StringBuilder(Table).Append("()");
        var mark = '?';
        Add("$filter", filter.ToString());
        Add("$top", top?.ToString(CultureInfo.InvariantCulture));
        Add("$select", select is null ? null : $"PartitionKey,RowKey,{string.Join(',', select)}");
        Add("NextPartitionKey", next?.NextPartitionKey);
        Add("NextRowKey", next?.NextRowKey);
        return address.ToString();

        void Add(string name, string? value)
        {
            if (string.IsNullOrEmpty(value))
                return;
            address.Append(mark).Append(name).Append('=').Append(Uri.EscapeDataString(value));
            mark = '&';
        }
    }

    // A quote inside an OData literal is doubled; everything but letters, digits and -_.~ is percent-encoded.
    private static string Quoted(string key) => Uri.EscapeDataString(key.Replace("'", "''", StringComparison.Ordinal));
}
