using System.Collections.Concurrent;
using System.Globalization;
using Azure.Core;
using Moq;
using Praatplaat.Teams.Credentials;

namespace Praatplaat.Doubles;

/// <summary>
/// A mocked credential that returns a new, numbered token for each request and keeps what was asked. A synchronous request fails the test.
/// </summary>
internal sealed class CountingCredential
{
    private readonly Mock<TokenCredential> _mock = new(MockBehavior.Strict);
    private readonly TimeProvider _time;
    private int _count;

    public CountingCredential(TimeProvider? time = null)
    {
        _time = time ?? TimeProvider.System;
        _mock.Setup(
            credential => credential.GetTokenAsync(It.IsAny<TokenRequestContext>(), It.IsAny<CancellationToken>())).Returns(GiveAsync);
    }

    public ConnectorCredential Connector => new(_mock.Object);

    public ConcurrentQueue<TokenRequestContext> Asked { get; } = new();

    public TimeSpan Lifetime { get; set; } = TimeSpan.FromHours(1);

    /// <summary>Is awaited before each answer, and may throw.</summary>
    public Func<Task> Before { get; set; } = () => Task.CompletedTask;

    private async ValueTask<AccessToken> GiveAsync(TokenRequestContext asked, CancellationToken cancellationToken)
    {
        Asked.Enqueue(asked);
        var number = Interlocked.Increment(ref _count);
        await Before().WaitAsync(cancellationToken);
        return new AccessToken(string.Create(CultureInfo.InvariantCulture, $"connector-token-{number}"), _time.GetUtcNow() + Lifetime);
    }
}
