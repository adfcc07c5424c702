using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Praatplaat.FakeChannel.Tokens;

namespace Praatplaat.Teams.Tests.Authentication;

/// <summary>A request to the bot that is right in every way, until a rule breaks it.</summary>
internal sealed class Attack(JsonObject activity, ChannelToken token)
{
    public JsonObject Activity => activity;

    public ChannelToken Token => token;

    /// <summary>Changes the finished token.</summary>
    public Func<string, string> Rewrite { get; set; } = text => text;

    /// <summary>The values of the header; more than one is more than one header.</summary>
    public Func<string, IReadOnlyList<string>> Headers { get; set; } = text => [$"Bearer {text}"];

    public async Task<(HttpStatusCode Status, string Body, string Token)> SendAsync(HttpClient http, CancellationToken cancellationToken)
    {
        var text = Rewrite($"{token}");
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri("api/messages", UriKind.Relative))
        {
            Content = new StringContent(activity.ToJsonString(), Encoding.UTF8, new MediaTypeHeaderValue("application/json")),
        };
        request.Headers.TryAddWithoutValidation("Authorization", Headers(text));
        using var response = await http.SendAsync(request, cancellationToken);
        return (response.StatusCode, await response.Content.ReadAsStringAsync(cancellationToken), text);
    }
}
