using System.Text.Json.Nodes;
using Praatplaat.Bot.Tests.Playing;
using Praatplaat.Cards;

namespace Praatplaat.Bot.Tests.Routing.Redelivery;

/// <summary>What tells a message that is delivered again from one that is said again.</summary>
public sealed class SameWordTests : IAsyncLifetime
{
    private SessionPlay play = null!;

    public async ValueTask InitializeAsync() => play = await SessionPlay.BeginAsync(3);

    public ValueTask DisposeAsync() => play.DisposeAsync();

    [Fact]
    public async Task Who_says_next_twice_goes_on_by_two_rounds()
    {
        await play.StartAsync();
        await play.SayAsync(play.Facilitator, "volgende");
        await play.SayAsync(play.Facilitator, "volgende");
        await play.FormAsync(2);
    }

    [Theory]
    [InlineData(null, "2026-11-23T10:00:00+01:00", "2026-11-23T10:00:00+01:00", 1)]
    [InlineData(null, "2026-11-23T10:00:00+01:00", "2026-11-23T10:00:30+01:00", 2)]
    [InlineData("2026-11-23T10:00:00+01:00", "2026-11-23T10:00:00+01:00", "2026-11-23T10:00:30+01:00", 1)]
    [InlineData("yesterday", "2026-11-23T10:00:00+01:00", "2026-11-23T10:00:30+01:00", 2)]
    [InlineData(null, null, null, 2)]
    public async Task A_message_with_a_new_id_is_the_same_by_the_first_time_that_it_has(string? local, string? first, string? second, int answers)
    {
        foreach (var timestamp in new[] { first, second })
            await play.DeliverAsync(At(play.Teams.Activities.PersonalMessage(play.Facilitator, "help"), local, timestamp));
        Assert.Equal(answers, play.Seen(play.Facilitator).Count());
    }

    [Fact]
    public async Task A_message_without_a_time_is_the_same_by_its_id()
    {
        var message = At(play.Teams.Activities.PersonalMessage(play.Facilitator, "help"), null, null);
        await play.DeliverAsync(message);
        await play.DeliverAsync(message);
        Assert.Single(play.Seen(play.Facilitator));
    }

    [Fact]
    public async Task What_was_refused_is_not_done_when_it_is_delivered_again_and_would_be_possible()
    {
        await play.StartAsync();
        var close = play.Teams.Activities.ChannelMessage(play.Facilitator, "sluit");
        await play.DeliverAsync(close);
        await play.OpenAsync(1);
        await play.DeliverAsync(play.Teams.Activities.DeliveredAgain(close));
        await play.QuietAsync();
        Assert.True((await play.ControlAsync(Verbs.RoundClose, 1)).Card.Says("Ronde 1 van 7"));
    }

    private static JsonObject At(JsonObject message, string? local, string? timestamp)
    {
        (message["localTimestamp"], message["timestamp"]) = (local, timestamp);
        return message;
    }
}
