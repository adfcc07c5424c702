using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Diagnostics.Tracing;
using Azure;
using Azure.Core.Diagnostics;
using Azure.Data.Tables;
using Praatplaat.Storage.Tables;

namespace Praatplaat.Storage.Tests.Tables;

/// <summary>Keys of rows contain the ids of people, so no span and no log event of the SDK may contain a key, whoever listens.</summary>
public sealed class TelemetryPrivacyTests(AzuriteFixture azurite)
{
    /// <summary>An id that looks the same in a key and in an address.</summary>
    private const string Person = "kees-7f3a";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task No_span_and_no_log_event_contains_the_key_of_a_row()
    {
        using var meter = new Meter("privacy");
        using var source = new ActivitySource("privacy");
        using var recorder = new TelemetryRecorder();
        using (source.StartActivity("work"))
            await CallAsync(TableOptions.Create(new TableTelemetry(meter, source, TimeProvider.System)));
        Assert.Contains("table get privacy", recorder.Texts);
        Assert.DoesNotContain(recorder.Texts, text => text.Contains(Person, StringComparison.Ordinal));
    }

    /// <summary>This proves that the test above would notice a key.</summary>
    [Fact]
    public async Task With_the_default_options_of_the_SDK_both_contain_the_key()
    {
        using var recorder = new TelemetryRecorder();
        await CallAsync(new TableClientOptions { Retry = { MaxRetries = 0 } });
        Assert.Contains(recorder.Spans, text => text.Contains(Person, StringComparison.Ordinal));
        Assert.Contains(recorder.Events, text => text.Contains(Person, StringComparison.Ordinal));
    }

    /// <summary>Makes calls that succeed, meet a conflict, are refused, and get no response.</summary>
    private async Task CallAsync(TableClientOptions options)
    {
        var table = Table(azurite.ConnectionString);
        await table.CreateIfNotExistsAsync(Token);
        var row = new TableEntity(Person, $"member:{Person}");
        await table.UpsertEntityAsync(row, TableUpdateMode.Merge, Token);
        Assert.False(await table.TryAddAsync(row, Token));
        Assert.NotNull(await table.FindAsync(row.PartitionKey, row.RowKey, Token));
        Assert.Null(await table.FindAsync(row.PartitionKey, "answer:" + Person, Token));
        var stale = new ETag("W/\"datetime'2026-11-22T08%3A00%3A00.0000000Z'\"");
        Assert.Null(await table.TryUpdateAsync(row, stale, TableUpdateMode.Replace, Token));
        var members = table.QueryAsync<TableEntity>(RowFilter.Prefix(Person, "member:"), cancellationToken: Token);
        Assert.Equal(1, await members.CountAsync(Token));
        Assert.False(await table.TrySubmitAsync([new(TableTransactionActionType.Add, row)], Token));
        await RefusedAsync(table.TryAddAsync(new(Person, Person + "/"), Token));
        var wrongKey = azurite.ConnectionString.Replace("AccountKey=", "AccountKey=AAAA", StringComparison.Ordinal);
        await RefusedAsync(Table(wrongKey).FindAsync(row.PartitionKey, row.RowKey, Token));
        var unreachable = Table("AccountName=a;AccountKey=AAAA;TableEndpoint=http://127.0.0.1:1/a");
        await Assert.ThrowsAnyAsync<Exception>(() => unreachable.FindAsync(row.PartitionKey, row.RowKey, Token));
        Assert.True(await table.TryDeleteAsync(row.PartitionKey, row.RowKey, ETag.All, Token));

        TableClient Table(string connectionString) => new TableServiceClient(connectionString, options).GetTableClient("privacy");
    }

    private static async Task RefusedAsync(Task call) =>
        Assert.DoesNotContain(Person, (await Assert.ThrowsAsync<RequestFailedException>(() => call)).ToString(), StringComparison.Ordinal);

    /// <summary>Records every span of every source, and every log event of the SDK at any level.</summary>
    private sealed class TelemetryRecorder : IDisposable
    {
        private readonly ConcurrentQueue<string> _spans = new();
        private readonly ConcurrentQueue<string> _events = new();
        private readonly ActivityListener _listener;
        private readonly AzureEventSourceListener _logs;

        public TelemetryRecorder()
        {
            _listener = new ActivityListener
            {
                ShouldListenTo = _ => true,
                Sample = (ref _) => ActivitySamplingResult.AllDataAndRecorded,
                ActivityStopped = Record,
            };
            ActivitySource.AddActivityListener(_listener);
            _logs = new AzureEventSourceListener(
                (happened, text) => _events.Enqueue($"{text} {string.Join(' ', happened.Payload ?? (IEnumerable<object?>)[])}"),
                EventLevel.LogAlways);
        }

        public IEnumerable<string> Spans => _spans;

        public IEnumerable<string> Events => _events;

        public IEnumerable<string> Texts => _spans.Concat(_events);

        public void Dispose()
        {
            _logs.Dispose();
            _listener.Dispose();
        }

        private void Record(Activity span)
        {
            _spans.Enqueue(span.DisplayName);
            foreach (var (name, value) in span.TagObjects)
                _spans.Enqueue($"{name} {value}");
            _spans.Enqueue(span.StatusDescription ?? "");
            foreach (var happened in span.Events)
                _spans.Enqueue($"{happened.Name} {string.Join(' ', happened.Tags)}");
        }
    }
}
