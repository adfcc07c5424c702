using System.Net;
using System.Text.Json.Nodes;
using Praatplaat.Bot.Tests.Playing;
using Praatplaat.FakeChannel;

namespace Praatplaat.Bot.Tests.Teams;

public sealed class ActivityRoutingTests : IAsyncLifetime
{
    private const string Help = "Zo werkt Praatplaat";

    private SessionPlay play = null!;

    private TeamsPerson Anouk => play.Facilitator;

    public async ValueTask InitializeAsync() => play = await SessionPlay.BeginAsync(2);

    public ValueTask DisposeAsync() => play.DisposeAsync();

    [Fact]
    public async Task A_mention_in_a_channel_is_answered_there()
    {
        await play.SayAsync(Anouk, "help");
        Assert.True(Assert.Single(play.Seen()).Card.Says(Help));
        Assert.Empty(play.Seen(Anouk));
    }

    [Theory]
    [InlineData("\"text\"")]
    [InlineData("[]")]
    [InlineData("{\"verb\":1}")]
    [InlineData("null")]
    public async Task Words_in_a_chat_are_answered_there_whatever_value_comes_along(string value)
    {
        var activity = play.Teams.Activities.PersonalMessage(Anouk, "help");
        activity["value"] = JsonNode.Parse(value);
        var answer = await play.DeliverAsync(activity);
        Assert.Equal((HttpStatusCode.OK, ""), (answer.Status, answer.Text));
        Assert.True(Assert.Single(play.Seen(Anouk)).Card.Says(Help));
    }

    [Fact]
    public async Task A_message_with_a_verb_in_its_value_is_a_press_and_answered_one_to_one()
    {
        await play.DeliverAsync(play.Teams.Activities.Submit(Anouk, CardPlace.Post("1"), "no.such.verb"));
        Assert.True(Assert.Single(play.Seen(Anouk)).Card.Says("Deze knop ken ik niet meer"));
        Assert.Empty(play.Seen());
    }

    [Fact]
    public async Task A_press_is_answered_in_an_envelope()
    {
        var answer = await play.DeliverAsync(play.Teams.Activities.Execute(Anouk, CardPlace.Post("1"), "no.such.verb"));
        Assert.Equal((HttpStatusCode.OK, 200), (answer.Status, answer.StatusCode));
        Assert.True(answer.Card!.Value.Says("Deze knop ken ik niet meer"));
        Assert.Empty(play.Teams.Calls);
    }

    [Fact]
    public async Task News_of_a_team_where_nothing_runs_is_taken_in_silence()
    {
        await play.DeliverAsync(play.Teams.Activities.MembersAdded(Anouk, play.Members[1]));
        await play.DeliverAsync(play.Teams.Activities.MembersRemoved(Anouk, play.Members[1]));
        await play.DeliverAsync(play.Teams.Activities.TeamEvent("channelRenamed", Anouk));
        Assert.Empty(play.Teams.Calls);
    }

    [Theory]
    [InlineData("messageReaction")]
    [InlineData("typing")]
    [InlineData("messageUpdate")]
    [InlineData("type.of.the.future")]
    public async Task An_unknown_type_is_accepted_and_ignored_however_little_it_says(string type)
    {
        var answer = await play.DeliverAsync(new JsonObject { ["type"] = type, ["serviceUrl"] = null });
        Assert.Equal((HttpStatusCode.OK, ""), (answer.Status, answer.Text));
    }
}
