using System.Globalization;
using System.Text.Json.Nodes;

namespace Praatplaat.Benchmarks.Tables;

/// <summary>A row as it is shown: text, since thousands of parsed ones would make the collector of this process a part of what is measured.</summary>
internal sealed record Row(TableKey Key, string ETag, string Shown)
{
    public static Row Of(TableKey key, JsonObject given, string etag)
    {
        given["odata.etag"] = etag;
        return new(key, etag, given.ToJsonString());
    }

    public JsonObject Properties() => JsonNode.Parse(Shown)!.AsObject();
}

/// <summary>Ordered as the service orders rows.</summary>
internal readonly record struct TableKey(string Partition, string Row) : IComparable<TableKey>
{
    public int CompareTo(TableKey other) =>
        string.CompareOrdinal(Partition, other.Partition) is not 0 and var order ? order : string.CompareOrdinal(Row, other.Row);
}

/// <summary>One table; who uses it holds the lock.</summary>
internal sealed class Table
{
    private const int Page = 1000;

    private readonly SortedList<TableKey, Row> rows = [];
    private int version;

    public Row? Find(TableKey key) => rows.GetValueOrDefault(key);

    /// <returns>At most a thousand rows, and where the next begin.</returns>
    public (IReadOnlyList<Row> Rows, TableKey? Next) Query(TableQuery query)
    {
        var page = new List<Row>();
        for (var index = From(query.From); index < rows.Count; index++)
        {
            var row = rows.Values[index];
            if (query.IsPast(row.Key))
                break;
            if (page.Count == Math.Min(query.Top, Page))
                return (page, row.Key);
            if (query.Fits(row))
                page.Add(row);
        }

        return (page, null);
    }

    /// <returns>Status and code; null where it may be done.</returns>
    public (int Status, string Code)? Refusal(TableAction action)
    {
        var row = Find(action.Key);
        if (action.Method == "POST")
            return row is null ? null : (409, "EntityAlreadyExists");
        if (action.IfMatch is null)
            return null;
        if (row is null)
            return (404, "ResourceNotFound");
        return action.IfMatch == "*" || action.IfMatch == row.ETag ? null : (412, "UpdateConditionNotSatisfied");
    }

    public TableAnswer Apply(TableAction action)
    {
        if (action.Method == "DELETE")
        {
            rows.Remove(action.Key);
            return new(204);
        }

        var given = JsonNode.Parse(action.Body)!.AsObject();
        if (action.Method == "PATCH" && Find(action.Key) is { } before)
            given = Merged(before.Properties(), given);
        var row = Row.Of(action.Key, given, string.Create(CultureInfo.InvariantCulture, $"W/\"{++version}\""));
        rows[action.Key] = row;
        return new(204) { Headers = [("ETag", row.ETag)] };
    }

    private static JsonObject Merged(JsonObject before, JsonObject given)
    {
        foreach (var (name, value) in given)
            before[name] = value?.DeepClone();
        return before;
    }

    private int From(TableKey key)
    {
        var (low, high) = (0, rows.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (rows.Keys[middle].CompareTo(key) < 0)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }
}
