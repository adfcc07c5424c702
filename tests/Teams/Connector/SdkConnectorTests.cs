using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.DependencyInjection;
using Praatplaat.FakeChannel;
using Praatplaat.Teams.Activities;
using Praatplaat.Teams.Connector;

namespace Praatplaat.Teams.Tests.Connector;

/// <summary>The SDK's connector over the bot's own handlers: what it does by itself must not undo what they are there for.</summary>
public sealed class SdkConnectorTests : ConnectorFixture
{
    private const string Page = "<html><body>Log in to the network</body></html>";

    private ConnectorCache Kept => Services.GetRequiredService<ConnectorCache>();

    [Theory]
    [InlineData(204, "")]
    [InlineData(200, Page)]
    [InlineData(201, Page)]
    [InlineData(202, Page)]
    [InlineData(206, "{}")]
    public async Task A_post_that_something_other_than_the_connector_answered_is_not_repeated(int status, string page)
    {
        Teams.Inject(Fault.Foreign(status, page), ConnectorCall.Send);
        Teams.Inject(Fault.Foreign(status, page), ConnectorCall.CreateThread);
        Teams.Inject(Fault.Foreign(status, page), ConnectorCall.CreatePersonal);
        Func<Task>[] posts =
        [
            () => Send(),
            () => Connector.CreateThreadAsync(Target, Channel, Card, Cancelled),
            () => Connector.CreatePersonalAsync(Target, Teams.Place.BotId, "29:anouk", Card, Cancelled),
        ];
        foreach (var post in posts)
        {
            var failure = await Assert.ThrowsAsync<ConnectorException>(post);
            Assert.Equal((ConnectorFailure.Unknown, false, false), (failure.Failure, failure.MayRetry, failure.IsEmpty));
        }

        Assert.Equal(posts.Length, Teams.Calls.Count);
    }

    [Theory]
    [InlineData(204, "")]
    [InlineData(206, "{}")]
    public async Task An_update_may_be_answered_with_any_success(int status, string page)
    {
        var sent = await Send();
        Teams.Inject(Fault.Foreign(status, page), ConnectorCall.Update);
        await Update(sent!);
        Assert.Equal(2, Teams.Message(sent!)!.Versions.Count);
    }

    [Theory]
    [InlineData(204, "")]
    [InlineData(200, Page)]
    public async Task A_roster_that_something_other_than_the_connector_answered_is_not_empty(int status, string page)
    {
        Teams.Inject(Fault.Foreign(status, page), ConnectorCall.PagedMembers);
        var failure = await Assert.ThrowsAsync<ConnectorException>(
            async () => await Connector.PagedMembersAsync(Target, Channel, Cancelled).ToListAsync(Cancelled));
        Assert.Equal(ConnectorFailure.Unavailable, failure.Failure);
    }

    [Fact]
    public async Task A_failure_holds_nothing_that_was_sent_or_answered()
    {
        Fault[] faults =
            [Fault.Foreign(200, Page), Fault.Foreign(204), Fault.Answer(400, "BadArgument"), Fault.Answer(500), Fault.CutAfter()];
        foreach (var fault in faults)
        {
            Teams.Inject(fault, ConnectorCall.Send);
            var failure = await Assert.ThrowsAsync<ConnectorException>(() => Send());
            Assert.DoesNotContain("Hoi", $"{failure}", StringComparison.Ordinal);
            Assert.DoesNotContain("Log in", $"{failure}", StringComparison.Ordinal);
            Assert.Null(failure.InnerException as Microsoft.Rest.RestException);
        }
    }

    [Fact]
    public async Task One_connector_serves_a_service_URL_for_as_long_as_the_process_lives()
    {
        var first = await Kept.CreateAsync("https://smba.trafficmanager.net/emea", null, Cancelled);
        first.Dispose();
        Assert.Same(first, await Kept.CreateAsync("https://smba.trafficmanager.net/emea/", null, Cancelled));
        var elsewhere = await Kept.CreateAsync("https://smba.trafficmanager.net/amer", null, Cancelled);
        Assert.NotSame(first, elsewhere);
        // Which learns each type once, however many service URLs there are.
        Assert.Same(first.SerializationSettings.ContractResolver, elsewhere.SerializationSettings.ContractResolver);
        var here = await Kept.CreateAsync(Teams.ServiceUrl.AbsoluteUri, null, Cancelled);
        here.Dispose();
        Assert.NotNull(await Send());
    }

    [Fact]
    public async Task The_first_calls_may_come_all_at_once()
    {
        // Making one of the SDK's clients writes into the headers of the HTTP client below it, which is safe for nobody else at that
        // moment.
        for (var run = 0; run < 200; run++)
        {
            var fresh = new ConnectorCache(Services.GetRequiredService<IHttpClientFactory>());
            using var start = new Barrier(4);
            var making = Enumerable.Range(0, 4).Select(number => Task.Factory.StartNew(
                async () =>
                {
                    start.SignalAndWait(Cancelled);
                    var address = new Uri($"https://smba.trafficmanager.net/{number / 2}/");
                    fresh.TeamsAt(address);
                    return (ConnectorClient)await fresh.CreateAsync(address.AbsoluteUri, null, Cancelled);
                },
                Cancelled,
                TaskCreationOptions.LongRunning,
                TaskScheduler.Default).Unwrap());
            var agents = (await Task.WhenAll(making)).Select(made => made.HttpClient.DefaultRequestHeaders.UserAgent.ToString()).ToList();
            Assert.All(
                agents, agent => Assert.Single(agent.Split(' '), product => product.StartsWith("FxVersion/", StringComparison.Ordinal)));
        }
    }

    [Fact]
    public async Task A_call_made_by_a_turn_obeys_hosts_and_limits_as_well()
    {
        (Teams.Clock, Teams.EnforceLimits) = (Time, true);
        var connector = await Kept.CreateAsync(Teams.ServiceUrl.AbsoluteUri, null, Cancelled);
        for (var call = 0; call < 20; call++)
            await connector.Conversations.SendToConversationAsync(
                Channel, new Activity { Type = ActivityTypes.Message, Text = "Hoi" }, Cancelled);
        Assert.Equal((20, 0), (Teams.Calls.Count, Teams.Throttled));

        var foreign = await Kept.CreateAsync("https://smba.trafficmanager.net.example/", null, Cancelled);
        var refused = await Assert.ThrowsAsync<ConnectorException>(
            () => foreign.Conversations.SendToConversationAsync(
                Channel, new Activity { Type = ActivityTypes.Message, Text = "Hoi" }, Cancelled));
        Assert.Equal(ConnectorFailure.Rejected, refused.Failure);
    }

    [Theory]
    [InlineData("2024-01-01T10:00:00+02:00")]
    [InlineData("/Date(1700000000000)/")]
    public async Task A_name_on_the_roster_stays_as_it_is(string name)
    {
        Teams.Members = [TeamsPerson.Number(1) with { Name = name }];
        Assert.Equal(name, Assert.Single(await Connector.PagedMembersAsync(Target, Channel, Cancelled).ToListAsync(Cancelled)).Name);
        Assert.Equal(name, (await Connector.GetMemberAsync(Target, Channel, Teams.Members[0].Id, Cancelled))!.Name);
    }

    [Fact]
    public async Task A_card_that_goes_to_many_is_not_changed_by_an_update()
    {
        var sent = await Send();
        await Update(sent!);
        Assert.Null(Card.Id);
        Assert.Equal(SdkObjects.AdaptiveCard, Assert.Single(Card.Attachments).ContentType);
    }
}
