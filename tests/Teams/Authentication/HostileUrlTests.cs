using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Praatplaat.Teams.Configuration;
using Praatplaat.Teams.Connector;
using Praatplaat.Teams.Credentials;
using Praatplaat.Teams.Tests.Configuration;

namespace Praatplaat.Teams.Tests.Authentication;

/// <summary>
/// Wherever a hostile service URL comes from, no request leaves: not even one that a token of Teams vouches for, or that is in storage
/// already.
/// </summary>
public sealed class HostileUrlTests(GuardedHost guarded) : IClassFixture<GuardedHost>
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(HostileUrls.All), MemberType = typeof(HostileUrls))]
    public async Task An_activity_with_a_hostile_address_is_refused_before_its_turn_begins(string url)
    {
        var request = guarded.Good();
        request.Activity["serviceUrl"] = url;
        request.Token.Claims["serviceurl"] = url;
        var turns = guarded.Host.Turns;

        var (status, _, _) = await request.SendAsync(guarded.Http, Cancelled);

        Assert.True(status is HttpStatusCode.Unauthorized or HttpStatusCode.BadRequest, $"{status}");
        Assert.Equal(turns, guarded.Host.Turns);
    }

    [Theory]
    [MemberData(nameof(HostileUrls.All), MemberType = typeof(HostileUrls))]
    public async Task A_call_to_a_hostile_address_does_not_leave(string url)
    {
        // What hides after the host never gets into a call: then the address is Teams' own.
        if (!Uri.TryCreate(url, UriKind.Absolute, out var address)
            || address is { Scheme: "https", Host: "smba.trafficmanager.net", IsDefaultPort: true, UserInfo: "" })
            return;
        var beyond = new Beyond();
        using var calls = new HttpMessageInvoker(new ConnectorAuthorization(
            guarded.Host.App.Services.GetRequiredService<ServiceHosts>(), guarded.Host.App.Services.GetRequiredService<ConnectorTokens>())
        { InnerHandler = beyond });
        using var call =
            new HttpRequestMessage(HttpMethod.Get, new Uri($"{address.AbsoluteUri.TrimEnd('/')}/v3/teams/19%3Ateam0001%40thread.tacv2"));

        var refused = await Assert.ThrowsAsync<ConnectorException>(() => calls.SendAsync(call, Cancelled));

        Assert.Equal((ConnectorFailure.Rejected, false), (refused.Failure, refused.MayRetry));
        Assert.Equal(0, beyond.Calls);
    }

    /// <summary>Where a call is that has left: a test that fails sends nothing anywhere.</summary>
    private sealed class Beyond : HttpMessageHandler
    {
        public int Calls { get; private set; }

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Calls++;
            return Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK));
        }
    }
}
