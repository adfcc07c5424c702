using Microsoft.Extensions.Options;
using Microsoft.Extensions.Primitives;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using Praatplaat.Teams.Configuration;

namespace Praatplaat.Teams.Authentication;

/// <summary>What came of a token: the one or the other.</summary>
internal sealed record TokenCheck(ChannelIdentity? Identity, TokenRefusal? Refusal);

/// <summary>Why a token is refused, with what it said of itself; never the token.</summary>
internal sealed record TokenRefusal(string Reason, string? Issuer = null, string? Audience = null, string? KeyId = null);

/// <summary>Checks that a request comes from Teams and is meant for this bot.</summary>
/// <remarks>Source: Bot Connector API, "Authenticate requests from the Bot Connector service to your bot".</remarks>
internal sealed class ChannelTokenValidator(IOptions<TeamsOptions> options, ChannelKeys keys, SeenTokens seen)
{
    /// <summary>Teams' own are under 2,000.</summary>
    private const int MaxTokenLength = 8 * 1024;

    private static readonly TimeSpan Skew = TimeSpan.FromMinutes(5);

    private readonly JsonWebTokenHandler _handler = new() { MapInboundClaims = false, MaximumTokenSizeInBytes = MaxTokenLength };
    private readonly string _issuer = Cloud.Of(options.Value).Issuer;
    private readonly string _appId = options.Value.AppId!;

    /// <param name="authorization">The header, as often as it was sent.</param>
    /// <exception cref="KeysUnavailableException">The token may be good, but nobody can tell.</exception>
    public async Task<TokenCheck> CheckAsync(StringValues authorization, CancellationToken cancellationToken)
    {
        if (Bearer(authorization, out var problem) is not { } text)
            return new TokenCheck(null, new TokenRefusal(problem));
        if (await seen.FindAsync(text, cancellationToken) is { } known)
            return new TokenCheck(known, null);
        if (Parse(text) is not { } token)
            return new TokenCheck(null, new TokenRefusal("not a signed token"));
        if (Claims(token) is { } fault)
            return Refused(token, fault);
        if (await keys.FindAsync(token.Kid, cancellationToken) is not { } key)
            return Refused(token, "unknown key");
        var result = await _handler.ValidateTokenAsync(token, Parameters(key));
        if (!result.IsValid)
            return Refused(token, result.Exception.GetType().Name);
        var identity = ChannelIdentity.Of(token, key);
        seen.Keep(text, identity, key, token.ValidTo + Skew);
        return new TokenCheck(identity, null);
    }

    /// <returns>Null where there is not exactly one, and then <paramref name="problem"/> says why.</returns>
    private static string? Bearer(StringValues authorization, out string problem)
    {
        problem = authorization.Count switch { 0 => "no Authorization header", 1 => "no bearer token", _ => "more than one Authorization header" };
        return authorization is [{ } header]
            && header.Split(' ') is [var scheme, { Length: > 0 and <= MaxTokenLength } text]
            && scheme.Equals("Bearer", StringComparison.OrdinalIgnoreCase)
                ? text
                : null;
    }

    private JsonWebToken? Parse(string text)
    {
        try
        {
            return text.Count('.') == 2 && _handler.CanReadToken(text) ? new JsonWebToken(text) : null;
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    /// <summary>All that can be told without a key, so that a stranger costs no look at the keys.</summary>
    private string? Claims(JsonWebToken token) => token switch
    {
        { Alg: not SecurityAlgorithms.RsaSha256 } => "not signed by RS256",
        _ when token.Issuer != _issuer => "issuer",
        _ when token.Audiences.ToList() is not [var audience] || !audience.Equals(_appId, StringComparison.OrdinalIgnoreCase) => "audience",
        { Kid: null or "" } => "no key id",
        _ => null,
    };

    private TokenValidationParameters Parameters(JsonWebKey key) => new()
    {
        ValidAlgorithms = [SecurityAlgorithms.RsaSha256],
        RequireSignedTokens = true,
        IssuerSigningKey = key,
        TryAllIssuerSigningKeys = false,
        ValidIssuer = _issuer,
        // Compared above, without regard to case.
        AudienceValidator = (audiences, _, _) => audiences.Count() == 1,
        RequireExpirationTime = true,
        ClockSkew = Skew,
    };

    private static TokenCheck Refused(JsonWebToken token, string reason) =>
        new(null, new TokenRefusal(reason, token.Issuer, string.Join(' ', token.Audiences), token.Kid));
}
