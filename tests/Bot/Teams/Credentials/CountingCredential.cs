using System.Collections.Concurrent;
using System.Globalization;
using Azure.Core;

namespace Praatplaat.Bot.Tests.Teams.Credentials;

/// <summary>Gives a new token at each call, numbered, and keeps what was asked.</summary>
internal sealed class CountingCredential(TimeProvider? time = null) : TokenCredential
{
    private readonly TimeProvider _time = time ?? TimeProvider.System;
    private int _count;

    public ConcurrentQueue<TokenRequestContext> Asked { get; } = new();

    public TimeSpan Lifetime { get; set; } = TimeSpan.FromHours(1);

    /// <summary>Awaited before each answer; may throw.</summary>
    public Func<Task> Before { get; set; } = () => Task.CompletedTask;

    public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken) =>
        throw new NotSupportedException("The bot waits for no token on a thread.");

    public override async ValueTask<AccessToken> GetTokenAsync(TokenRequestContext requestContext, CancellationToken cancellationToken)
    {
        Asked.Enqueue(requestContext);
        var number = Interlocked.Increment(ref _count);
        await Before().WaitAsync(cancellationToken);
        return new AccessToken(string.Create(CultureInfo.InvariantCulture, $"connector-token-{number}"), _time.GetUtcNow() + Lifetime);
    }
}
