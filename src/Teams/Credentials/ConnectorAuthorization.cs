using System.Net;
using System.Net.Http.Headers;
using Azure.Identity;
using Praatplaat.Teams.Configuration;
using Praatplaat.Teams.Connector;

namespace Praatplaat.Teams.Credentials;

/// <summary>
/// Lets a call to the connector go only to a host of Teams, and adds the bot's token. Every call passes here just before its attempt.
/// </summary>
/// <param name="tokens">Null where the bot is anonymous.</param>
internal sealed class ConnectorAuthorization(ServiceHosts hosts, ConnectorTokens? tokens) : DelegatingHandler
{
    /// <exception cref="ConnectorException">The host does not belong to Teams, or the bot gets no token.</exception>
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (!hosts.Allows(request.RequestUri!))
            throw ConnectorException.HostNotAllowed(request.Method);
        if (tokens is null)
            return await base.SendAsync(request, cancellationToken);

        var (response, token) = await SendAsync(request, tokens, cancellationToken);
        if (response.StatusCode != HttpStatusCode.Unauthorized)
            return response;
        // The token was revoked, or its key was replaced. A new one may be accepted.
        response.Dispose();
        tokens.Invalidate(token);
        return (await SendAsync(request, tokens, cancellationToken)).Response;
    }

    private async Task<(HttpResponseMessage Response, string Token)> SendAsync(
        HttpRequestMessage request, ConnectorTokens source, CancellationToken cancellationToken)
    {
        var token = await TokenAsync(request, source, cancellationToken);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return (await base.SendAsync(request, cancellationToken), token);
    }

    private static async ValueTask<string> TokenAsync(
        HttpRequestMessage request, ConnectorTokens source, CancellationToken cancellationToken)
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
