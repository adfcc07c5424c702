using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Praatplaat.FakeChannel.Tokens;

/// <summary>The managed identity of an App Service, on a free port of this machine: a bot in a process of its own gets its token here.</summary>
/// <remarks>Source: App Service, "How to use managed identities: REST endpoint reference".</remarks>
public sealed class IdentityEndpoint : IAsyncDisposable
{
    private const string Secret = "identity-header";

    private readonly WebApplication app;

    private IdentityEndpoint(WebApplication app) => this.app = app;

    /// <summary>By which a process finds it.</summary>
    public IReadOnlyDictionary<string, string> Variables { get; private set; } = new Dictionary<string, string>();

    public static async Task<IdentityEndpoint> StartAsync(CancellationToken cancellationToken = default)
    {
        var app = LoopbackServer.Create();
        app.MapGet("/msi/token", GiveAsync);
        var address = await app.ListenAsync(cancellationToken);
        return new IdentityEndpoint(app)
        {
            Variables = new Dictionary<string, string> { ["IDENTITY_ENDPOINT"] = $"{new Uri(address, "msi/token")}", ["IDENTITY_HEADER"] = Secret },
        };
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private static Task GiveAsync(HttpContext context)
    {
        if (context.Request.Headers["X-IDENTITY-HEADER"] != Secret)
        {
            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
            return Task.CompletedTask;
        }

        var answer = new JsonObject
        {
            ["access_token"] = $"identity-token-of-{context.Request.Query["client_id"]}",
            ["expires_on"] = TimeProvider.System.GetUtcNow().AddHours(24).ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture),
            ["resource"] = (string?)context.Request.Query["resource"],
            ["token_type"] = "Bearer",
        };
        context.Response.ContentType = "application/json";
        return context.Response.WriteAsync(answer.ToJsonString(), context.RequestAborted);
    }
}
