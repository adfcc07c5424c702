using System.Text.RegularExpressions;

namespace Praatplaat.Benchmarks.Tables;

/// <summary>One write, on its own or in a batch.</summary>
/// <param name="Target">As in a URL: <c>table(PartitionKey='…',RowKey='…')</c>, or the table alone for an insert.</param>
internal sealed partial record TableAction(string Method, string Target, string? IfMatch, string Body)
{
    public string Table => Place(Target).Table;

    public TableKey Key => Place(Target).Key ?? KeyOf(Body);

    /// <param name="raw">As in a URL: a key in it may have a question mark, escaped.</param>
    /// <returns>What it is about and what is asked of it, unescaped.</returns>
    public static (string Target, string Query) Split(string raw) =>
        raw.Split('?', 2) is [var target, var query] ? (Uri.UnescapeDataString(target), Uri.UnescapeDataString(query)) : (Uri.UnescapeDataString(raw), "");

    /// <summary>The writes of a batch, each in a part of its own.</summary>
    public static IEnumerable<TableAction> InBatch(string body)
    {
        foreach (Match part in Parts().Matches(body))
            yield return new(
                part.Groups["method"].Value,
                Split(part.Groups["target"].Value).Target,
                part.Groups["match"] is { Success: true } match ? match.Value : null,
                part.Groups["body"].Value);
    }

    /// <returns>The table, and the row where the target is one.</returns>
    public static (string Table, TableKey? Key) Place(string target)
    {
        var row = RowTarget().Match(target);
        return row.Success
            ? (row.Groups["table"].Value, new TableKey(Unquoted(row.Groups["partition"].Value), Unquoted(row.Groups["row"].Value)))
            : (target.Split('(')[0], null);
    }

    public static string Unquoted(string text) => text.Replace("''", "'", StringComparison.Ordinal);

    private static TableKey KeyOf(string body)
    {
        var row = System.Text.Json.Nodes.JsonNode.Parse(body)!;
        return new((string)row["PartitionKey"]!, (string)row["RowKey"]!);
    }

    [GeneratedRegex(@"^(?<table>\w+)\(PartitionKey='(?<partition>.*)',RowKey='(?<row>.*)'\)$")]
    private static partial Regex RowTarget();

    [GeneratedRegex(@"(?<method>POST|PUT|PATCH|DELETE) http://[^/ ]+/memory/(?<target>\S+) HTTP/1\.1\r\n(?:(?:If-Match: (?<match>[^\r]+)|[^\r]+)\r\n)*\r\n(?<body>[^\r]*)")]
    private static partial Regex Parts();
}

/// <summary>What is said of one request or of one part of a batch.</summary>
internal sealed record TableAnswer(int Status)
{
    public IReadOnlyList<(string Name, string Value)> Headers { get; init; } = [];

    public string Body { get; init; } = "";

    public static TableAnswer Error(int status, string code, int index = 0) =>
        new(status) { Body = $"{{\"odata.error\":{{\"code\":\"{code}\",\"message\":{{\"lang\":\"en\",\"value\":\"{index}:{code}\"}}}}}}" };
}
