using Praatplaat.FakeChannel;
using Praatplaat.Teams.Connector;
using Praatplaat.Teams.Tests.Connector;

namespace Praatplaat.Teams.Tests.RateLimits;

/// <summary>The connector against a Teams that enforces its limits, by one clock that passes only where the bot waits.</summary>
public sealed class ConnectorLimitsTests : ConnectorFixture
{
    [Fact]
    public async Task Many_updates_among_many_messages_never_exceed_the_limits()
    {
        Enforce();
        var sent = await Send();
        for (var call = 0; call < 120; call++)
        {
            await Send($"a:1chat-{call}");
            if (call % 4 == 0)
                await Update(sent!);
        }

        Assert.Equal((151, 0), (Teams.Calls.Count, Teams.Throttled));
        Assert.Equal(31, Teams.Message(sent!)!.Versions.Count);
    }

    [Fact]
    public async Task Updating_one_message_all_the_time_never_exceeds_the_limits()
    {
        Enforce();
        var sent = await Send();
        while (Time.GetUtcNow() < Now.AddMinutes(3))
            await Update(sent!);
        Assert.Equal(0, Teams.Throttled);
        Assert.InRange(Teams.Calls.Count, 140, 150);
    }

    [Fact]
    public async Task Rosters_chats_and_threads_each_count_where_Teams_counts_them()
    {
        Enforce();
        Teams.Members = TeamsPerson.Numbers(60);
        Teams.PageSizeCap = 1;
        Assert.Equal(60, (await Connector.PagedMembersAsync(Target, Channel, Cancelled).ToListAsync(Cancelled)).Count);
        for (var call = 0; call < 20; call++)
        {
            await Connector.CreatePersonalAsync(Target, Teams.Place.BotId, Teams.Members[0].Id, Cancelled);
            await Connector.CreateThreadAsync(Target, Channel, Card, Cancelled);
            await Connector.GetMemberAsync(Target, Channel, Teams.Members[0].Id, Cancelled);
        }

        Assert.Equal(0, Teams.Throttled);
    }

    [Fact]
    public async Task A_failed_attempt_counts_as_well()
    {
        Enforce();
        Teams.Inject(Fault.Answer(503, retryAfter: "0"), ConnectorCall.Send, times: 4);
        for (var call = 0; call < 4; call++)
            await Send();
        Assert.Equal((8, 0), (Teams.Calls.Count, Teams.Throttled));
    }

    [Fact]
    public async Task A_bot_that_was_told_to_wait_makes_no_second_call_before_the_time()
    {
        Teams.Inject(Fault.Answer(429, retryAfter: "31"), ConnectorCall.Send);
        await Assert.ThrowsAsync<ConnectorException>(() => Send());
        var failure = await Assert.ThrowsAsync<ConnectorException>(() => Send());
        Assert.Equal((ConnectorFailure.Throttled, TimeSpan.FromSeconds(31)), (failure.Failure, failure.RetryAfter));
        Assert.Single(Teams.Calls);
        Assert.Empty(Time.Waits);
    }

    [Fact]
    public async Task The_fake_Teams_refuses_the_eighth_call_of_a_second()
    {
        Enforce();
        using var http = new HttpClient();
        for (var call = 0; call < 8; call++)
        {
            using var message = new StringContent("""{"type":"message"}""");
            using var answer = await http.PostAsync(new Uri(Teams.ServiceUrl, "v3/conversations/a:1chat-1/activities"), message, Cancelled);
            Assert.Equal(
                call < 7 ? (201, null) : (429, TimeSpan.FromSeconds(1)), ((int)answer.StatusCode, answer.Headers.RetryAfter?.Delta));
        }

        Assert.Equal((7, 1), (Teams.MessagesIn("a:1chat-1").Count, Teams.Throttled));
    }

    private void Enforce() => (Teams.Clock, Teams.EnforceLimits) = (Time, true);
}
