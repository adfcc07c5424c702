using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Praatplaat.FakeChannel;
using Praatplaat.Teams.Connector;

namespace Praatplaat.Teams.Tests.Connector;

public sealed class ConnectorRetryTests : ConnectorFixture
{
    [Theory]
    [InlineData(412)]
    [InlineData(429)]
    [InlineData(503)]
    public async Task A_call_that_Teams_postpones_is_repeated_after_the_time_that_Teams_states(int status)
    {
        Teams.Inject(Fault.Answer(status, retryAfter: "7"), ConnectorCall.Send, times: 2);
        Assert.NotNull(await Send());
        Assert.Equal(3, Teams.Calls.Count);
        Assert.Equal([TimeSpan.FromSeconds(7), TimeSpan.FromSeconds(7)], Time.Waits);
    }

    [Theory]
    [InlineData(9, 9)]
    [InlineData(-60, 0)]
    public async Task Teams_may_state_the_time_as_a_date(int seconds, int wait)
    {
        Teams.Inject(
            Fault.Answer(429, retryAfter: Now.AddSeconds(seconds).ToString("R", CultureInfo.InvariantCulture)), ConnectorCall.Send);
        await Send();
        // A call right after another waits for its place among the fifty of a second as well.
        var asked = Time.Waits.Where(waited => waited > TimeSpan.FromSeconds(1) / 48);
        Assert.Equal(wait == 0 ? [] : [TimeSpan.FromSeconds(wait)], asked);
        Assert.Equal(2, Teams.Calls.Count);
    }

    [Theory]
    [InlineData(500)]
    [InlineData(502)]
    [InlineData(503)]
    [InlineData(504)]
    [Report(Report.ErrorAfterTheEffect)]
    public async Task A_message_that_may_have_arrived_in_spite_of_the_answer_is_not_sent_again(int status)
    {
        Teams.Inject(Fault.Foreign(status), ConnectorCall.Send);
        Teams.Inject(Fault.Foreign(status), ConnectorCall.CreateThread);
        Teams.Inject(Fault.Foreign(status), ConnectorCall.CreatePersonal);
        Func<Task>[] posts =
        [
            () => Send(),
            () => Connector.CreateThreadAsync(Target, Channel, Card, Cancelled),
            () => Connector.CreatePersonalAsync(Target, Teams.Place.BotId, "29:anouk", Card, Cancelled),
        ];
        foreach (var post in posts)
            Assert.Equal(ConnectorFailure.Unknown, (await Assert.ThrowsAsync<ConnectorException>(post)).Failure);
        Assert.Equal(posts.Length, Teams.Calls.Count);
    }

    [Theory]
    [InlineData(408)]
    [InlineData(502)]
    [InlineData(503)]
    [InlineData(504)]
    public async Task What_may_be_done_twice_is_repeated(int status)
    {
        var sent = await Send();
        Teams.Members = TeamsPerson.Numbers(1);
        Teams.Inject(Fault.Foreign(status), ConnectorCall.Update);
        Teams.Inject(Fault.Foreign(status), ConnectorCall.CreatePersonal);
        Teams.Inject(Fault.Foreign(status), ConnectorCall.Send);
        await Update(sent!);
        await Connector.CreatePersonalAsync(Target, Teams.Place.BotId, Teams.Members[0].Id, Cancelled);
        await Connector.SendAsync(Target with { MayComeTwice = true }, Channel, Card, Cancelled);
        Assert.Equal(7, Teams.Calls.Count);
    }

    [Fact]
    public async Task Without_a_stated_time_the_waits_grow_and_end()
    {
        Teams.Inject(Fault.Answer(503), ConnectorCall.Update, times: 100);
        var failure = await Assert.ThrowsAsync<ConnectorException>(() => Update("1"));
        Assert.Equal(ConnectorFailure.Unavailable, failure.Failure);
        Assert.Equal(5, Teams.Calls.Count);
        Assert.Equal(4, Time.Waits.Count);
        Assert.All(Time.Waits, wait => Assert.InRange(wait, TimeSpan.Zero, TimeSpan.FromSeconds(30)));
    }

    [Fact]
    public async Task A_call_that_must_wait_long_fails_and_states_how_long()
    {
        Teams.Inject(Fault.Answer(429, retryAfter: "31"), ConnectorCall.Send);
        var failure = await Assert.ThrowsAsync<ConnectorException>(() => Send());
        Assert.Equal((ConnectorFailure.Throttled, TimeSpan.FromSeconds(31)), (failure.Failure, failure.RetryAfter));
        Assert.Single(Teams.Calls);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_message_is_not_sent_again_after_the_connection_broke(bool afterDelivery)
    {
        Teams.Inject(afterDelivery ? Fault.CutAfter() : Fault.CutBefore(), ConnectorCall.Send);
        var failure = await Assert.ThrowsAsync<ConnectorException>(() => Send());
        Assert.Equal((ConnectorFailure.Unknown, null), (failure.Failure, failure.Status));
        Assert.Single(Teams.Calls);
        Assert.Equal(afterDelivery ? 1 : 0, Teams.MessagesIn(Channel).Count);
    }

    [Fact]
    public async Task A_message_on_a_connection_that_was_already_open_is_not_sent_again_either()
    {
        await Send();
        Teams.Inject(Fault.CutBefore(), ConnectorCall.Send);
        await Assert.ThrowsAsync<ConnectorException>(() => Send());
        Assert.Equal(2, Teams.Calls.Count);
    }

    [Fact]
    public async Task A_message_that_timed_out_at_Teams_is_not_sent_again()
    {
        Teams.Inject(Fault.Answer(408), ConnectorCall.Send);
        var failure = await Assert.ThrowsAsync<ConnectorException>(() => Send());
        Assert.Equal(ConnectorFailure.Unknown, failure.Failure);
        Assert.Single(Teams.Calls);
    }

    [Fact]
    public async Task An_update_is_repeated_after_a_broken_connection_or_a_timeout()
    {
        var sent = await Send();
        Teams.Inject(Fault.CutAfter(), ConnectorCall.Update);
        Teams.Inject(Fault.CutBefore(), ConnectorCall.Update);
        Teams.Inject(Fault.Answer(408), ConnectorCall.Update);
        await Update(sent!);
        Assert.Equal(4, Teams.Calls.Count(call => call.Call == ConnectorCall.Update));
    }

    [Fact]
    public async Task A_roster_is_read_again_after_the_connection_broke()
    {
        Teams.Members = TeamsPerson.Numbers(3);
        Teams.Inject(Fault.CutBefore(), ConnectorCall.PagedMembers);
        Assert.Equal(3, (await Connector.PagedMembersAsync(Target, Channel, Cancelled).ToListAsync(Cancelled)).Count);
    }

    [Fact]
    public async Task A_message_that_never_left_is_sent_again()
    {
        // Bound, and so nobody else's, but not listening.
        using var silent = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        silent.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        var nobody = new Uri($"http://{silent.LocalEndPoint}/");
        var failure = await Assert.ThrowsAsync<ConnectorException>(
            () => Connector.SendAsync(Target with { ServiceUrl = nobody }, Channel, Card, Cancelled));
        Assert.Equal(ConnectorFailure.Unavailable, failure.Failure);
        Assert.Equal(4, Time.Waits.Count);
    }

    [Fact]
    public async Task A_caller_that_cancels_is_not_told_of_a_failure()
    {
        using var off = new CancellationTokenSource();
        Teams.Inject(Fault.Delay(TimeSpan.FromMinutes(1)), ConnectorCall.Send);
        var sending = Connector.SendAsync(Target, Channel, Card, off.Token);
        await off.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => sending);
    }
}
