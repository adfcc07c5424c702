using Azure.Core;
using Azure.Identity;
using Microsoft.Extensions.Options;
using Praatplaat.Teams.Configuration;

namespace Praatplaat.Teams.Credentials;

/// <summary>Keeps the bot's own token, and renews it before it expires. One caller at a time asks for a new one.</summary>
public sealed partial class ConnectorTokens(
    ConnectorCredential credential, IOptions<TeamsOptions> options, TimeProvider time, ILogger<ConnectorTokens> log) : IDisposable
{
    private static readonly TimeSpan RenewBeforeExpiry = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan PauseAfterFailure = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(15);

    private readonly string _scope = Cloud.Of(options.Value).Scope;
    private readonly SemaphoreSlim _renewing = new(1, 1);
    private CachedToken? _cached;
    private bool _rejected;

    /// <exception cref="AuthenticationFailedException">The bot gets no token.</exception>
    public async ValueTask<string> GetAsync(CancellationToken cancellationToken)
    {
        var cached = Volatile.Read(ref _cached);
        if (cached is not null && time.GetUtcNow() < cached.RenewFrom)
            return cached.Token;
        // While the old token is still valid, one caller fetches a new one and the others go on with the old one.
        var isValid = cached is not null && time.GetUtcNow() < cached.Expires;
        if (!await _renewing.WaitAsync(isValid ? TimeSpan.Zero : Timeout.InfiniteTimeSpan, cancellationToken))
            return cached!.Token;
        try
        {
            return await RenewAsync(cancellationToken);
        }
        finally
        {
            _renewing.Release();
        }
    }

    /// <summary>Discards a token that the connector did not accept, so that the next caller gets another.</summary>
    public void Invalidate(string token)
    {
        var cached = Volatile.Read(ref _cached);
        if (cached?.Token != token || Interlocked.CompareExchange(ref _cached, null, cached) != cached)
            return;
        Volatile.Write(ref _rejected, true);
        TokenDropped(log);
    }

    public void Dispose() => _renewing.Dispose();

    private async Task<string> RenewAsync(CancellationToken cancellationToken)
    {
        var cached = Volatile.Read(ref _cached);
        if (cached is not null && time.GetUtcNow() < cached.RenewFrom)
            return cached.Token;
        try
        {
            var token = await AskAsync(cancellationToken);
            var renewFrom = token.RefreshOn ?? token.ExpiresOn - RenewBeforeExpiry;
            Volatile.Write(ref _cached, new CachedToken(token.Token, renewFrom, token.ExpiresOn));
            Volatile.Write(ref _rejected, false);
            return token.Token;
        }
        catch (AuthenticationFailedException cause) when (cached is not null && time.GetUtcNow() < cached.Expires)
        {
            TokenNotRenewed(log, cause);
            Volatile.Write(ref _cached, cached with { RenewFrom = time.GetUtcNow() + PauseAfterFailure });
            return cached.Token;
        }
    }

    /// <summary>Limits the wait for a token: an identity service that does not answer is a failure like any other.</summary>
    private async Task<AccessToken> AskAsync(CancellationToken cancellationToken)
    {
        using var deadline = new CancellationTokenSource(LongestWait, time);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, deadline.Token);
        try
        {
            return await credential.Credential.GetTokenAsync(new TokenRequestContext([_scope], claims: Claims()), limit.Token);
        }
        catch (OperationCanceledException late) when (!cancellationToken.IsCancellationRequested)
        {
            throw new AuthenticationFailedException("Nobody gave the bot a token in time.", late);
        }
    }

    /// <summary>
    /// Asks for a token that is valid from this moment on. The credential caches tokens too, and would otherwise return the one that was
    /// rejected.
    /// </summary>
    private string? Claims() => Volatile.Read(ref _rejected)
        ? $$$$"""{"access_token":{"nbf":{"essential":true,"value":"{{{{time.GetUtcNow().ToUnixTimeSeconds()}}}}"}}}"""
        : null;

    [LoggerMessage(24, LogLevel.Warning, "The bot's own token could not be renewed; the one there is serves until it expires")]
    private static partial void TokenNotRenewed(ILogger log, Exception cause);

    [LoggerMessage(25, LogLevel.Warning, "The connector does not take the bot's token: it is asked for anew, once")]
    private static partial void TokenDropped(ILogger log);

    private sealed record CachedToken(string Token, DateTimeOffset RenewFrom, DateTimeOffset Expires);
}
