using System.Net;
using System.Text.Json.Nodes;
using Praatplaat.FakeChannel;

namespace Praatplaat.Teams.Tests.Activities;

public sealed class MalformedActivityTests(TeamsHost host) : IClassFixture<TeamsHost>
{
    private static readonly TeamsPerson Anouk = TeamsPerson.Number(0);

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("\"message\"")]
    [InlineData("42")]
    [InlineData("{")]
    [InlineData("{}")]
    [InlineData("{\"type\":null}")]
    [InlineData("{\"type\":\"\"}")]
    [InlineData("{\"type\":7}")]
    [InlineData("{\"type\":\"message\"}")]
    [InlineData("{\"type\":\"message\"}}")]
    [InlineData("{\"type\":\"message\",}")]
    [InlineData("type=message")]
    [InlineData("<activity/>")]
    public Task Anything_that_is_not_an_activity_is_malformed(string body) => IsRefused(body);

    [Theory]
    [InlineData("serviceUrl", "null")]
    [InlineData("serviceUrl", "\"\"")]
    [InlineData("serviceUrl", "5")]
    [InlineData("serviceUrl", "\"/relative\"")]
    [InlineData("serviceUrl", "\"ftp://127.0.0.1/\"")]
    [InlineData("serviceUrl", "\"file:///etc/hosts\"")]
    [InlineData("channelId", "null")]
    [InlineData("channelId", "{}")]
    [InlineData("conversation", "null")]
    [InlineData("conversation", "{}")]
    [InlineData("conversation", "\"19:x\"")]
    [InlineData("conversation", "{\"id\":\"\"}")]
    [InlineData("recipient", "null")]
    [InlineData("recipient", "{\"name\":\"Praatplaat\"}")]
    [InlineData("from", "null")]
    [InlineData("from", "[]")]
    [InlineData("text", "{}")]
    [InlineData("channelData", "\"text\"")]
    [InlineData("channelData", "[1]")]
    [InlineData("channelData", "{\"tenant\":\"text\"}")]
    [InlineData("attachments", "{}")]
    [InlineData("membersAdded", "[null]")]
    [InlineData("membersAdded", "[{}]")]
    [InlineData("membersRemoved", "\"29:1\"")]
    public Task A_required_member_of_the_wrong_shape_is_malformed(string member, string value)
    {
        var activity = host.Teams.Activities.ChannelMessage(Anouk, "start");
        activity[member] = JsonNode.Parse(value);
        return IsRefused(activity.ToJsonString());
    }

    [Theory]
    [InlineData("entities", "null")]
    [InlineData("entities", "\"text\"")]
    [InlineData("entities", "{}")]
    [InlineData("entities", "[null,1,\"x\",[],{}]")]
    [InlineData("entities", "[{\"type\":\"mention\"},{\"type\":\"mention\",\"text\":1,\"mentioned\":[]},{\"type\":2}]")]
    [InlineData("entities", "[{\"type\":\"mention\",\"text\":\"\",\"mentioned\":{\"id\":\"28:bbbbbbbb-0000-4000-8000-000000000002\"}}]")]
    [InlineData("value", "1")]
    [InlineData("value", "[[[]]]")]
    [InlineData("channelData", "null")]
    [InlineData("channelData", "{\"tenant\":null,\"of\":{\"the\":\"future\"}}")]
    [InlineData("timestamp", "\"yesterday\"")]
    [InlineData("timestamp", "{\"at\":[1]}")]
    [InlineData("localTimestamp", "[]")]
    [InlineData("localTimestamp", "null")]
    [InlineData("localTimestamp", "1760000000000")]
    [InlineData("localTimestamp", "\"9999-12-31T23:59:59.9999999-14:00\"")]
    [InlineData("attachments", "[null]")]
    public async Task An_optional_member_of_the_wrong_shape_is_ignored(string member, string value)
    {
        var activity = host.Teams.Activities.ChannelMessage(Anouk, "start");
        activity[member] = JsonNode.Parse(value);
        Assert.Equal(HttpStatusCode.OK, (await Deliver(activity.ToJsonString())).Status);
    }

    [Fact]
    public Task Endless_nesting_is_malformed()
    {
        var activity = host.Teams.Activities.PersonalMessage(Anouk, "x").ToJsonString();
        return IsRefused(activity[..^1] + ",\"value\":" + new string('[', 5000) + new string(']', 5000) + "}");
    }

    private async Task IsRefused(string body)
    {
        var answer = await Deliver(body);
        Assert.Equal((HttpStatusCode.BadRequest, ""), (answer.Status, answer.Text));
    }

    private Task<BotAnswer> Deliver(string body) => host.Endpoint.DeliverAsync(body, TestContext.Current.CancellationToken);
}
