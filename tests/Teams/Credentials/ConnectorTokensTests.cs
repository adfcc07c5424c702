using System.Globalization;
using System.Text.Json.Nodes;
using Azure.Identity;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using Praatplaat.Teams.Configuration;
using Praatplaat.Teams.Credentials;

namespace Praatplaat.Teams.Tests.Credentials;

public sealed class ConnectorTokensTests : IDisposable
{
    private readonly FakeTimeProvider time = new();
    private readonly CountingCredential credential;
    private readonly ConnectorTokens tokens;

    public ConnectorTokensTests()
    {
        credential = new CountingCredential(time);
        tokens = Over(credential.Connector, time);
    }

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    internal static ConnectorTokens Over(ConnectorCredential credential, TimeProvider time) => new(
        credential,
        Options.Create(new TeamsOptions { AppId = Registration.AppId, TenantId = Registration.TenantId }),
        time,
        NullLogger<ConnectorTokens>.Instance);

    public void Dispose() => tokens.Dispose();

    [Fact]
    public async Task One_token_serves_until_five_minutes_before_it_expires()
    {
        Assert.Equal("connector-token-1", await tokens.GetAsync(Cancelled));
        Pass(minutes: 54);
        Assert.Equal("connector-token-1", await tokens.GetAsync(Cancelled));
        Pass(minutes: 1);
        Assert.Equal("connector-token-2", await tokens.GetAsync(Cancelled));
        Assert.All(credential.Asked, asked => Assert.Equal("https://api.botframework.com/.default", Assert.Single(asked.Scopes)));
        Assert.All(credential.Asked, asked => Assert.Null(asked.Claims));
    }

    [Fact]
    public async Task A_hundred_callers_ask_once()
    {
        var answer = new TaskCompletionSource();
        credential.Before = () => answer.Task;
        var callers = Enumerable.Range(0, 100).Select(_ => tokens.GetAsync(Cancelled).AsTask()).ToList();
        answer.SetResult();
        Assert.All(await Task.WhenAll(callers), token => Assert.Equal("connector-token-1", token));
        Assert.Single(credential.Asked);
    }

    [Fact]
    public async Task While_one_caller_renews_the_others_go_on_with_the_old_token()
    {
        await tokens.GetAsync(Cancelled);
        Pass(minutes: 56);
        var answer = new TaskCompletionSource();
        credential.Before = () => answer.Task;

        var renewing = tokens.GetAsync(Cancelled).AsTask();
        Assert.Equal("connector-token-1", await tokens.GetAsync(Cancelled));
        answer.SetResult();

        Assert.Equal("connector-token-2", await renewing);
        Assert.Equal("connector-token-2", await tokens.GetAsync(Cancelled));
    }

    [Fact]
    public async Task A_failed_renewal_leaves_the_old_token_in_use_until_it_expires()
    {
        await tokens.GetAsync(Cancelled);
        Pass(minutes: 56);
        credential.Before = () => throw new AuthenticationFailedException("Nobody answers.");

        Assert.Equal("connector-token-1", await tokens.GetAsync(Cancelled));
        Assert.Equal("connector-token-1", await tokens.GetAsync(Cancelled));
        Assert.Equal(2, credential.Asked.Count);
        Pass(minutes: 1);
        Assert.Equal("connector-token-1", await tokens.GetAsync(Cancelled));
        Assert.Equal(3, credential.Asked.Count);
        Pass(minutes: 4);
        await Assert.ThrowsAsync<AuthenticationFailedException>(async () => await tokens.GetAsync(Cancelled));
    }

    [Fact]
    public async Task A_token_that_replaces_an_invalidated_one_must_be_valid_from_this_moment_on()
    {
        tokens.Invalidate(await tokens.GetAsync(Cancelled));
        var before = time.GetUtcNow();
        Assert.Equal("connector-token-2", await tokens.GetAsync(Cancelled));
        var claims = JsonNode.Parse(credential.Asked.Last().Claims!)!;
        var from =
            DateTimeOffset.FromUnixTimeSeconds(long.Parse((string)claims["access_token"]!["nbf"]!["value"]!, CultureInfo.InvariantCulture));
        Assert.InRange(from, before.AddSeconds(-1), time.GetUtcNow());
    }

    [Fact]
    public async Task Invalidating_a_token_that_was_already_replaced_changes_nothing()
    {
        var first = await tokens.GetAsync(Cancelled);
        tokens.Invalidate(first);
        var second = await tokens.GetAsync(Cancelled);
        tokens.Invalidate(first);
        Assert.Equal(second, await tokens.GetAsync(Cancelled));
    }

    [Fact]
    [Report(Report.SlowToken)]
    public async Task When_nobody_answers_asking_for_a_token_fails_instead_of_waiting_for_ever()
    {
        credential.Before = () => new TaskCompletionSource().Task;
        var asking = tokens.GetAsync(Cancelled).AsTask();
        Pass(minutes: 1);
        await Assert.ThrowsAsync<AuthenticationFailedException>(() => asking);
    }

    [Fact]
    [Report(Report.SlowToken)]
    public async Task When_nobody_answers_the_current_token_serves_as_long_as_it_is_valid()
    {
        Assert.Equal("connector-token-1", await tokens.GetAsync(Cancelled));
        Pass(minutes: 56);
        credential.Before = () => new TaskCompletionSource().Task;
        var asking = tokens.GetAsync(Cancelled).AsTask();
        Pass(minutes: 1);
        Assert.Equal("connector-token-1", await asking);
    }

    private void Pass(int minutes) => time.Advance(TimeSpan.FromMinutes(minutes));
}
