using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Praatplaat.FakeChannel;

/// <summary>The bot as Teams sees it: the address to which activities are delivered.</summary>
/// <param name="bot">Where the bot listens, without path.</param>
public sealed class BotEndpoint(Uri bot) : IDisposable
{
    /// <summary>Numbers the deliveries, for <see cref="Settled"/>.</summary>
    public const string DeliveryHeader = "x-delivery";

    private readonly HttpClient http = new() { BaseAddress = bot };
    private int deliveries;

    /// <summary>Awaited after each answer, with the number of the delivery: who hosts the bot can wait here for what it says once Teams has its answer.</summary>
    public Func<string, Task> Settled { get; init; } = _ => Task.CompletedTask;

    /// <summary>The token to show, made anew for each delivery; none where the bot is anonymous.</summary>
    public Func<string>? Token { get; init; }

    /// <summary>How many activities were delivered.</summary>
    public int Deliveries => Volatile.Read(ref deliveries);

    public Task<BotAnswer> DeliverAsync(JsonObject activity, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(activity);
        return DeliverAsync(activity.ToJsonString(), cancellationToken);
    }

    /// <summary>Any text, for what Teams would never send.</summary>
    public async Task<BotAnswer> DeliverAsync(string json, CancellationToken cancellationToken = default)
    {
        using var content = new StringContent(json, Encoding.UTF8, "application/json");
        var delivery = $"{Interlocked.Increment(ref deliveries)}";
        content.Headers.Add(DeliveryHeader, delivery);
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri("api/messages", UriKind.Relative)) { Content = content };
        if (Token is not null)
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", Token());
        using var response = await http.SendAsync(request, cancellationToken);
        var answer = new BotAnswer(response.StatusCode, await response.Content.ReadAsStringAsync(cancellationToken));
        await Settled(delivery);
        return answer;
    }

    public void Dispose() => http.Dispose();
}

/// <summary>What the bot answered.</summary>
public sealed record BotAnswer(HttpStatusCode Status, string Text)
{
    /// <summary>The <c>statusCode</c> in the envelope; null where there is no envelope.</summary>
    public int? StatusCode => Envelope is { } envelope && envelope.TryMember("statusCode", out var code) ? code.GetInt32() : null;

    /// <summary>The card that comes in the place of the one that was pressed.</summary>
    public JsonElement? Card => Value("application/vnd.microsoft.card.adaptive");

    /// <summary>The short text shown after a press.</summary>
    public string? Message => Value("application/vnd.microsoft.activity.message")?.GetString();

    /// <summary>The text of the error shown under the card.</summary>
    public string? Error => Value("application/vnd.microsoft.error")?.TextOf("message");

    private JsonElement? Envelope => Wire.Parse(Text);

    private JsonElement? Value(string type) =>
        Envelope is { } envelope && envelope.TextOf("type") == type && envelope.TryMember("value", out var value) ? value : null;
}
