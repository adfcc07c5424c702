using System.Net;
using System.Text.Json.Nodes;
using Praatplaat.FakeChannel;

namespace Praatplaat.Bot.Tests.Teams;

public sealed class ActivityRoutingTests(RunningBot bot) : IClassFixture<RunningBot>
{
    private static readonly TeamsPerson Anouk = TeamsPerson.Number(0);

    private ActivityFactory Activities => bot.Teams.Activities;

    [Theory]
    [InlineData("add", "installed")]
    [InlineData("add-upgrade", "installed")]
    [InlineData("remove", "uninstalled")]
    [InlineData("remove-upgrade", null)]
    [InlineData("something-new", null)]
    public async Task Only_remove_is_an_uninstall(string action, string? route)
    {
        await Goes(Activities.Installation(action, Anouk), route is null ? [] : [route]);
        await Goes(Activities.Installation(action, Anouk, personal: true), route is null ? [] : [route]);
    }

    [Fact]
    public Task A_mention_in_a_channel_is_a_message() => Goes(Activities.ChannelMessage(Anouk, "start"), "message");

    [Fact]
    public Task Words_in_a_chat_are_a_message() => Goes(Activities.PersonalMessage(Anouk, "help"), "message");

    [Fact]
    public Task A_message_with_a_verb_in_its_value_is_a_press() => Goes(Activities.Submit(Anouk, CardPlace.Post("1"), "answer.submit"), "submit");

    [Theory]
    [InlineData("\"text\"")]
    [InlineData("[]")]
    [InlineData("{\"verb\":1}")]
    [InlineData("null")]
    public Task A_message_with_another_value_is_a_message(string value)
    {
        var activity = Activities.PersonalMessage(Anouk, "help");
        activity["value"] = JsonNode.Parse(value);
        return Goes(activity, "message");
    }

    [Fact]
    public Task People_who_join_are_members_added() => Goes(Activities.MembersAdded(Anouk, TeamsPerson.Number(1)), "members added", "team event");

    [Fact]
    public Task People_who_leave_are_members_removed() => Goes(Activities.MembersRemoved(Anouk, TeamsPerson.Number(1)), "members removed", "team event");

    [Fact]
    public Task A_channel_with_a_new_name_is_a_team_event() => Goes(Activities.TeamEvent("channelRenamed", Anouk), "team event");

    [Theory]
    [InlineData("message")]
    [InlineData("conversationUpdate")]
    [InlineData("installationUpdate")]
    [InlineData("invoke")]
    public async Task The_service_url_is_kept_fresh_by_every_known_type(string type)
    {
        var activity = Activities.PersonalMessage(Anouk, "");
        activity["type"] = type;
        await bot.Endpoint.DeliverAsync(activity, TestContext.Current.CancellationToken);
        Assert.Contains("remember", RoutesOf(activity));
    }

    [Fact]
    public async Task After_an_uninstall_the_conversation_is_not_kept()
    {
        var activity = Activities.Installation("remove", Anouk);
        await bot.Endpoint.DeliverAsync(activity, TestContext.Current.CancellationToken);
        Assert.DoesNotContain("remember", RoutesOf(activity));
    }

    [Fact]
    public async Task A_press_is_answered_in_an_envelope()
    {
        var activity = Activities.Execute(Anouk, CardPlace.Post("1"), "no.such.verb", inputs: new JsonObject { ["answer"] = "ja" });
        var answer = await bot.Endpoint.DeliverAsync(activity, TestContext.Current.CancellationToken);
        Assert.Equal((HttpStatusCode.OK, 400), (answer.Status, answer.StatusCode));
        Assert.NotNull(answer.Error);
        Assert.Contains("execute", RoutesOf(activity));
    }

    [Theory]
    [InlineData("messageReaction")]
    [InlineData("typing")]
    [InlineData("messageUpdate")]
    [InlineData("type.of.the.future")]
    public async Task An_unknown_type_is_accepted_and_ignored_however_little_it_says(string type)
    {
        var answer = await bot.Endpoint.DeliverAsync(new JsonObject { ["type"] = type, ["serviceUrl"] = null }, TestContext.Current.CancellationToken);
        Assert.Equal((HttpStatusCode.OK, ""), (answer.Status, answer.Text));
    }

    private async Task Goes(JsonObject activity, params string[] routes)
    {
        var answer = await bot.Endpoint.DeliverAsync(activity, TestContext.Current.CancellationToken);
        Assert.Equal((HttpStatusCode.OK, ""), (answer.Status, answer.Text));
        Assert.Equal(routes, RoutesOf(activity).Where(route => route != "remember"));
    }

    private IEnumerable<string> RoutesOf(JsonObject activity)
    {
        var start = $"Debug: Activity {activity["id"]} goes to ";
        return bot.Log.Lines.Where(line => line.StartsWith(start, StringComparison.Ordinal)).Select(line => line[start.Length..]);
    }
}
