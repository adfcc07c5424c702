using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Praatplaat.Local.Processes;

namespace Praatplaat.EndToEnd.Tests.Smoke;

/// <summary>The least of a bot with which the driver can be tried.</summary>
internal sealed class SmokeBot : IAsyncDisposable
{
    private readonly HttpClient _http = new();
    private readonly WebApplication _app;
    private string _status = "";

    private SmokeBot(WebApplication app, Uri url) => (_app, Url) = (app, url);

    public Uri Url { get; }

    /// <summary>What the last press sent, as it came.</summary>
    public JsonNode? Received { get; private set; }

    public static async Task<SmokeBot> StartAsync(CancellationToken cancellationToken)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var url = new Uri($"http://localhost:{FreePort.Next()}");
        var bot = new SmokeBot(builder.Build(), url);
        bot._app.MapPost("/api/messages", bot.ReceiveAsync);
        bot._app.Urls.Add($"{url}");
        await bot._app.StartAsync(cancellationToken);
        return bot;
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        _http.Dispose();
    }

    private async Task<IResult> ReceiveAsync(JsonObject activity, CancellationToken cancellationToken)
    {
        var action = activity["value"]?["action"];
        var text = (string?)activity["text"] ?? "";
        if (text.EndsWith("start", StringComparison.Ordinal))
            await StartAsync(activity, cancellationToken);
        if (action is null)
            return Results.Ok();
        if ((string?)action["verb"] == "refuse")
            return Results.Json(SmokeCards.Refusal());

        Received = action["data"]?.DeepClone();
        await CallAsync(activity, HttpMethod.Put, _status, SmokeCards.Status("1 van 6"), cancellationToken);
        return Results.Json(SmokeCards.Saved());
    }

    private async Task StartAsync(JsonObject activity, CancellationToken cancellationToken)
    {
        var thread = Uri.EscapeDataString((string)activity["conversation"]!["id"]!);
        var channel = Uri.EscapeDataString((string)activity["channelData"]!["channel"]!["id"]!);
        _status = $"conversations/{thread}/activities";
        _status += "/" + await CallAsync(activity, HttpMethod.Post, _status, SmokeCards.Status("0 van 6"), cancellationToken);
        await CallAsync(activity, HttpMethod.Post, $"conversations/{channel}/activities", SmokeCards.Form("Vertrouwen"), cancellationToken);
        var chat = await CallAsync(activity, HttpMethod.Post, "conversations", SmokeCards.Chat(activity), cancellationToken);
        await CallAsync(
            activity, HttpMethod.Post, $"conversations/{Uri.EscapeDataString(chat)}/activities", SmokeCards.Form("Regie"), cancellationToken);
    }

    private async Task<string> CallAsync(
        JsonObject activity, HttpMethod method, string path, JsonObject body, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(method, $"{activity["serviceUrl"]}/v3/{path}") { Content = JsonContent.Create(body) };
        using var answer = await _http.SendAsync(request, cancellationToken);
        answer.EnsureSuccessStatusCode();
        var result = await answer.Content.ReadFromJsonAsync<JsonObject>(cancellationToken);
        return (string?)result?["id"] ?? "";
    }
}
