using System.Collections.Concurrent;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Praatplaat.FakeChannel;

/// <summary>Takes what is exported by OTLP over http/protobuf, on a free port of this machine, and keeps it as it came.</summary>
public sealed class OtlpCollector : IAsyncDisposable
{
    // Gauge, sum, histogram and exponential histogram in metrics.proto; each has its data points in field 1.
    private static readonly int[] Kinds = [5, 7, 9, 10];

    private readonly WebApplication app;
    private readonly ConcurrentQueue<(string Path, byte[] Body)> exports = new();

    private OtlpCollector(WebApplication app)
    {
        this.app = app;
        app.MapPost("/v1/{signal}", TakeAsync);
    }

    public Uri Address { get; private set; } = null!;

    public static async Task<OtlpCollector> StartAsync(CancellationToken cancellationToken = default)
    {
        var collector = new OtlpCollector(LoopbackServer.Create());
        collector.Address = await collector.app.ListenAsync(cancellationToken);
        return collector;
    }

    /// <summary>Spans that came.</summary>
    public int Spans => exports.Where(export => export.Path == "/v1/traces").Sum(export => Protobuf.Count(export.Body, 1, 2, 2));

    /// <summary>Numbers that came, each of one series at one moment: gauges, sums and histograms.</summary>
    public int Points => exports.Where(export => export.Path == "/v1/metrics").Sum(export => Kinds.Sum(kind => Protobuf.Count(export.Body, 1, 2, 2, kind, 1)));

    /// <summary>All that came at a path; names and texts stand in protobuf as they are.</summary>
    public string TextAt(string path) => string.Concat(exports.Where(export => export.Path == path).Select(export => Encoding.UTF8.GetString(export.Body)));

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private async Task<IResult> TakeAsync(HttpRequest request)
    {
        using var body = new MemoryStream();
        await request.Body.CopyToAsync(body, request.HttpContext.RequestAborted);
        exports.Enqueue((request.Path, body.ToArray()));
        return Results.Bytes([], "application/x-protobuf");
    }
}
