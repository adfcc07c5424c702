using System.Net;
using System.Text.Json.Nodes;
using Praatplaat.FakeChannel;

namespace Praatplaat.Bot.Tests.Teams;

/// <summary>Every member of every kind of activity, with every type of JSON in its place, and left out.</summary>
public sealed class HostileActivityTests : IAsyncLifetime
{
    private RunningBot bot = null!;

    private static readonly string?[] Values = ["null", "true", "-1", "1e400", "\"\"", "\"x\"", "[]", "[null]", "[[{}]]", "{}", "{\"id\":{}}", "{\"id\":\"x\"}", null];

    private static readonly TeamsPerson Anouk = TeamsPerson.Number(0);

    /// <summary>Hundreds of presses of one person, each of which is to be carried out.</summary>
    public async ValueTask InitializeAsync() =>
        bot = await RunningBot.StartAsync(_ => { }, "--Presses:PerUserPerMinute", "100000", "--Presses:PerTenantPerMinute", "100000");

    public ValueTask DisposeAsync() => bot.DisposeAsync();

    [Fact]
    public Task No_message_breaks_the_bot() => NoneBreaks(bot.Teams.Activities.ChannelMessage(Anouk, "start"));

    [Fact]
    public Task No_submit_breaks_the_bot() => NoneBreaks(bot.Teams.Activities.Submit(Anouk, CardPlace.Post("1"), "answer.submit"));

    [Fact]
    public Task No_press_breaks_the_bot() => NoneBreaks(bot.Teams.Activities.Execute(Anouk, CardPlace.Chat("1"), "answer.submit", inputs: new JsonObject { ["answer"] = "ja" }));

    [Fact]
    public Task No_conversation_update_breaks_the_bot() => NoneBreaks(bot.Teams.Activities.MembersAdded(Anouk, TeamsPerson.Number(1)));

    [Fact]
    public Task No_installation_update_breaks_the_bot() => NoneBreaks(bot.Teams.Activities.Installation("add", Anouk));

    private async Task NoneBreaks(JsonObject activity)
    {
        foreach (var path in PathsOf(activity, []).ToList())
        {
            foreach (var value in Values)
            {
                var changed = (JsonObject)activity.DeepClone();
                Set(changed, path, value);
                var answer = await bot.Endpoint.DeliverAsync(changed, TestContext.Current.CancellationToken);
                Assert.True(answer.Status is HttpStatusCode.OK or HttpStatusCode.BadRequest or HttpStatusCode.NotImplemented, $"{string.Join('.', path)} = {value}: {answer.Status}");
            }
        }
    }

    private static IEnumerable<object[]> PathsOf(JsonNode? node, object[] path) => node switch
    {
        JsonObject members => members.SelectMany(member => Below(member.Value, [.. path, member.Key])),
        JsonArray items => items.SelectMany((item, index) => Below(item, [.. path, index])),
        _ => [],
    };

    private static IEnumerable<object[]> Below(JsonNode? node, object[] path) => PathsOf(node, path).Prepend(path);

    private static void Set(JsonNode root, object[] path, string? value)
    {
        var parent = path[..^1].Aggregate(root, (node, step) => step is string name ? node[name]! : node[(int)step]!);
        if (path[^1] is int index)
            parent[index] = value is null ? null : JsonNode.Parse(value);
        else if (value is null)
            parent.AsObject().Remove((string)path[^1]);
        else
            parent[(string)path[^1]] = JsonNode.Parse(value);
    }
}
