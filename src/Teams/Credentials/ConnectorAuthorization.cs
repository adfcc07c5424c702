using System.Net;
using System.Net.Http.Headers;
using Azure.Identity;
using Praatplaat.Teams.Configuration;
using Praatplaat.Teams.Connector;

namespace Praatplaat.Teams.Credentials;

/// <summary>The last thing every call to the connector passes: it goes to a host of Teams or nowhere, and carries the bot's token.</summary>
/// <param name="tokens">Null where the bot is anonymous.</param>
internal sealed class ConnectorAuthorization(ServiceHosts hosts, ConnectorTokens? tokens) : DelegatingHandler
{
    /// <exception cref="ConnectorException">The host is not one of Teams, or the bot gets no token.</exception>
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (!hosts.Allows(request.RequestUri!))
            throw ConnectorException.ForeignHost(request.Method);
        if (tokens is null)
            return await base.SendAsync(request, cancellationToken);

        var (response, token) = await SendAsync(request, tokens, cancellationToken);
        if (response.StatusCode != HttpStatusCode.Unauthorized)
            return response;
        // Revoked, or of another key: one that is asked for now may do.
        response.Dispose();
        tokens.Drop(token);
        return (await SendAsync(request, tokens, cancellationToken)).Response;
    }

    private async Task<(HttpResponseMessage Response, string Token)> SendAsync(HttpRequestMessage request, ConnectorTokens source, CancellationToken cancellationToken)
    {
        var token = await TokenAsync(request, source, cancellationToken);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return (await base.SendAsync(request, cancellationToken), token);
    }

    private static async ValueTask<string> TokenAsync(HttpRequestMessage request, ConnectorTokens source, CancellationToken cancellationToken)
    {
        try
        {
            return await source.GetAsync(cancellationToken);
        }
        catch (AuthenticationFailedException refused)
        {
            throw ConnectorException.NoToken(request.Method, refused);
        }
    }
}
