using System.Collections.Concurrent;
using System.IO.Compression;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Praatplaat.FakeChannel;

/// <summary>Takes what is written to Application Insights, on a free port of this machine, and keeps it row by row as it came.</summary>
/// <remarks>A request has a row on each line, packed by gzip or not. Source: Azure SDK for .NET, Azure.Monitor.OpenTelemetry.Exporter.</remarks>
public sealed class InsightsServer : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly ConcurrentQueue<string> rows = new();
    private long bytes;

    private InsightsServer(WebApplication app)
    {
        this.app = app;
        // It stands in the process of the bot, which tells of its own requests alone.
        app.MapPost("/v2.1/track", TakeAsync).DisableHttpMetrics();
    }

    public Uri Address { get; private set; } = null!;

    /// <summary>What the portal shows under Overview, for this server.</summary>
    public string ConnectionString => $"InstrumentationKey=11111111-2222-4333-8444-555555555555;IngestionEndpoint={Address}";

    /// <summary>Each a piece of JSON: a number, a request or a call.</summary>
    public IReadOnlyCollection<string> Rows => rows;

    /// <summary>All that came, unpacked.</summary>
    public long Bytes => Volatile.Read(ref bytes);

    public string Text => string.Join('\n', rows);

    public static async Task<InsightsServer> StartAsync(CancellationToken cancellationToken = default)
    {
        var server = new InsightsServer(LoopbackServer.Create());
        server.Address = await server.app.ListenAsync(cancellationToken);
        return server;
    }

    /// <summary>The names of the numbers that came.</summary>
    public IEnumerable<string> Metrics =>
        from row in rows
        from metric in JsonNode.Parse(row)!["data"]!["baseData"]!["metrics"]?.AsArray() ?? []
        select (string)metric!["name"]!;

    public void Forget() => rows.Clear();

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private async Task<IResult> TakeAsync(HttpRequest request)
    {
        await using var body = request.Headers.ContentEncoding == "gzip" ? new GZipStream(request.Body, CompressionMode.Decompress) : request.Body;
        using var reader = new StreamReader(body, Encoding.UTF8);
        var count = 0;
        while (await reader.ReadLineAsync(request.HttpContext.RequestAborted) is { } line)
        {
            if (line.Length == 0)
                continue;
            rows.Enqueue(line);
            Interlocked.Add(ref bytes, Encoding.UTF8.GetByteCount(line) + 1);
            count++;
        }

        return Results.Json(new { itemsReceived = count, itemsAccepted = count, errors = Array.Empty<object>() });
    }
}
