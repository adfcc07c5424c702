using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Net;
using Azure;
using Azure.Data.Tables;
using Praatplaat.Storage.Tables;

namespace Praatplaat.Storage.Tests.Tables;

public sealed class TableTelemetryTests : IDisposable
{
    private static readonly TableEntity Row = new("p", "r");

    private readonly Meter meter = new("test");
    private readonly ActivitySource source = new("test");
    private readonly MeterListener listener = new();
    private readonly List<string> measured = [];

    public TableTelemetryTests()
    {
        listener.InstrumentPublished = (instrument, to) =>
        {
            if (instrument.Meter == meter)
                to.EnableMeasurementEvents(instrument);
        };
        listener.SetMeasurementEventCallback<double>((_, _, tags, _) => measured.Add(Told(tags.ToArray())));
        listener.Start();
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        listener.Dispose();
        source.Dispose();
        meter.Dispose();
    }

    [Fact]
    public async Task Every_operation_counts_by_table_and_status_and_only_trouble_is_an_error()
    {
        var ok = HttpStatusCode.NoContent;
        var table = Table(ok, ok, HttpStatusCode.PreconditionFailed, HttpStatusCode.NotFound, ok, HttpStatusCode.Forbidden);
        await table.UpsertEntityAsync(Row, TableUpdateMode.Merge, Token);
        await table.UpsertEntityAsync(Row, TableUpdateMode.Replace, Token);
        await table.TryUpdateAsync(Row, ETag.All, TableUpdateMode.Merge, Token);
        await table.TryDeleteAsync("p", "r", ETag.All, Token);
        await table.EnsureCreatedAsync(Token);
        await Assert.ThrowsAsync<RequestFailedException>(() => table.FindAsync("p", "r", Token));
        Assert.Equal(
            [
                "sessions merge 204", "sessions replace 204", "sessions merge 412", "sessions delete 404", "sessions create 204",
                "sessions get 403 error 403",
            ],
            measured);
    }

    [Fact]
    public async Task A_transaction_and_a_query_tell_their_table_too()
    {
        var table = Table(HttpStatusCode.Forbidden, HttpStatusCode.Forbidden);
        var insert = new TableTransactionAction(TableTransactionActionType.UpsertReplace, Row);
        await Assert.ThrowsAsync<RequestFailedException>(() => table.TrySubmitAsync([insert], Token));
        await Assert.ThrowsAsync<RequestFailedException>(() => table.QueryAsync<TableEntity>(RowFilter.Partition("p"), cancellationToken: Token).ToListAsync(Token).AsTask());
        Assert.Equal(["sessions transaction 403 error 403", "sessions query 403 error 403"], measured);
    }

    [Fact]
    public async Task A_retry_counts_by_itself()
    {
        Assert.True(await Table(HttpStatusCode.ServiceUnavailable, HttpStatusCode.NoContent).TryAddAsync(Row, Token));
        Assert.Equal(["sessions insert 503 error 503", "sessions insert 204"], measured);
    }

    [Fact]
    public async Task A_service_that_does_not_answer_counts_as_such()
    {
        var table = StubService.Table(new NoAnswer(), Telemetry());
        await Assert.ThrowsAnyAsync<Exception>(() => table.TryAddAsync(Row, Token));
        Assert.Equal(Enumerable.Repeat("sessions insert - error no_answer", 4), measured);
    }

    [Fact]
    public async Task A_span_within_a_piece_of_work_tells_the_status_and_no_key()
    {
        var spans = new List<Activity>();
        using var spanListener = new ActivityListener
        {
            ShouldListenTo = some => ReferenceEquals(some, source),
            Sample = (ref _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = spans.Add,
        };
        ActivitySource.AddActivityListener(spanListener);
        await Assert.ThrowsAsync<RequestFailedException>(() => Table(HttpStatusCode.Forbidden).FindAsync("secret", "secret", Token));
        Assert.Empty(spans);

        using (source.StartActivity("work"))
            await Assert.ThrowsAsync<RequestFailedException>(() => Table(HttpStatusCode.Forbidden).FindAsync("secret", "secret", Token));
        var span = spans[0];
        Assert.Equal(("table get sessions", ActivityStatusCode.Error, null), (span.DisplayName, span.Status, span.StatusDescription));
        Assert.Equal("sessions get 403 error 403", Told(span.TagObjects));
        Assert.DoesNotContain(span.TagObjects, tag => $"{tag.Value}".Contains("secret", StringComparison.Ordinal));
    }

    private TableClient Table(params HttpStatusCode[] statuses) => StubService.Table(new RecordingHandler(statuses), Telemetry());

    /// <summary>What the standard tags tell of a request, in the order of the conventions.</summary>
    private static string Told(IEnumerable<KeyValuePair<string, object?>> tags)
    {
        var told = tags.ToDictionary(tag => tag.Key, tag => tag.Value);
        Assert.Equal("azure.table_storage", told["db.system.name"]);
        var error = told.TryGetValue("error.type", out var type) ? $" error {type}" : "";
        return $"{told["db.collection.name"]} {told["db.operation.name"]} {told.GetValueOrDefault("db.response.status_code", "-")}{error}";
    }

    private TableTelemetry Telemetry() => new(meter, source, TimeProvider.System);

    private sealed class NoAnswer : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            throw new HttpRequestException(HttpRequestError.ConnectionError);
    }
}
