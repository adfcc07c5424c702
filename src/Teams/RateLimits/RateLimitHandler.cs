using Praatplaat.Teams.Connector;

namespace Praatplaat.Teams.RateLimits;

/// <summary>Holds every attempt back until Teams' limits let it go: one that failed has been counted by Teams as well.</summary>
internal sealed class RateLimitHandler(ConnectorLimits limits) : DelegatingHandler
{
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
        limits.ExecuteAsync(LimitedCall.Of(request), async stop => await base.SendAsync(request, stop), cancellationToken).AsTask();
}
