using System.Text.Json.Nodes;
using Praatplaat.Bot.Tests.Playing;
using Praatplaat.Cards;
using Praatplaat.FakeChannel;

namespace Praatplaat.Bot.Tests.Access;

/// <summary>An id of a session that is none of one's business tells nothing: not even that there is such a session.</summary>
public sealed class ForeignSessionTests : IAsyncLifetime
{
    /// <summary>But for those that are about their sender, in whatever session.</summary>
    private static readonly string[] AllVerbs =
    [
        .. typeof(Verbs).GetFields().Select(field => (string)field.GetRawConstantValue()!).Except([Verbs.MemberDays, Verbs.MemberQuiet, Verbs.SummaryCompare, Verbs.MyDataShow, Verbs.MyDataErase]),
    ];

    private SessionPlay play = null!;
    private SeenCard form = null!;

    public async ValueTask InitializeAsync()
    {
        play = await SessionPlay.BeginAsync(3);
        await play.StartAsync();
        form = await play.OpenAsync(1);
        await play.AnswerAsync(play.Members[1], form, "zebra");
    }

    public ValueTask DisposeAsync() => play.DisposeAsync();

    [Fact]
    public Task From_another_channel() => SameAsNoneAsync(verb => Press(play.Facilitator, form.Place, verb).FromChannel(Elsewhere.OtherChannel));

    [Fact]
    public Task From_another_tenant() => SameAsNoneAsync(verb => Press(play.Facilitator, form.Place, verb).FromTenant(Elsewhere.OtherTenant));

    [Fact]
    public Task From_another_tenant_in_a_chat() => SameAsNoneAsync(verb => Press(play.Facilitator, CardPlace.Chat("1"), verb).FromTenant(Elsewhere.OtherTenant));

    [Fact]
    public Task From_a_group_chat() => SameAsNoneAsync(verb => Press(play.Facilitator, form.Place, verb).FromGroupChat());

    [Fact]
    public Task From_the_chat_of_somebody_who_never_was_in_the_team() => SameAsNoneAsync(verb => Press(TeamsPerson.Number(50), CardPlace.Chat("1"), verb));

    [Fact]
    public async Task Another_bot_is_nobody_whatever_id_it_carries()
    {
        foreach (var verb in AllVerbs)
            Assert.True((await play.DeliverAsync(Press(play.Facilitator.AsBot(), form.Place, verb))).Card!.Value.Says("Ik kan niet zien wie u bent."), verb);
        await play.QuietAsync();
        var before = play.Seen().Count();
        await play.SayAsync(play.Facilitator.AsBot(), "sluit");
        await play.QuietAsync();
        // Two bots that answer each other never stop.
        Assert.Equal(before, play.Seen().Count());
    }

    /// <summary>The very same bytes, and Teams is asked nothing about it.</summary>
    private async Task SameAsNoneAsync(Func<string, JsonObject> press)
    {
        await play.RestedAsync();
        var calls = play.Teams.Calls.Count;
        foreach (var verb in AllVerbs)
        {
            var none = press(verb);
            none["value"]!["action"]!["data"]!["session"] = "00000000000000000000000000000000";
            var answer = await play.DeliverAsync(press(verb));
            Assert.True(answer.Card!.Value.Says("Deze kaart hoort bij een sessie die er niet meer is."), $"{verb}: {answer.Text}");
            Assert.Equal((await play.DeliverAsync(none)).Text, answer.Text);
        }

        Assert.Equal(calls, play.Teams.Calls.Count);
        Assert.Equal(["zebra"], await play.AnswersAsync(1));
    }

    private JsonObject Press(TeamsPerson who, CardPlace place, string verb) => play.Teams.Activities.Execute(who, place, verb, new JsonObject
    {
        ["session"] = play.Session,
        ["round"] = 1,
        ["answer"] = "indringer",
        ["doing"] = "al",
        ["todo"] = "nog",
        ["action1"] = "indringer",
        ["facilitator"] = who.AadObjectId,
    });
}
