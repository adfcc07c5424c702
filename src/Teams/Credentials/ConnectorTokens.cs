using Azure.Core;
using Azure.Identity;
using Microsoft.Extensions.Options;
using Praatplaat.Teams.Configuration;

namespace Praatplaat.Teams.Credentials;

/// <summary>The bot's own token: kept, renewed before it expires, and asked for by one caller at a time.</summary>
public sealed class ConnectorTokens(ConnectorCredential credential, IOptions<TeamsOptions> options, TimeProvider time, ILogger<ConnectorTokens> log) : IDisposable
{
    private static readonly TimeSpan Early = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);

    private readonly string _scope = Cloud.Of(options.Value).Scope;
    private readonly SemaphoreSlim _flight = new(1, 1);
    private Kept? _kept;
    private bool _rejected;

    /// <exception cref="AuthenticationFailedException">Nobody gives the bot a token.</exception>
    public async ValueTask<string> GetAsync(CancellationToken cancellationToken)
    {
        var kept = Volatile.Read(ref _kept);
        if (kept is not null && time.GetUtcNow() < kept.RenewFrom)
            return kept.Token;
        // While the old one still serves, one caller fetches a new one and the others go on.
        var serves = kept is not null && time.GetUtcNow() < kept.Expires;
        if (!await _flight.WaitAsync(serves ? TimeSpan.Zero : Timeout.InfiniteTimeSpan, cancellationToken))
            return kept!.Token;
        try
        {
            return await RenewAsync(cancellationToken);
        }
        finally
        {
            _flight.Release();
        }
    }

    /// <summary>The connector did not take this token: the next caller gets another.</summary>
    public void Drop(string token)
    {
        var kept = Volatile.Read(ref _kept);
        if (kept?.Token != token || Interlocked.CompareExchange(ref _kept, null, kept) != kept)
            return;
        Volatile.Write(ref _rejected, true);
        CredentialsLog.TokenDropped(log);
    }

    public void Dispose() => _flight.Dispose();

    private async Task<string> RenewAsync(CancellationToken cancellationToken)
    {
        var kept = Volatile.Read(ref _kept);
        if (kept is not null && time.GetUtcNow() < kept.RenewFrom)
            return kept.Token;
        try
        {
            var token = await AskAsync(cancellationToken);
            Volatile.Write(ref _kept, new Kept(token.Token, token.RefreshOn ?? token.ExpiresOn - Early, token.ExpiresOn));
            Volatile.Write(ref _rejected, false);
            return token.Token;
        }
        catch (AuthenticationFailedException fault) when (kept is not null && time.GetUtcNow() < kept.Expires)
        {
            CredentialsLog.TokenNotRenewed(log, fault);
            Volatile.Write(ref _kept, kept with { RenewFrom = time.GetUtcNow() + Pause });
            return kept.Token;
        }
    }

    /// <summary>Who gives tokens may also hang, and then says nothing: that is a failure like any other.</summary>
    private async Task<AccessToken> AskAsync(CancellationToken cancellationToken)
    {
        using var deadline = new CancellationTokenSource(Patience, time);
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, deadline.Token);
        try
        {
            return await credential.Credential.GetTokenAsync(new TokenRequestContext([_scope], claims: Claims()), patience.Token);
        }
        catch (OperationCanceledException late) when (!cancellationToken.IsCancellationRequested)
        {
            throw new AuthenticationFailedException("Nobody gave the bot a token in time.", late);
        }
    }

    /// <summary>The credential keeps tokens too. Asked for one from this moment on, it does not give back the one that was rejected.</summary>
    private string? Claims() => Volatile.Read(ref _rejected)
        ? $$$$"""{"access_token":{"nbf":{"essential":true,"value":"{{{{time.GetUtcNow().ToUnixTimeSeconds()}}}}"}}}"""
        : null;

    private sealed record Kept(string Token, DateTimeOffset RenewFrom, DateTimeOffset Expires);
}

internal static partial class CredentialsLog
{
    [LoggerMessage(24, LogLevel.Warning, "The bot's own token could not be renewed; the one there is serves until it expires")]
    public static partial void TokenNotRenewed(ILogger log, Exception cause);

    [LoggerMessage(25, LogLevel.Warning, "The connector does not take the bot's token: it is asked for anew, once")]
    public static partial void TokenDropped(ILogger log);
}
