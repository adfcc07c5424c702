using System.Diagnostics.Metrics;
using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Praatplaat.Teams.Configuration;
using Praatplaat.Teams.Connector;
using Praatplaat.Teams.RateLimits;

namespace Praatplaat.Teams.Tests.RateLimits;

/// <summary>The limits with a clock moved by hand, and calls that say when they leave.</summary>
internal sealed class LimitsBench : IDisposable
{
    private readonly ServiceProvider services = new ServiceCollection().AddMetrics().BuildServiceProvider();
    private readonly ConnectorLimits limits;

    public LimitsBench(int requestsPerSecond = 1000)
    {
        var options = Options.Create(new TeamsOptions { Connector = new ConnectorOptions { RequestsPerSecond = requestsPerSecond } });
        limits = new ConnectorLimits(ConversationLimits.OfTeams, options, new WaitTelemetry(Meters, Time), Time);
    }

    public HandTime Time { get; } = new();

    public IMeterFactory Meters => services.GetRequiredService<IMeterFactory>();

    /// <summary>The names of the calls that left, in order.</summary>
    public List<string> Left { get; } = [];

    public static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    public static LimitedCall Write(string conversation, string tenant = "zilverdijk", string party = "session") =>
        new(new ConnectorTarget(new Uri("https://smba.trafficmanager.net/teams/"), tenant, party), CallKind.Write, conversation);

    public Task CallAsync(LimitedCall call, string name = "", CancellationToken? stop = null) => CallAsync(call, () => { }, name, stop);

    /// <summary>A call that Teams answers with this status.</summary>
    public Task RefusedAsync(LimitedCall call, HttpStatusCode status = HttpStatusCode.TooManyRequests, double? retryAfter = null) =>
        Assert.ThrowsAsync<ConnectorException>(
            () => CallAsync(call, () => throw RefusedCall.Of(HttpMethod.Post, status, retryAfter: retryAfter)));

    public void Dispose()
    {
        limits.Dispose();
        services.Dispose();
    }

    private async Task CallAsync(LimitedCall call, Action answer, string name = "", CancellationToken? stop = null) =>
        await limits.ExecuteAsync(
            call,
            _ =>
            {
                lock (Left)
                    Left.Add(name);
                answer();
                return new ValueTask<bool>(true);
            },
            stop ?? Cancelled);
}
