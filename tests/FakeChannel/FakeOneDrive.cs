using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Praatplaat.FakeChannel;

/// <summary>Upload sessions of OneDrive, on a free port of this machine. It takes parts as the real one does, and what nobody may send gets no mercy.</summary>
public sealed class FakeOneDrive : IAsyncDisposable
{
    private const int Multiple = 320 * 1024;

    private readonly WebApplication app = LoopbackServer.Create();
    private readonly ConcurrentDictionary<string, MemoryStream> sessions = new();
    private readonly ConcurrentDictionary<string, byte[]> files = new();
    private readonly ConcurrentQueue<int> faults = new();
    private Uri address = null!;

    /// <summary>What was wrong with the calls that came.</summary>
    public ConcurrentQueue<string> Wrongs { get; } = new();

    /// <summary>How many calls came.</summary>
    public int Calls => calls;

    private int calls;

    public static async Task<FakeOneDrive> StartAsync(CancellationToken cancellationToken)
    {
        var drive = new FakeOneDrive();
        drive.app.MapPut("/upload/{id}", drive.TakeAsync);
        drive.address = await drive.app.ListenAsync(cancellationToken);
        return drive;
    }

    /// <summary>A session that takes one file.</summary>
    public Uri Open(string id)
    {
        sessions[id] = new MemoryStream();
        return Address(id);
    }

    /// <summary>A session that is over.</summary>
    public Uri Address(string id) => new(address, $"/upload/{id}");

    /// <summary>The next call gets this status.</summary>
    public void Fail(int status) => faults.Enqueue(status);

    /// <returns>Null until it is whole.</returns>
    public byte[]? File(string id) => files.GetValueOrDefault(id);

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private async Task<IResult> TakeAsync(string id, HttpRequest request)
    {
        Interlocked.Increment(ref calls);
        using var part = new MemoryStream();
        await request.Body.CopyToAsync(part);
        if (request.Headers.Authorization.Count > 0)
            Wrongs.Enqueue("a token");
        if (faults.TryDequeue(out var status))
            return Results.StatusCode(status);
        if (!sessions.TryGetValue(id, out var session))
            return Results.StatusCode(StatusCodes.Status404NotFound);
        if (request.GetTypedHeaders().ContentRange is not { From: { } from, To: { } to, Length: { } total } || to - from + 1 != part.Length)
        {
            Wrongs.Enqueue($"a range of {request.Headers.ContentRange} for {part.Length} bytes");
            return Results.StatusCode(StatusCodes.Status400BadRequest);
        }

        if (from != session.Length)
            return Results.StatusCode(StatusCodes.Status416RangeNotSatisfiable);
        part.WriteTo(session);
        if (session.Length < total && part.Length % Multiple != 0)
            Wrongs.Enqueue($"a part of {part.Length} bytes");
        if (session.Length < total)
            return Results.StatusCode(StatusCodes.Status202Accepted);
        files[id] = session.ToArray();
        sessions.TryRemove(id, out _);
        return Results.StatusCode(StatusCodes.Status201Created);
    }
}
