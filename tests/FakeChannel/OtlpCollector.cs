using System.Collections.Concurrent;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Praatplaat.FakeChannel;

/// <summary>Takes what is exported by OTLP over http/protobuf, on a free port of this machine, and keeps it as it came.</summary>
public sealed class OtlpCollector : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly ConcurrentQueue<(string Path, string Text)> exports = new();

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

    /// <summary>All that came at a path; names and texts stand in protobuf as they are.</summary>
    public string TextAt(string path) => string.Concat(exports.Where(export => export.Path == path).Select(export => export.Text));

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private async Task<IResult> TakeAsync(HttpRequest request)
    {
        using var body = new MemoryStream();
        await request.Body.CopyToAsync(body, request.HttpContext.RequestAborted);
        exports.Enqueue((request.Path, Encoding.UTF8.GetString(body.ToArray())));
        return Results.Bytes([], "application/x-protobuf");
    }
}
