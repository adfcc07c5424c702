using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Diagnostics.Tracing;
using Azure;
using Azure.Core.Diagnostics;
using Azure.Data.Tables;
using Praatplaat.Storage.Tables;

namespace Praatplaat.Storage.Tests.Tables;

/// <summary>A row's key holds the id of a person: no span and no log of what lies under the bot may tell it, whoever listens.</summary>
public sealed class TableSilenceTests(AzuriteFixture azurite)
{
    /// <summary>As in a key and as in an address.</summary>
    private const string Person = "kees-7f3a";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task No_span_and_no_event_tells_the_key_of_a_row()
    {
        using var meter = new Meter("silence");
        using var source = new ActivitySource("silence");
        using var heard = new Heard();
        await CallAsync(TableOptions.Create(new TableTelemetry(meter, source, TimeProvider.System)));
        Assert.Contains("table get silence", heard.Texts);
        Assert.DoesNotContain(heard.Texts, text => text.Contains(Person, StringComparison.Ordinal));
    }

    /// <summary>So that the silence above is that of the options, and not of who listens.</summary>
    [Fact]
    public async Task With_the_options_of_the_SDK_both_would_tell_it()
    {
        using var heard = new Heard();
        await CallAsync(new TableClientOptions { Retry = { MaxRetries = 0 } });
        Assert.Contains(heard.Spans, text => text.Contains(Person, StringComparison.Ordinal));
        Assert.Contains(heard.Events, text => text.Contains(Person, StringComparison.Ordinal));
    }

    /// <summary>Rows are written, read, in conflict, and refused, by a service that is there and by one that is not.</summary>
    private async Task CallAsync(TableClientOptions options)
    {
        var table = new TableServiceClient(azurite.ConnectionString, options).GetTableClient("silence");
        await table.CreateIfNotExistsAsync(Token);
        var row = new TableEntity(Person, $"member:{Person}");
        await table.UpsertEntityAsync(row, TableUpdateMode.Merge, Token);
        Assert.False(await table.TryAddAsync(row, Token));
        Assert.NotNull(await table.FindAsync(row.PartitionKey, row.RowKey, Token));
        Assert.Null(await table.FindAsync(row.PartitionKey, "answer:" + Person, Token));
        Assert.Null(await table.TryUpdateAsync(row, new ETag("W/\"datetime'2026-11-22T08%3A00%3A00.0000000Z'\""), TableUpdateMode.Replace, Token));
        Assert.Equal(1, await table.QueryAsync<TableEntity>(RowFilter.Prefix(Person, "member:"), cancellationToken: Token).CountAsync(Token));
        Assert.False(await table.TrySubmitAsync([new(TableTransactionActionType.Add, row)], Token));
        await RefusedAsync(table.TryAddAsync(new(Person, Person + "/"), Token));
        await RefusedAsync(new TableServiceClient(azurite.ConnectionString.Replace("AccountKey=", "AccountKey=AAAA", StringComparison.Ordinal), options)
            .GetTableClient("silence").FindAsync(row.PartitionKey, row.RowKey, Token));
        await Assert.ThrowsAnyAsync<Exception>(() => new TableServiceClient("AccountName=a;AccountKey=AAAA;TableEndpoint=http://127.0.0.1:1/a", options)
            .GetTableClient("silence").FindAsync(row.PartitionKey, row.RowKey, Token));
        Assert.True(await table.TryDeleteAsync(row.PartitionKey, row.RowKey, ETag.All, Token));
    }

    private static async Task RefusedAsync(Task call) =>
        Assert.DoesNotContain(Person, (await Assert.ThrowsAsync<RequestFailedException>(() => call)).ToString(), StringComparison.Ordinal);

    /// <summary>Every span of every source, and every event of the SDK's, at any level.</summary>
    private sealed class Heard : IDisposable
    {
        private readonly ConcurrentQueue<string> spans = new();
        private readonly ConcurrentQueue<string> events = new();
        private readonly ActivityListener listener;
        private readonly AzureEventSourceListener logs;

        public Heard()
        {
            listener = new ActivityListener
            {
                ShouldListenTo = _ => true,
                Sample = (ref _) => ActivitySamplingResult.AllDataAndRecorded,
                ActivityStopped = Note,
            };
            ActivitySource.AddActivityListener(listener);
            logs = new AzureEventSourceListener((happened, text) => events.Enqueue($"{text} {string.Join(' ', happened.Payload ?? (IEnumerable<object?>)[])}"), EventLevel.LogAlways);
        }

        public IEnumerable<string> Spans => spans;

        public IEnumerable<string> Events => events;

        public IEnumerable<string> Texts => spans.Concat(events);

        public void Dispose()
        {
            logs.Dispose();
            listener.Dispose();
        }

        private void Note(Activity span)
        {
            spans.Enqueue(span.DisplayName);
            foreach (var (name, value) in span.TagObjects)
                spans.Enqueue($"{name} {value}");
            spans.Enqueue(span.StatusDescription ?? "");
            foreach (var happened in span.Events)
                spans.Enqueue($"{happened.Name} {string.Join(' ', happened.Tags)}");
        }
    }
}
