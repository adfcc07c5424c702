using Azure.Core;
using Azure.Identity;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.DependencyInjection;
using Praatplaat.FakeChannel;
using Praatplaat.FakeChannel.Tokens;
using Praatplaat.Teams;
using Praatplaat.Teams.Connector;

namespace Praatplaat.Bot.Tests.Teams.Credentials;

/// <summary>Calls to Teams by a bot that has an app id.</summary>
public sealed class ConnectorAuthorizationTests : IAsyncLifetime
{
    private readonly CountingCredential credential = new();
    private KeyServer keys = null!;
    private RunningBot bot = null!;

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        keys = await KeyServer.StartAsync(Cancelled);
        bot = await RunningBot.StartRegisteredAsync(keys, builder => builder.Services.AddSingleton(credential.Connector));
    }

    public async ValueTask DisposeAsync()
    {
        await bot.DisposeAsync();
        await keys.DisposeAsync();
    }

    [Fact]
    public async Task Every_call_shows_the_token()
    {
        await SayAsync("help");
        await SayAsync("help");
        Assert.NotEmpty(bot.Teams.Calls);
        Assert.All(bot.Teams.Calls, call => Assert.Equal("Bearer connector-token-1", call.Authorization));
        Assert.Single(credential.Asked);
    }

    [Fact]
    public async Task A_token_that_is_not_taken_is_dropped_and_the_call_made_once_more()
    {
        await SayAsync("help");
        bot.Teams.Clear();
        bot.Teams.Inject(Fault.Answer(401, "Unauthorized"), ConnectorCall.Send);

        await SayAsync("help");

        Assert.Equal(["Bearer connector-token-1", "Bearer connector-token-2"], bot.Teams.Calls.Select(call => call.Authorization));
        Assert.Equal(bot.Teams.Calls[0].RawText, bot.Teams.Calls[1].RawText);
    }

    [Fact]
    public async Task A_second_refusal_is_the_last()
    {
        bot.Teams.Inject(Fault.Answer(401, "Unauthorized"), ConnectorCall.Send, times: 2);
        await SayAsync("help");
        Assert.Equal(2, bot.Teams.Calls.Count);
        Assert.Equal(2, credential.Asked.Count);
    }

    [Fact]
    public async Task Without_a_token_nothing_leaves_and_the_work_can_wait()
    {
        credential.Before = () => throw new AuthenticationFailedException("AADSTS700016");
        using var scope = bot.App.Services.CreateScope();
        var failure = await Assert.ThrowsAsync<ConnectorException>(() => scope.ServiceProvider.GetRequiredService<TeamsConnector>()
            .GetTeamAsync(new ConnectorTarget(bot.Teams.ServiceUrl, bot.Teams.Place.TenantId, "session"), bot.Teams.Place.TeamId, Cancelled));
        Assert.Equal((ConnectorFailure.Unavailable, false), (failure.Failure, failure.MayRetry));
        Assert.Empty(bot.Teams.Calls);
    }

    [Fact]
    public async Task No_token_gets_into_the_log()
    {
        bot.Teams.Inject(Fault.Answer(401, "Unauthorized"), ConnectorCall.Send, times: 2);
        await SayAsync("help");
        Assert.DoesNotContain(bot.Log.Everything, line => line.Contains("connector-token", StringComparison.Ordinal));
    }

    private Task<BotAnswer> SayAsync(string text) =>
        bot.Endpoint.DeliverAsync(bot.Teams.Activities.PersonalMessage(TeamsPerson.Number(0), text), Cancelled);
}
