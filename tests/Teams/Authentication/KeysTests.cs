using System.Net;
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
    private readonly GuardedHost guarded;

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    public KeysTests() => guarded = new() { Clock = time, FirstKeys = [ChannelKey.Teams] };

    public ValueTask InitializeAsync() => guarded.InitializeAsync();

    public ValueTask DisposeAsync() => guarded.DisposeAsync();

    [Fact]
    public async Task Keys_are_fetched_once_for_all_requests()
    {
        var answers = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => StatusAsync(ChannelKey.Teams)));
        Assert.All(answers, status => Assert.Equal(HttpStatusCode.OK, status));
        Assert.Equal(1, guarded.Keys.Fetches);
    }

    [Fact]
    public async Task The_first_activities_under_a_new_key_are_let_in_after_one_fetch()
    {
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(ChannelKey.Teams));
        guarded.Keys.Keys = [ChannelKey.Teams, ChannelKey.NextTeams];

        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => StatusAsync(ChannelKey.NextTeams)));

        Assert.All(answers, status => Assert.Equal(HttpStatusCode.OK, status));
        Assert.Equal(2, guarded.Keys.Fetches);
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(ChannelKey.Teams));
    }

    [Fact]
    public async Task A_key_that_Teams_has_withdrawn_is_refused_after_the_next_fetch()
    {
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(ChannelKey.Teams));
        guarded.Keys.Keys = [ChannelKey.NextTeams];
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
            Assert.Equal(1 + turn, guarded.Keys.Fetches);
            await FiveMinutesLater();
        }
    }

    [Fact]
    public async Task While_the_key_server_is_down_the_last_good_keys_serve()
    {
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(ChannelKey.Teams));
        guarded.Keys.IsDown = true;
        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(ChannelKey.NextTeams));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(ChannelKey.Teams));

        (guarded.Keys.IsDown, guarded.Keys.Keys) = (false, [ChannelKey.NextTeams]);
        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(ChannelKey.NextTeams));
        await FiveMinutesLater();
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(ChannelKey.NextTeams));
    }

    [Fact]
    public async Task Before_there_are_any_keys_Teams_is_asked_to_come_back()
    {
        guarded.Keys.IsDown = true;
        for (var request = 0; request < 3; request++)
            Assert.Equal(HttpStatusCode.ServiceUnavailable, await StatusAsync(ChannelKey.Teams));
        Assert.Single(guarded.Host.Log.Lines, line => line.StartsWith("Error: No token can be checked", StringComparison.Ordinal));
        Assert.Empty(guarded.Host.Teams.Calls);

        guarded.Keys.IsDown = false;
        await Eventually.TrueAsync(async () => await StatusAsync(ChannelKey.Teams) == HttpStatusCode.OK, "a token that is let in");
    }

    [Fact]
    public async Task Keys_behind_a_redirect_are_not_accepted()
    {
        guarded.Keys.Redirects = true;
        Assert.Equal(HttpStatusCode.ServiceUnavailable, await StatusAsync(ChannelKey.Teams));
    }

    [Theory]
    [InlineData(2, HttpStatusCode.OK)]
    [InlineData(5, HttpStatusCode.ServiceUnavailable)]
    public async Task Documents_of_two_megabytes_are_read_and_endless_ones_are_not(int megabytes, HttpStatusCode expected)
    {
        guarded.Keys.Padding = megabytes * 1024 * 1024;
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
            guarded.Host.Teams.Activities.PersonalMessage(TeamsPerson.Number(0), "help"),
            new ChannelToken(Registration.AppId, guarded.Host.Teams.ServiceUrl, key));
        return (await request.SendAsync(guarded.Http, Cancelled)).Status;
    }
}
