using System.Text.Json.Nodes;
using Praatplaat.Bot.Tests.Playing;
using Praatplaat.Cards;
using Praatplaat.FakeChannel;

namespace Praatplaat.Bot.Tests.Access;

/// <summary>In a channel that has members of its own, those are the team of a session.</summary>
public sealed class PrivateChannelTests
{
    private static readonly JsonObject Action = new() { ["action1"] = "Bellen" };

    [Theory]
    [InlineData("private")]
    [InlineData("shared")]
    public async Task Only_who_is_in_the_channel_is_counted_and_written_to(string type)
    {
        await using var play = await Rooms.BeginAsync(type, team: 6, inChannel: 3);
        await play.StartAsync();
        var form = await play.OpenAsync(1);
        await play.AnswerAsync(play.Members[1], form, "ja");
        await play.CountAsync(form, 1, members: 3);
        await play.SeeAsync(card => card.Says("1 van de 3"), play.Facilitator);
        await play.SayAsync(play.Facilitator, "herinner");
        await play.SeeAsync(card => card.Says("Uw team wacht nog op uw antwoord."), play.Members[2]);
        await play.CloseAsync(1);
        await play.AskActionsAsync();
        foreach (var member in play.Members)
            await play.SeeAsync(card => card.Offers(Verbs.ActionsSubmit), member);
        await play.QuietAsync();
        Assert.Equal(play.Members.Names(), await play.RosterAsync());
        Assert.All(play.Teams.Members.Skip(3), outside => Assert.Empty(play.Seen(outside)));
        Assert.DoesNotContain(play.Teams.Calls, call => call.ConversationId == play.Teams.Place.TeamId && call.Call is ConnectorCall.PagedMembers or ConnectorCall.Members);
    }

    [Fact]
    public async Task A_colleague_outside_the_channel_is_answered_as_a_stranger()
    {
        await using var play = await Rooms.BeginAsync("private", team: 5, inChannel: 3);
        await play.StartAsync();
        var form = await play.OpenAsync(1);
        var outside = play.Teams.Members[4];
        var press = play.Teams.Activities.Execute(outside, CardPlace.Chat("1"), Verbs.AnswerSubmit, form.Card.Button(Verbs.AnswerSubmit).Data, new JsonObject { ["answer"] = "gluurder" });
        foreach (var answer in new[] { await play.DeliverAsync(press), await play.AnswerAsync(outside, form, "gluurder") })
            Assert.True(answer.Card!.Value.Says("Deze kaart hoort bij een sessie die er niet meer is."));
        Assert.Empty(await play.AnswersAsync(1));
        Assert.Equal(play.Members.Names(), await play.RosterAsync());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Who_leaves_the_channel_leaves_the_session_though_still_in_the_team(bool told)
    {
        await using var play = await Rooms.BeginAsync("private", team: 5, inChannel: 4);
        await play.StartAsync();
        var leaver = play.Members[3];
        await play.AskActionsAsync();
        var asked = await play.SeeAsync(card => card.Offers(Verbs.ActionsSubmit), leaver);
        var form = await play.OpenAsync(1);
        await play.CountAsync(form, 0, members: 4);
        play.Teams.ChannelMembers = [.. play.Members.Take(3)];
        if (told)
        {
            await play.DeliverAsync(play.Teams.Activities.MembersRemoved(play.Facilitator, leaver).OfChannel());
            await play.CountAsync(form, 0, members: 3);
        }

        Assert.True((await play.PressAsync(leaver, asked, Verbs.ActionsSubmit, Action)).Card!.Value.Says("U zit niet meer in het team"));
        Assert.Equal(play.Members.Names(), await play.RosterAsync());
    }

    [Fact]
    public async Task Who_joins_the_channel_counts_and_may_press_before_that_is_known()
    {
        await using var play = await Rooms.BeginAsync("private", team: 5, inChannel: 3);
        await play.StartAsync();
        var form = await play.OpenAsync(1);
        var newcomer = play.Teams.Members[3];
        play.Teams.ChannelMembers = [.. play.Members, newcomer];
        Assert.True((await play.AnswerAsync(newcomer, form, "nieuw")).IsSaved());
        await play.DeliverAsync(play.Teams.Activities.MembersAdded(play.Facilitator, newcomer).OfChannel());
        await play.CountAsync(form, 1, members: 4);
    }

    [Fact]
    public async Task A_channel_that_does_not_tell_its_members_is_not_taken_for_the_team()
    {
        await using var play = await Rooms.BeginAsync("private", team: 5, inChannel: 3);
        play.Teams.Inject(Fault.Answer(403, "BotNotInConversationRoster"), call => call.ConversationId == play.Channel && call.Call is ConnectorCall.PagedMembers or ConnectorCall.Member, times: 1000);
        await play.StartAsync();
        var form = await play.OpenAsync(1);
        await play.CountAsync(form, 0, members: 1);
        Assert.True((await play.AnswerAsync(play.Members[2], form, "toch")).IsSaved());
        await play.CountAsync(form, 1, members: 2);
        Assert.Equal([play.Facilitator.Name], await play.RosterAsync());
    }

    [Fact]
    public async Task A_bot_that_is_taken_out_of_the_channel_does_not_take_that_for_everybody_leaving()
    {
        await using var play = await Rooms.BeginAsync("private", team: 5, inChannel: 3);
        await play.StartAsync();
        await play.OpenAsync(1);
        await play.QuietAsync();
        var all = play.Members;
        play.Teams.ChannelMembers = [all[0]];
        await play.DeliverAsync(play.Teams.Activities.MembersRemoved(all[0]).OfChannel());
        Assert.Equal(all.Names(), await play.RosterAsync());
    }
}
