using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Microsoft.IdentityModel.Tokens;
using Praatplaat.FakeChannel;
using Praatplaat.FakeChannel.Tokens;
using Praatplaat.Teams.Authentication;

namespace Praatplaat.Teams.Tests.Authentication;

/// <summary>The keys of Teams over time: kept, renewed, missed.</summary>
public sealed class KeysTests : IAsyncLifetime
{
    private readonly FakeTimeProvider time = new();
    private KeyServer keys = null!;
    private TeamsHost host = null!;
    private HttpClient http = null!;

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        keys = await KeyServer.StartAsync(Cancelled);
        host = await TeamsHost.StartRegisteredAsync(keys, builder => builder.Services.AddSingleton<TimeProvider>(time));
        http = new HttpClient { BaseAddress = host.Address };
    }

    public async ValueTask DisposeAsync()
    {
        http.Dispose();
        await host.DisposeAsync();
        await keys.DisposeAsync();
    }

    [Fact]
    public async Task Keys_are_fetched_once_for_all_requests()
    {
        var answers = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => StatusAsync(ChannelKey.Teams)));
        Assert.All(answers, status => Assert.Equal(HttpStatusCode.OK, status));
        Assert.Equal(1, keys.Fetches);
    }

    [Fact]
    public async Task The_first_activities_under_a_new_key_are_let_in_after_one_fetch()
    {
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(ChannelKey.Teams));
        keys.Keys = [ChannelKey.Teams, ChannelKey.NextTeams];

        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => StatusAsync(ChannelKey.NextTeams)));

        Assert.All(answers, status => Assert.Equal(HttpStatusCode.OK, status));
        Assert.Equal(2, keys.Fetches);
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(ChannelKey.Teams));
    }

    [Fact]
    public async Task A_key_that_Teams_has_withdrawn_is_refused_after_the_next_fetch()
    {
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(ChannelKey.Teams));
        keys.Keys = [ChannelKey.NextTeams];
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(ChannelKey.NextTeams));
        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(ChannelKey.Teams));
    }

    [Fact]
    public async Task Unknown_keys_cause_one_fetch_in_five_minutes()
    {
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(ChannelKey.Teams));
        for (var turn = 1; turn <= 3; turn++)
        {
            for (var guess = 0; guess < 20; guess++)
                Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(ChannelKey.Stranger with { Id = $"guess-{guess}" }));
            await ASecondLater();
            Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(ChannelKey.Stranger));
            Assert.Equal(1 + turn, keys.Fetches);
            await FiveMinutesLater();
        }
    }

    [Fact]
    public async Task While_the_key_server_is_down_the_last_good_keys_serve()
    {
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(ChannelKey.Teams));
        keys.IsDown = true;
        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(ChannelKey.NextTeams));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(ChannelKey.Teams));

        (keys.IsDown, keys.Keys) = (false, [ChannelKey.NextTeams]);
        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(ChannelKey.NextTeams));
        await FiveMinutesLater();
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(ChannelKey.NextTeams));
    }

    [Fact]
    public async Task Before_there_are_any_keys_Teams_is_asked_to_come_back()
    {
        keys.IsDown = true;
        for (var request = 0; request < 3; request++)
            Assert.Equal(HttpStatusCode.ServiceUnavailable, await StatusAsync(ChannelKey.Teams));
        Assert.Single(host.Log.Lines, line => line.StartsWith("Error: No token can be checked", StringComparison.Ordinal));
        Assert.Empty(host.Teams.Calls);

        keys.IsDown = false;
        await Eventually.TrueAsync(async () => await StatusAsync(ChannelKey.Teams) == HttpStatusCode.OK, "a token that is let in");
    }

    [Fact]
    public async Task Keys_behind_a_redirect_are_not_accepted()
    {
        keys.Redirects = true;
        Assert.Equal(HttpStatusCode.ServiceUnavailable, await StatusAsync(ChannelKey.Teams));
    }

    [Theory]
    [InlineData(2, HttpStatusCode.OK)]
    [InlineData(5, HttpStatusCode.ServiceUnavailable)]
    public async Task Documents_of_two_megabytes_are_read_and_endless_ones_are_not(int megabytes, HttpStatusCode expected)
    {
        keys.Padding = megabytes * 1024 * 1024;
        Assert.Equal(expected, await StatusAsync(ChannelKey.Teams));
    }

    private Task FiveMinutesLater()
    {
        time.Advance(ChannelKeys.RefreshInterval);
        return ASecondLater();
    }

    /// <summary>
    /// ConfigurationManager has a clock of its own, on which it fetches at most once a second: past that the bot's own limit is the one
    /// that holds.
    /// </summary>
    private static Task ASecondLater() =>
        Task.Delay(BaseConfigurationManager.MinimumRefreshInterval + TimeSpan.FromMilliseconds(100), Cancelled);

    private async Task<HttpStatusCode> StatusAsync(ChannelKey key)
    {
        var request = new Attack(
            host.Teams.Activities.PersonalMessage(TeamsPerson.Number(0), "help"),
            new ChannelToken(Registration.AppId, host.Teams.ServiceUrl, key));
        return (await request.SendAsync(http, Cancelled)).Status;
    }
}
