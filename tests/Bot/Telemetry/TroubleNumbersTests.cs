using Azure.Data.Tables;
using Praatplaat.Bot.Tests.Playing;
using Praatplaat.FakeChannel;

namespace Praatplaat.Bot.Tests.Telemetry;

/// <summary>What an administrator is to see when something goes wrong.</summary>
public sealed class TroubleNumbersTests
{
    [Theory]
    [InlineData(429, "deferred", "Throttled")]
    [InlineData(503, "deferred", "Unavailable")]
    [InlineData(500, "set_aside", "Unsure")]
    [InlineData(400, "set_aside", "Refused")]
    [InlineData(403, "set_aside", "Closed")]
    public async Task Work_that_Teams_does_not_take_counts_by_what_becomes_of_it(int status, string result, string reason)
    {
        await using var play = await SessionPlay.BeginAsync(2, null, "--Teams:Connector:Retries", "1");
        using var heard = new Heard(play.Bot);
        await play.StartAsync();
        play.Teams.Inject(Fault.Answer(status, retryAfter: "60"), ConnectorCall.CreateThread, times: 2);
        await play.SayAsync(play.Facilitator, "open");
        await Eventually.TrueAsync(() => heard.Sum("praatplaat.outbox.work", "PostRound") > 0, "what became of the form");

        Assert.Equal(1, heard.Sum("praatplaat.outbox.work", "PostRound", result, reason));
        Assert.Equal(0, heard.Sum("praatplaat.messages", "round"));
        Assert.NotEmpty(heard.Values("http.client.request.duration", "create", $"{status}"));
    }

    [Fact]
    public async Task What_may_stand_in_the_channel_is_set_aside_and_what_may_have_reached_a_person_is_in_doubt()
    {
        await using var play = await SessionPlay.BeginAsync(2);
        using var heard = new Heard(play.Bot);
        await play.StartAsync();
        await play.QuietAsync();
        play.Teams.Inject(Fault.CutAfter(), call => call.CreatedFor == play.Members[1].Id);
        await play.AskActionsAsync();
        await Eventually.TrueAsync(() => heard.Sum("praatplaat.outbox.work", "AskMember") > 1, "what became of the cards");
        play.Teams.Inject(Fault.CutAfter(), ConnectorCall.CreateThread);
        await play.SayAsync(play.Facilitator, "open");
        await Eventually.TrueAsync(() => heard.Sum("praatplaat.outbox.work", "PostRound") > 0, "what became of the form");

        Assert.Equal(1, heard.Sum("praatplaat.outbox.work", "PostRound", "set_aside", "Unsure"));
        Assert.Equal(1, heard.Sum("praatplaat.outbox.work", "AskMember", "doubt", "Unsure"));
        Assert.Equal(2, heard.Values("http.client.request.duration", "no_answer").Count());
    }

    [Fact]
    public async Task A_lease_that_another_instance_took_counts_as_lost()
    {
        await using var play = await SessionPlay.BeginAsync(2);
        using var heard = new Heard(play.Bot);
        await play.StartAsync();
        await play.QuietAsync();
        play.Teams.Inject(Fault.Delay(TimeSpan.FromMinutes(1)), ConnectorCall.CreateThread);
        await play.SayAsync(play.Facilitator, "open");
        await Eventually.TrueAsync(() => play.Teams.Calls.Count(call => call.Call == ConnectorCall.CreateThread) == 2, "the form on its way");
        var due = play.Tables.GetTableClient("due");
        var row = new TableEntity("0", play.Session) { ["Owner"] = "another", ["LeasedUntil"] = play.Clock.GetUtcNow().AddHours(1) };
        await due.UpsertEntityAsync(row, cancellationToken: TestContext.Current.CancellationToken);
        play.Clock.JumpTo(play.Clock.GetUtcNow().AddSeconds(25));

        await Eventually.TrueAsync(() => heard.Sum("praatplaat.outbox.leases", "lost") == 1, "a lease lost");
        await Eventually.TrueAsync(() => heard.Sum("praatplaat.outbox.leases", "held") > 0, "a lease held by another");
        Assert.NotEqual(0, heard.Sum("praatplaat.outbox.leases", "taken"));
    }
}
