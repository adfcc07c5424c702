using System.Security.Claims;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Options;
using Praatplaat.Teams.Authentication;
using Praatplaat.Teams.Configuration;

namespace Praatplaat.Teams;

/// <summary>What the SDK's adapter asks about identity, answered by the bot's own door and its own connectors.</summary>
internal sealed class TeamsAuthentication(IOptions<TeamsOptions> options, ChannelAuthentication channel, KeptConnectors connectors) : BotFrameworkAuthentication
{
    /// <summary>Of every activity that was let in. The bot trusts no other bot, so all of them are Teams'.</summary>
    public AuthenticateRequestResult Admitted { get; } = new()
    {
        ClaimsIdentity = new ClaimsIdentity([new Claim(AuthenticationConstants.AudienceClaim, options.Value.AppId ?? "")]),
        ConnectorFactory = connectors,
    };

    /// <exception cref="UnauthorizedAccessException">The token, or the activity under it, is not let in.</exception>
    public override async Task<AuthenticateRequestResult> AuthenticateRequestAsync(Activity activity, string? authHeader, CancellationToken cancellationToken)
    {
        var (refusal, identity) = await channel.AuthenticateAsync(authHeader is null ? default : new(authHeader), cancellationToken);
        return refusal is null && channel.RefusalOf(activity, identity) is null
            ? Admitted
            : throw new UnauthorizedAccessException("The activity was refused; the log says why.");
    }

    public override Task<AuthenticateRequestResult> AuthenticateStreamingRequestAsync(string authHeader, string channelIdHeader, CancellationToken cancellationToken) =>
        throw new NotSupportedException("Teams delivers activities by HTTP alone.");

    public override ConnectorFactory CreateConnectorFactory(ClaimsIdentity claimsIdentity) => connectors;

    public override Task<UserTokenClient> CreateUserTokenClientAsync(ClaimsIdentity claimsIdentity, CancellationToken cancellationToken) =>
        Task.FromResult<UserTokenClient>(NoUserTokens.Instance);

    /// <summary>The bot asks nobody to sign in; the SDK wants a client for it all the same.</summary>
    private sealed class NoUserTokens : UserTokenClient
    {
        public static readonly NoUserTokens Instance = new();

        public override Task<TokenResponse> GetUserTokenAsync(string userId, string connectionName, string channelId, string magicCode, CancellationToken cancellationToken) => throw None();

        public override Task<SignInResource> GetSignInResourceAsync(string connectionName, Activity activity, string finalRedirect, CancellationToken cancellationToken) => throw None();

        public override Task SignOutUserAsync(string userId, string connectionName, string channelId, CancellationToken cancellationToken) => throw None();

        public override Task<TokenStatus[]> GetTokenStatusAsync(string userId, string channelId, string includeFilter, CancellationToken cancellationToken) => throw None();

        public override Task<Dictionary<string, TokenResponse>> GetAadTokensAsync(
            string userId, string connectionName, string[] resourceUrls, string channelId, CancellationToken cancellationToken) => throw None();

        public override Task<TokenResponse> ExchangeTokenAsync(
            string userId, string connectionName, string channelId, TokenExchangeRequest exchangeRequest, CancellationToken cancellationToken) => throw None();

        private static NotSupportedException None() => new("The bot signs nobody in.");
    }
}
