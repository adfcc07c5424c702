using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Globalization;
using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Data.Tables;

namespace Praatplaat.Storage.Tables;

/// <summary>
/// Measures every request to the service, each retry by itself: the account is billed for it, and a service in trouble shows first in
/// retries. Holds the name of the table and never a key, an address or a word of a row. Where nobody listens nothing is made.
/// </summary>
public sealed class TableTelemetry(Meter meter, ActivitySource source, TimeProvider time) : HttpPipelinePolicy
{
    private const string Table = "praatplaat.table";

    private readonly Histogram<double> duration = meter.CreateHistogram(
        "praatplaat.storage.duration",
        "s",
        "Requests to Table Storage, retries counted apart.",
        tags: null,
        new InstrumentAdvice<double> { HistogramBucketBoundaries = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10] });

    public override ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline) =>
        duration.Enabled || source.HasListeners() ? MeasureAsync(message, pipeline) : ProcessNextAsync(message, pipeline);

    /// <summary>The bot makes no calls that block.</summary>
    public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline) => ProcessNext(message, pipeline);

    /// <summary>Tells the table of the requests until it is disposed of: the address of a transaction, and of the creation of a table, does not.</summary>
    internal static IDisposable Name(TableClient table) =>
        HttpPipeline.CreateHttpMessagePropertiesScope(new Dictionary<string, object?> { [Table] = table.Name });

    private async ValueTask MeasureAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        var (table, operation) = OperationOf(message);
        using var span = source.HasListeners() ? source.StartActivity($"table {operation} {table}", ActivityKind.Client) : null;
        var began = time.GetTimestamp();
        int? status = null;
        try
        {
            await ProcessNextAsync(message, pipeline);
            status = message.Response.Status;
        }
        finally
        {
            var result = ResultOf(status);
            duration.Record(
                time.GetElapsedTime(began).TotalSeconds, new(Table, table), new("praatplaat.operation", operation), new("praatplaat.result", result));
            span?.SetTag(Table, table)
                .SetTag("praatplaat.operation", operation)
                .SetTag("praatplaat.status", status?.ToString(CultureInfo.InvariantCulture) ?? result)
                .SetStatus(result is "ok" or "conflict" ? ActivityStatusCode.Unset : ActivityStatusCode.Error);
        }
    }

    /// <summary>By the end of the address: <c>$batch</c>, <c>Tables</c>, or the table, with <c>(…)</c> behind it for its rows or one of them.</summary>
    private static (string Table, string Operation) OperationOf(HttpMessage message)
    {
        var path = message.Request.Uri.ToUri().AbsolutePath;
        var place = path[(path.LastIndexOf('/') + 1)..].Split('(', 2);
        var operation = (message.Request.Method.Method, place) switch
        {
            (_, ["$batch"]) => "transaction",
            (_, ["Tables"]) => "create",
            ("POST", _) => "insert",
            ("PATCH", _) => "merge",
            ("PUT", _) => "replace",
            ("DELETE", _) => "delete",
            (_, [_, ")"]) => "query",
            _ => "get",
        };
        return (message.TryGetProperty(Table, out var named) ? (string)named! : place[0], operation);
    }

    /// <summary>A row that is not there, is there already, or has changed is a <c>conflict</c>: an answer, and no trouble.</summary>
    private static string ResultOf(int? status) => status switch
    {
        null => "no_answer",
        < 300 => "ok",
        404 or 409 or 412 => "conflict",
        429 or 503 => "busy",
        _ => "failed",
    };
}
