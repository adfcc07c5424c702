using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using System.Web;
using Azure.Core.Pipeline;

namespace Praatplaat.Teams.Tests.Credentials;

/// <summary>Entra and the managed identity of a machine, as the credentials of Azure.Identity reach them: each token is numbered.</summary>
internal sealed class FakeEntra : HttpMessageHandler
{
    private int _tokens;

    /// <summary>Requests for a token: where to, and the fields of form or query.</summary>
    public ConcurrentQueue<(Uri Address, IReadOnlyDictionary<string, string?> Fields)> Asked { get; } = new();

    public HttpPipelineTransport Transport => new HttpClientTransport(new HttpClient(this, disposeHandler: false));

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var address = request.RequestUri!;
        if (address.AbsolutePath.EndsWith("/discovery/instance", StringComparison.Ordinal))
        {
            return Json(new JsonObject
            {
                ["tenant_discovery_endpoint"] = $"{address.GetLeftPart(UriPartial.Authority)}/common/.well-known/openid-configuration",
                ["metadata"] = new JsonArray(),
            });
        }

        var fields = HttpUtility.ParseQueryString(
            request.Content is null ? address.Query : await request.Content.ReadAsStringAsync(cancellationToken));
        Asked.Enqueue((address, fields.AllKeys.OfType<string>().ToDictionary(key => key, key => fields[key])));
        var number = Interlocked.Increment(ref _tokens);
        return Json(new JsonObject
        {
            ["token_type"] = "Bearer",
            ["access_token"] = string.Create(CultureInfo.InvariantCulture, $"entra-token-{number}"),
            ["expires_in"] = request.Method == HttpMethod.Get ? "3600" : 3600,
            ["expires_on"] =
                string.Create(CultureInfo.InvariantCulture, $"{TimeProvider.System.GetUtcNow().AddHours(1).ToUnixTimeSeconds()}"),
            ["resource"] = "https://api.botframework.com",
        });
    }

    private static HttpResponseMessage Json(JsonObject body) =>
        new(HttpStatusCode.OK) { Content = new StringContent(body.ToJsonString(), Encoding.UTF8, "application/json") };
}
