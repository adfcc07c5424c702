using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.DependencyInjection;
using Moq;
using Praatplaat.Bot.Tests.Outbox;
using Praatplaat.Bot.Tests.Playing;
using Praatplaat.FakeChannel;
using Praatplaat.Sessions;
using Praatplaat.Storage.Stores;
using Praatplaat.Teams;
using Praatplaat.Teams.Activities;

namespace Praatplaat.Bot.Tests.Routing;

/// <summary>The way from a turn into the acts, with a turn that is mocked: whatever the bot would send within it fails the test.</summary>
public sealed class PraatplaatBotTests : IAsyncLifetime
{
    private static readonly FakeChannel.ActivityFactory Activities = new(new Uri("https://smba.trafficmanager.net/emea/"), new TeamsPlace());
    private static readonly TeamsPerson Anouk = TeamsPerson.Number(0);

    private readonly List<Activity> answers = [];
    private OutboxBench bench = null!;

    public async ValueTask InitializeAsync() => bench = await OutboxBench.BeginAsync();

    public ValueTask DisposeAsync() => bench.DisposeAsync();

    [Fact]
    public async Task A_press_is_answered_by_one_card_in_the_turn()
    {
        await TurnAsync(Activities.Execute(Anouk, CardPlace.Post("1"), "no.such.verb", []));
        var answer = JsonElement.Parse(Encoding.UTF8.GetString(Body(Assert.Single(answers), 200).Span));
        Assert.Equal((200, SdkObjects.AdaptiveCard), (answer.GetProperty("statusCode").GetInt32(), answer.GetProperty("type").GetString()));
        Assert.True(answer.GetProperty("value").Says("Deze knop ken ik niet meer"));
    }

    [Theory]
    [InlineData("composeExtension/query", "{}", 501)]
    [InlineData(null, "{}", 501)]
    [InlineData("adaptiveCard/action", "{}", 400)]
    [InlineData("adaptiveCard/action", "\"text\"", 400)]
    [InlineData("adaptiveCard/action", """{"action":{"type":"Action.Submit","verb":"round.open"}}""", 400)]
    [InlineData("adaptiveCard/action", """{"action":{"type":"Action.Execute","verb":5}}""", 400)]
    public async Task What_is_no_press_is_answered_with_a_status_alone(string? name, string value, int status)
    {
        var activity = Activities.Execute(Anouk, CardPlace.Post("1"), "any", []);
        (activity["name"], activity["value"]) = (name, JsonNode.Parse(value));
        await TurnAsync(activity);
        Assert.True(Body(Assert.Single(answers), status).IsEmpty);
    }

    [Fact]
    public async Task A_word_is_answered_after_the_turn_and_not_in_it()
    {
        var sent = new List<string>();
        bench.OnSend(conversation =>
        {
            sent.Add(conversation);
            return Task.FromResult<string?>("1");
        });
        var after = await TurnAsync(Activities.PersonalMessage(Anouk, "help"));
        Assert.Empty(sent);
        await after.Work!(OutboxBench.Cancelled);
        Assert.Equal([TeamsPlace.PersonalConversation(Anouk)], sent);
    }

    [Theory]
    [InlineData("add", "remove", false)]
    [InlineData("add", "remove-upgrade", true)]
    [InlineData("add-upgrade", "remove-upgrade", true)]
    public async Task The_chat_is_forgotten_when_the_app_goes_and_not_when_it_is_upgraded(string came, string went, bool isActive)
    {
        foreach (var action in new[] { came, went })
        {
            var activity = Activities.PersonalMessage(Anouk, "");
            (activity["type"], activity["action"]) = ("installationUpdate", action);
            await TurnAsync(activity);
        }

        var contact = await bench.Get<PeopleStore>().FindAsync(new TenantId(new TeamsPlace().TenantId), new PersonId(Anouk.AadObjectId!), OutboxBench.Cancelled);
        Assert.Equal(isActive, contact!.Active is not false);
    }

    [Fact]
    public async Task A_verb_in_any_type_but_text_is_no_press()
    {
        var activity = Activities.PersonalMessage(Anouk, "help");
        activity["value"] = new JsonObject { ["verb"] = 1 };
        Assert.NotNull((await TurnAsync(activity)).Work);
        Assert.Empty(answers);
    }

    private async Task<AfterResponse> TurnAsync(JsonObject json)
    {
        Assert.True(ActivityReader.TryRead(Encoding.UTF8.GetBytes(json.ToJsonString()), out var activity, out var problem), problem);
        using var state = new TurnContextStateCollection();
        var turn = new Mock<ITurnContext>(MockBehavior.Strict);
        turn.SetupGet(context => context.Activity).Returns(activity);
        turn.SetupGet(context => context.TurnState).Returns(state);
        turn.Setup(context => context.SendActivityAsync(It.Is<IActivity>(sent => sent.Type == "invokeResponse"), It.IsAny<CancellationToken>()))
            .Callback((IActivity sent, CancellationToken _) => answers.Add((Activity)sent))
            .ReturnsAsync(new ResourceResponse());
        using var scope = bench.Scope();
        await scope.ServiceProvider.GetRequiredService<IBot>().OnTurnAsync(turn.Object, OutboxBench.Cancelled);
        return scope.ServiceProvider.GetRequiredService<AfterResponse>();
    }

    private static ReadOnlyMemory<byte> Body(Activity answer, int status)
    {
        var response = Assert.IsType<InvokeResponse>(answer.Value);
        Assert.Equal(status, response.Status);
        return Assert.IsType<ReadOnlyMemory<byte>>(response.Body);
    }
}
