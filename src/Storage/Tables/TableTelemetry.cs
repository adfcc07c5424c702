using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Globalization;
using Azure.Core;
using Azure.Core.Pipeline;

namespace Praatplaat.Storage.Tables;

/// <summary>
/// Measures every request to the service, each retry by itself: the account is billed for it, and a service in trouble shows first in
/// retries. Holds the name of the table and never a key, an address or a word of a row. Where nobody listens nothing is made.
/// </summary>
public sealed class TableTelemetry(Meter meter, ActivitySource source, TimeProvider time) : HttpPipelinePolicy
{
    private readonly Histogram<double> duration = meter.CreateHistogram(
        "praatplaat.storage.duration",
        "s",
        "Requests to Table Storage, retries counted apart.",
        tags: null,
        new InstrumentAdvice<double> { HistogramBucketBoundaries = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10] });

    public override ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline) =>
        IsHeard(message, out var operation) ? MeasureAsync(message, operation, pipeline) : ProcessNextAsync(message, pipeline);

    /// <summary>The clients of this library have no calls that block.</summary>
    public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline) => ProcessNext(message, pipeline);

    private bool IsHeard(HttpMessage message, out TableOperation operation)
    {
        var isKnown = message.TryGetProperty(typeof(TableOperation), out var value);
        operation = (TableOperation)value!;
        return isKnown && (duration.Enabled || source.HasListeners());
    }

    private async ValueTask MeasureAsync(HttpMessage message, TableOperation operation, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        using var span = source.HasListeners() ? source.StartActivity($"table {operation.Name} {operation.Table}", ActivityKind.Client) : null;
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
                time.GetElapsedTime(began).TotalSeconds,
                new("praatplaat.table", operation.Table),
                new("praatplaat.operation", operation.Name),
                new("praatplaat.result", result));
            span?.SetTag("praatplaat.table", operation.Table)
                .SetTag("praatplaat.operation", operation.Name)
                .SetTag("praatplaat.status", status?.ToString(CultureInfo.InvariantCulture) ?? result)
                .SetStatus(result is "ok" or "conflict" ? ActivityStatusCode.Unset : ActivityStatusCode.Error);
        }
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
