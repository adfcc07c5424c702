using System.Net;
using System.Text.Json.Nodes;
using Praatplaat.Bot.Tests.Playing;
using Praatplaat.Cards;
using Praatplaat.FakeChannel;

namespace Praatplaat.Bot.Tests.Fuzzing;

/// <summary>Ids that the fuzzing found to break storage or an address, each where it was found.</summary>
public sealed class KeptIdsTests(RunningBot bot) : IClassFixture<RunningBot>
{
    private static readonly TeamsPerson Anouk = TeamsPerson.Number(0);

    [Theory]
    [InlineData(129, "id")]
    [InlineData(513, "serviceUrl")]
    [InlineData(161, "conversation", "id")]
    [InlineData(129, "conversation", "tenantId")]
    [InlineData(513, "recipient", "id")]
    [InlineData(513, "from", "id")]
    [InlineData(129, "from", "aadObjectId")]
    [InlineData(129, "channelData", "tenant", "id")]
    [InlineData(513, "channelData", "team", "id")]
    [InlineData(36, "locale")]
    public async Task An_id_that_is_longer_than_storage_takes_is_malformed(int length, params string[] path)
    {
        var start = Path(path) == "serviceUrl" ? bot.Teams.ServiceUrl.AbsoluteUri : "";
        Assert.Equal(HttpStatusCode.BadRequest, await StatusAsync(path, start.PadRight(length, 'x')));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(path, start.PadRight(length - 1, 'x')));
    }

    [Theory]
    [InlineData("..", "conversation", "id")]
    [InlineData("..;messageid=1", "conversation", "id")]
    [InlineData(";messageid=1", "conversation", "id")]
    [InlineData(".", "channelData", "team", "id")]
    [InlineData("a\u0000b", "from", "aadObjectId")]
    [InlineData("a\nError: b", "id")]
    [InlineData("\uFFFE", "channelData", "tenant", "id")]
    public async Task What_can_be_no_part_of_an_address_a_key_or_a_line_of_a_log_is_malformed(string id, params string[] path) =>
        Assert.Equal(HttpStatusCode.BadRequest, await StatusAsync(path, id));

    [Fact]
    public async Task A_team_without_id_is_no_team()
    {
        var activity = bot.Teams.Activities.ChannelMessage(Anouk, "start");
        activity["channelData"]!["team"] = new JsonObject { ["id"] = "" };
        Assert.Equal(HttpStatusCode.OK, (await bot.Endpoint.DeliverAsync(activity, TestContext.Current.CancellationToken)).Status);
    }

    [Fact]
    public async Task A_1_to_1_chat_may_have_a_longer_id_than_a_channel()
    {
        var activity = bot.Teams.Activities.PersonalMessage(Anouk, "help");
        activity["conversation"]!["id"] = $"a:{new string('x', 400)}";
        Assert.Equal(HttpStatusCode.OK, (await bot.Endpoint.DeliverAsync(activity, TestContext.Current.CancellationToken)).Status);
    }

    /// <summary>In a key each of these characters becomes three.</summary>
    [Fact]
    public async Task The_longest_ids_that_are_let_in_fit_in_every_key()
    {
        await using var play = await SessionPlay.BeginAsync(2);
        play.Bot.Teams.Members = [.. play.Members.Select((person, index) => person with { AadObjectId = new string('/', 127) + index })];
        await play.StartAsync();
        var form = await play.OpenAsync(1);
        Assert.True((await play.AnswerAsync(play.Members[1], form, "ja")).IsSaved());
        await play.PressAsync(play.Facilitator, await play.ControlAsync(Verbs.RoundRemind), Verbs.RoundRemind);
        await play.SeeAsync(card => card.Says("Herinnering"), play.Facilitator);
        await play.CloseAsync(1);
        var tooLate = form.After(await play.AnswerAsync(play.Members[1], form, "later"));
        await play.PressAsync(play.Members[1], tooLate, Verbs.RoundReopen);
        await play.SeeAsync(card => card.Says("was te laat"), play.Facilitator);
        await play.PressConfirmedAsync(play.Facilitator, await play.ControlAsync(Verbs.ActionsAsk), Verbs.ActionsAsk);
        await play.SeeAsync(card => card.Offers(Verbs.ActionsSubmit), play.Members[1]);
    }

    private static string Path(string[] path) => string.Join('.', path);

    private async Task<HttpStatusCode> StatusAsync(string[] path, string value)
    {
        var activity = bot.Teams.Activities.ChannelMessage(Anouk, "start");
        var parent = path[..^1].Aggregate((JsonNode)activity, (node, name) => node[name]!);
        parent[path[^1]] = value;
        return (await bot.Endpoint.DeliverAsync(activity, TestContext.Current.CancellationToken)).Status;
    }
}
