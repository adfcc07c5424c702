using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Identity;
using Praatplaat.Teams.Configuration;

namespace Praatplaat.Teams.Credentials;

/// <summary>The credential with which the bot proves its identity to the connector.</summary>
/// <remarks>
/// Source: Bot Connector API, "Authenticate requests from your bot to the Bot Connector service"; Entra, "Configure an application to trust
/// a managed identity".
/// </remarks>
public sealed class ConnectorCredential(TokenCredential credential)
{
    private const string ExchangeScope = "api://AzureADTokenExchange/.default";

    public TokenCredential Credential { get; } = credential;

    /// <param name="options">Valid options.</param>
    /// <param name="transport">How Entra and the managed identity are reached.</param>
    internal static ConnectorCredential Create(TeamsOptions options, HttpPipelineTransport transport) =>
        new(CredentialOf(options, transport));

    private static TokenCredential CredentialOf(TeamsOptions options, HttpPipelineTransport transport)
    {
        if (options.AppType == AppTypes.UserAssignedMsi)
            return ManagedIdentity(options.AppId!, transport);

        var (tenant, app, authority) = (options.TenantId, options.AppId, Cloud.Of(options).Authority);
        if (options.ClientSecret is { Length: > 0 } secret)
            return new ClientSecretCredential(
                tenant, app, secret, new ClientSecretCredentialOptions { AuthorityHost = authority, Transport = transport });
        if (options.CertificatePath is { Length: > 0 } path)
            return new ClientCertificateCredential(
                tenant, app, path, new ClientCertificateCredentialOptions { AuthorityHost = authority, Transport = transport });

        var identity = ManagedIdentity(options.FederatedClientId!, transport);
        return new ClientAssertionCredential(
            tenant,
            app,
            async cancellationToken => (await identity.GetTokenAsync(new TokenRequestContext([ExchangeScope]), cancellationToken)).Token,
            new ClientAssertionCredentialOptions { AuthorityHost = authority, Transport = transport });
    }

    private static ManagedIdentityCredential ManagedIdentity(string clientId, HttpPipelineTransport transport) => new(
        new ManagedIdentityCredentialOptions(ManagedIdentityId.FromUserAssignedClientId(clientId)) { Transport = transport });
}
