using System.Security.Claims;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Options;
using Praatplaat.Teams.Authentication;
using Praatplaat.Teams.Configuration;

namespace Praatplaat.Teams;

/// <summary>Answers what the SDK's adapter asks about identity, with the bot's own door and its own connectors.</summary>
internal sealed class TeamsAuthentication(
    IOptions<TeamsOptions> options, ChannelAuthentication channel, ConnectorCache connectors) : BotFrameworkAuthentication
{
    /// <summary>The result for every activity that was let in. The bot trusts no other bot, so all of them come from Teams.</summary>
    public AuthenticateRequestResult Admitted { get; } = new()
    {
        ClaimsIdentity = new ClaimsIdentity([new Claim(AuthenticationConstants.AudienceClaim, options.Value.AppId ?? "")]),
        ConnectorFactory = connectors,
    };

    /// <exception cref="UnauthorizedAccessException">The token, or the activity delivered with it, is refused.</exception>
    public override async Task<AuthenticateRequestResult> AuthenticateRequestAsync(
        Activity activity, string? authHeader, CancellationToken cancellationToken)
    {
        var (refusal, identity) = await channel.AuthenticateAsync(authHeader is null ? default : new(authHeader), cancellationToken);
        return refusal is null && channel.RefusalOf(activity, identity) is null
            ? Admitted
            : throw new UnauthorizedAccessException("The activity was refused; the log says why.");
    }

    public override Task<AuthenticateRequestResult> AuthenticateStreamingRequestAsync(
        string authHeader, string channelIdHeader, CancellationToken cancellationToken) =>
        throw new NotSupportedException("Teams delivers activities by HTTP alone.");

    public override ConnectorFactory CreateConnectorFactory(ClaimsIdentity claimsIdentity) => connectors;

    public override Task<UserTokenClient> CreateUserTokenClientAsync(ClaimsIdentity claimsIdentity, CancellationToken cancellationToken) =>
        Task.FromResult<UserTokenClient>(NoUserTokens.Instance);

    /// <summary>The SDK requires a client for the tokens of users, although the bot asks nobody to sign in.</summary>
    private sealed class NoUserTokens : UserTokenClient
    {
        public static readonly NoUserTokens Instance = new();

        public override Task<TokenResponse> GetUserTokenAsync(
            string userId, string connectionName, string channelId, string magicCode, CancellationToken cancellationToken) =>
            throw NotSupported();

        public override Task<SignInResource> GetSignInResourceAsync(
            string connectionName, Activity activity, string finalRedirect, CancellationToken cancellationToken) =>
            throw NotSupported();

        public override Task SignOutUserAsync(
            string userId, string connectionName, string channelId, CancellationToken cancellationToken) =>
            throw NotSupported();

        public override Task<TokenStatus[]> GetTokenStatusAsync(
            string userId, string channelId, string includeFilter, CancellationToken cancellationToken) =>
            throw NotSupported();

        public override Task<Dictionary<string, TokenResponse>> GetAadTokensAsync(
            string userId, string connectionName, string[] resourceUrls, string channelId, CancellationToken cancellationToken) =>
            throw NotSupported();

        public override Task<TokenResponse> ExchangeTokenAsync(
            string userId,
            string connectionName,
            string channelId,
            TokenExchangeRequest exchangeRequest,
            CancellationToken cancellationToken) =>
            throw NotSupported();

        private static NotSupportedException NotSupported() => new("The bot signs nobody in.");
    }
}
