using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Primitives;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using Praatplaat.Teams.Configuration;

namespace Praatplaat.Teams.Authentication;

/// <summary>Checks that a request comes from Teams and is meant for this bot.</summary>
/// <remarks>Source: Bot Connector API, "Authenticate requests from the Bot Connector service to your bot".</remarks>
internal sealed class ChannelTokenValidator(IOptions<TeamsOptions> options, ChannelKeys keys, TokenCache checkedTokens)
{
    /// <summary>In characters. Those of Teams have fewer than 2,000.</summary>
    private const int MaxTokenLength = 8 * 1024;

    private static readonly TimeSpan Skew = TimeSpan.FromMinutes(5);

    private readonly JsonWebTokenHandler _handler = new() { MapInboundClaims = false, MaximumTokenSizeInBytes = MaxTokenLength };
    private readonly string _issuer = Cloud.Of(options.Value).Issuer;
    private readonly string _appId = options.Value.AppId!;

    /// <param name="authorization">All values of the header: it may have been sent more than once.</param>
    /// <exception cref="KeysUnavailableException">The token may be good, but it can't be checked now.</exception>
    public async Task<TokenCheck> CheckAsync(StringValues authorization, CancellationToken cancellationToken)
    {
        if (Bearer(authorization, out var problem) is not { } text)
            return new TokenCheck(null, new TokenRefusal(problem));
        if (await checkedTokens.FindAsync(text, cancellationToken) is { } known)
            return new TokenCheck(known, null);
        if (Parse(text) is not { } token)
            return new TokenCheck(null, new TokenRefusal("not a signed token"));
        if (ReasonToRefuse(token) is { } reason)
            return Refused(token, reason);
        if (await keys.FindAsync(token.Kid, cancellationToken) is not { } key)
            return Refused(token, "unknown key");
        var result = await _handler.ValidateTokenAsync(token, Parameters(key));
        if (!result.IsValid)
            return Refused(token, result.Exception.GetType().Name);
        var identity = ChannelIdentity.Of(token, key);
        checkedTokens.Keep(text, identity, key, token.ValidTo + Skew);
        return new TokenCheck(identity, null);
    }

    /// <returns>
    /// The one bearer token in the header; null where there is not exactly one, and <paramref name="problem"/> then says why.
    /// </returns>
    private static string? Bearer(StringValues authorization, out string problem)
    {
        problem = authorization.Count switch
        {
            0 => "no Authorization header",
            1 => "no bearer token",
            _ => "more than one Authorization header",
        };
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

    /// <summary>Checks everything that needs no key, so that a token of a stranger does not cause a look at the keys.</summary>
    private string? ReasonToRefuse(JsonWebToken token) => token switch
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
        // ReasonToRefuse has compared the audience already, ignoring case.
        AudienceValidator = (audiences, _, _) => audiences.Count() == 1,
        RequireExpirationTime = true,
        ClockSkew = Skew,
    };

    private static TokenCheck Refused(JsonWebToken token, string reason) =>
        new(null, new TokenRefusal(reason, token.Issuer, string.Join(' ', token.Audiences), token.Kid));
}

/// <summary>The outcome of a check: exactly one of the two is set.</summary>
internal sealed record TokenCheck(ChannelIdentity? Identity, TokenRefusal? Refusal);

/// <summary>Why a token is refused, with what the token says about itself. The token is never kept here.</summary>
internal sealed record TokenRefusal(string Reason, string? Issuer = null, string? Audience = null, string? KeyId = null);

/// <summary>
/// Remembers tokens that have passed every check. Teams sends one token with many requests, and checking its signature is the most
/// expensive part of a request. A token is forgotten when it expires, and checked again once the keys have been fetched anew.
/// </summary>
internal sealed class TokenCache(ChannelKeys keys) : IDisposable
{
    private const int MaxTokens = 1000;

    private readonly MemoryCache _tokens = new(new MemoryCacheOptions { SizeLimit = MaxTokens });

    /// <returns>Null for a token that has to be checked.</returns>
    public async ValueTask<ChannelIdentity?> FindAsync(string token, CancellationToken cancellationToken) =>
        _tokens.TryGetValue<CheckedToken>(token, out var known)
        && ReferenceEquals(known!.Key, await keys.FindAsync(known.Key.Kid, cancellationToken))
            ? known.Identity
            : null;

    public void Keep(string token, ChannelIdentity identity, JsonWebKey key, DateTime until) => _tokens.Set(
        token,
        new CheckedToken(identity, key),
        new MemoryCacheEntryOptions { Size = 1, AbsoluteExpiration = new DateTimeOffset(until, TimeSpan.Zero) });

    public void Dispose() => _tokens.Dispose();

    private sealed record CheckedToken(ChannelIdentity Identity, JsonWebKey Key);
}
