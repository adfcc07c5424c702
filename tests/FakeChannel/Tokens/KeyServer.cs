using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Praatplaat.FakeChannel.Tokens;

/// <summary>The server that tells with which keys Teams signs, on a free port of this machine.</summary>
public sealed class KeyServer : IAsyncDisposable
{
    private readonly WebApplication app;
    private int fetches;

    private KeyServer(WebApplication app)
    {
        this.app = app;
        app.MapGet("/v1/.well-known/openidconfiguration", MetadataAsync);
        app.MapGet("/v1/.well-known/keys", KeysAsync);
        app.MapGet("/elsewhere", KeysAsync);
    }

    /// <summary>Of the metadata document.</summary>
    public Uri Metadata { get; private set; } = null!;

    public IReadOnlyList<ChannelKey> Keys { get; set; } = [ChannelKey.Teams];

    /// <summary>How often the keys were asked for.</summary>
    public int Fetches => Volatile.Read(ref fetches);

    public bool IsDown { get; set; }

    /// <summary>Sends whoever asks for the keys to another address, where they are.</summary>
    public bool Redirects { get; set; }

    /// <summary>The keys take at least so many bytes.</summary>
    public int Padding { get; set; }

    public static async Task<KeyServer> StartAsync(CancellationToken cancellationToken = default)
    {
        var server = new KeyServer(LoopbackServer.Create());
        server.Metadata = new Uri(await server.app.ListenAsync(cancellationToken), "v1/.well-known/openidconfiguration");
        return server;
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private Task MetadataAsync(HttpContext context) => WriteAsync(context, new JsonObject
    {
        ["issuer"] = "https://api.botframework.com",
        ["authorization_endpoint"] = "https://invalid.botframework.com",
        ["jwks_uri"] = $"{new Uri(Metadata, "keys")}",
        ["id_token_signing_alg_values_supported"] = new JsonArray("RS256"),
        ["token_endpoint_auth_methods_supported"] = new JsonArray("private_key_jwt"),
    });

    private Task KeysAsync(HttpContext context)
    {
        Interlocked.Increment(ref fetches);
        if (Redirects && context.Request.Path != "/elsewhere")
        {
            context.Response.Redirect("/elsewhere");
            return Task.CompletedTask;
        }

        return WriteAsync(context, new JsonObject
        {
            ["keys"] = new JsonArray([.. Keys.Select(key => key.ToJson())]),
            ["padding"] = new string('x', Padding),
        });
    }

    private Task WriteAsync(HttpContext context, JsonObject document)
    {
        if (IsDown)
        {
            context.Response.StatusCode = StatusCodes.Status500InternalServerError;
            return Task.CompletedTask;
        }

        context.Response.ContentType = "application/json";
        return context.Response.WriteAsync(document.ToJsonString(), context.RequestAborted);
    }
}
