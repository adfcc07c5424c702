using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Globalization;
using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Data.Tables;

namespace Praatplaat.Storage.Tables;

/// <summary>
/// Measures every request to the service, each retry by itself: the account is billed for it, and a service in trouble shows first in
/// retries. It records the name of the table, and never a key, an address or a word of a row. Where nobody listens it allocates nothing.
/// </summary>
/// <remarks>
/// Source: OpenTelemetry, "Semantic conventions for database client metrics" and "… for database client calls". <c>server.address</c> is
/// left out, since it would name the account.
/// </remarks>
public sealed class TableTelemetry(Meter meter, ActivitySource source, TimeProvider time) : HttpPipelinePolicy
{
    /// <summary>The conventions have no value of their own for Azure Table Storage.</summary>
    private const string DatabaseSystem = "azure.table_storage";

    /// <summary>The property by which a request knows its table.</summary>
    private const string TableProperty = "praatplaat.table";

    private readonly Histogram<double> _duration = meter.CreateHistogram(
        "db.client.operation.duration",
        "s",
        "Duration of requests to Table Storage. Each retry counts by itself.",
        tags: null,
        new InstrumentAdvice<double> { HistogramBucketBoundaries = [0.001, 0.005, 0.01, 0.05, 0.1, 0.5, 1, 5, 10] });

    public override ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline) =>
        _duration.Enabled || source.HasListeners() ? MeasureAsync(message, pipeline) : ProcessNextAsync(message, pipeline);

    /// <summary>Is not measured: the bot makes no blocking calls.</summary>
    public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline) => ProcessNext(message, pipeline);

    /// <summary>
    /// Tells the requests their table until it is disposed of. The address of a transaction, and that of the creation of a table, do not
    /// name it.
    /// </summary>
    internal static IDisposable Name(TableClient table) =>
        HttpPipeline.CreateHttpMessagePropertiesScope(new Dictionary<string, object?> { [TableProperty] = table.Name });

    private async ValueTask MeasureAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        var (table, operation) = OperationOf(message);
        // Of something that is done. Looking whether there is anything to do, every few seconds, would be most of what is written.
        using var span = Activity.Current?.Source == source ? source.StartActivity($"table {operation} {table}", ActivityKind.Client) : null;
        var began = time.GetTimestamp();
        int? status = null;
        try
        {
            await ProcessNextAsync(message, pipeline);
            status = message.Response.Status;
        }
        finally
        {
            var tags = TagsOf(table, operation, status);
            _duration.Record(time.GetElapsedTime(began).TotalSeconds, tags);
            if (span is not null)
            {
                foreach (var (name, value) in tags)
                    span.SetTag(name, value);
                span.SetStatus(ErrorOf(status) is null ? ActivityStatusCode.Unset : ActivityStatusCode.Error);
            }
        }
    }

    private static TagList TagsOf(string table, string operation, int? status)
    {
        var tags = new TagList
        {
            { "db.system.name", DatabaseSystem },
            { "db.collection.name", table },
            { "db.operation.name", operation },
        };
        if (status is { } code)
            tags.Add("db.response.status_code", code.ToString(CultureInfo.InvariantCulture));
        if (ErrorOf(status) is { } error)
            tags.Add("error.type", error);
        return tags;
    }

    /// <summary>
    /// Reads the operation from the end of the address: <c>$batch</c>, <c>Tables</c>, or the table, with <c>(…)</c> behind it for its rows
    /// or one of them.
    /// </summary>
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
        return (message.TryGetProperty(TableProperty, out var named) ? (string)named! : place[0], operation);
    }

    /// <summary>
    /// Returns null for a success, and for a row that is not there, is already there, or has changed: those are answers that the bot
    /// expects.
    /// </summary>
    private static string? ErrorOf(int? status) => status switch
    {
        null => "no_answer",
        < 300 or 404 or 409 or 412 => null,
        { } code => code.ToString(CultureInfo.InvariantCulture),
    };
}
