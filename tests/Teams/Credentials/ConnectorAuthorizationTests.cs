using Azure.Identity;
using Microsoft.Extensions.DependencyInjection;
using Praatplaat.FakeChannel;
using Praatplaat.FakeChannel.Tokens;
using Praatplaat.Teams.Activities;
using Praatplaat.Teams.Connector;

namespace Praatplaat.Teams.Tests.Credentials;

/// <summary>Calls to Teams by a bot that has an app id.</summary>
public sealed class ConnectorAuthorizationTests : IAsyncLifetime
{
    private readonly CountingCredential credential = new();
    private KeyServer keys = null!;
    private TeamsHost host = null!;

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        keys = await KeyServer.StartAsync(Cancelled);
        host = await TeamsHost.StartRegisteredAsync(keys, builder => builder.Services.AddSingleton(credential.Connector));
    }

    public async ValueTask DisposeAsync()
    {
        await host.DisposeAsync();
        await keys.DisposeAsync();
    }

    [Fact]
    public async Task Every_call_carries_the_token()
    {
        await SayAsync("help");
        await SayAsync("help");
        Assert.NotEmpty(host.Teams.Calls);
        Assert.All(host.Teams.Calls, call => Assert.Equal("Bearer connector-token-1", call.Authorization));
        Assert.Single(credential.Asked);
    }

    [Fact]
    public async Task A_call_is_repeated_once_with_a_new_token_when_the_first_is_not_accepted()
    {
        await SayAsync("help");
        host.Teams.Clear();
        host.Teams.Inject(Fault.Answer(401, "Unauthorized"), ConnectorCall.Send);

        await SayAsync("help");

        Assert.Equal(["Bearer connector-token-1", "Bearer connector-token-2"], host.Teams.Calls.Select(call => call.Authorization));
        Assert.Equal(host.Teams.Calls[0].RawText, host.Teams.Calls[1].RawText);
    }

    [Fact]
    public async Task A_call_is_not_repeated_after_a_second_refusal()
    {
        host.Teams.Inject(Fault.Answer(401, "Unauthorized"), ConnectorCall.Send, times: 2);
        await SayAsync("help");
        Assert.Equal(2, host.Teams.Calls.Count);
        Assert.Equal(2, credential.Asked.Count);
    }

    [Fact]
    public async Task Without_a_token_nothing_leaves_and_the_work_can_be_done_later()
    {
        credential.Before = () => throw new AuthenticationFailedException("AADSTS700016");
        using var scope = host.App.Services.CreateScope();
        var failure = await Assert.ThrowsAsync<ConnectorException>(() => scope.ServiceProvider.GetRequiredService<TeamsConnector>()
            .GetTeamAsync(
                new ConnectorTarget(host.Teams.ServiceUrl, host.Teams.Place.TenantId, "session"), host.Teams.Place.TeamId, Cancelled));
        Assert.Equal((ConnectorFailure.Unavailable, false), (failure.Failure, failure.MayRetry));
        Assert.Empty(host.Teams.Calls);
    }

    [Fact]
    [Report(Report.SlowToken)]
    public async Task A_message_is_recorded_as_sent_when_it_leaves_and_not_while_its_token_is_on_its_way()
    {
        var steps = new Steps();
        credential.Before = () => steps.AddAsync("token");
        host.Teams.Inject(Fault.Answer(401, "Unauthorized"), ConnectorCall.Send);
        host.Teams.Inject(Fault.Foreign(502), ConnectorCall.Send);
        var target = new ConnectorTarget(host.Teams.ServiceUrl, host.Teams.Place.TenantId, "session") { Record = steps };
        await Assert.ThrowsAsync<ConnectorException>(() => host.App.Services.GetRequiredService<TeamsConnector>()
            .SendAsync(target, host.Teams.Place.ChannelId, SdkObjects.CardMessage("{}", "Hoi"), Cancelled));
        Assert.Equal(["token", "leaves", "did nothing", "token", "leaves"], steps.Made);
    }

    [Fact]
    public async Task No_token_gets_into_the_log()
    {
        host.Teams.Inject(Fault.Answer(401, "Unauthorized"), ConnectorCall.Send, times: 2);
        await SayAsync("help");
        Assert.DoesNotContain(host.Log.Everything, line => line.Contains("connector-token", StringComparison.Ordinal));
    }

    private Task<BotAnswer> SayAsync(string text) =>
        host.Endpoint.DeliverAsync(host.Teams.Activities.PersonalMessage(TeamsPerson.Number(0), text), Cancelled);

    private sealed class Steps : ISendRecord
    {
        public List<string> Made { get; } = [];

        public Task LeavingAsync(CancellationToken cancellationToken) => AddAsync("leaves");

        public Task NotDoneAsync(CancellationToken cancellationToken) => AddAsync("did nothing");

        public Task AddAsync(string step)
        {
            Made.Add(step);
            return Task.CompletedTask;
        }
    }
}
