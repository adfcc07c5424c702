using Praatplaat.Bot.Tests.Playing;
using Praatplaat.FakeChannel;

namespace Praatplaat.Bot.Tests.Access;

/// <summary>Everybody in the team is in a standard channel, and what Teams says nothing of is one.</summary>
public sealed class StandardChannelTests
{
    [Theory]
    [InlineData(null)]
    [InlineData("standard")]
    [InlineData("unknownFutureValue")]
    public async Task The_team_is_counted_and_Teams_is_not_asked_who_is_in_the_channel(string? type)
    {
        await using var play = await Rooms.BeginAsync(type, team: 4, inChannel: 2);
        await play.StartAsync();
        var form = await play.OpenAsync(1);
        await play.CountAsync(form, 0, members: 4);
        Assert.True((await play.AnswerAsync(play.Teams.Members[3], form, "ook ik")).IsSaved());
        Assert.DoesNotContain(play.Teams.Calls, call => call.Call is ConnectorCall.Member or ConnectorCall.PagedMembers && call.ConversationId != play.Teams.Place.TeamId);
    }

    [Fact]
    public async Task A_session_from_before_the_kind_was_kept_is_in_a_standard_channel()
    {
        await using var play = await Rooms.BeginAsync(null, team: 4, inChannel: 2);
        await play.StartAsync();
        await play.QuietAsync();
        await play.RewriteAsync(place => Assert.True(place.Remove("Kind")));
        await play.CountAsync(await play.OpenAsync(1), 0, members: 4);
    }

    [Fact]
    public async Task The_kind_is_learnt_when_Teams_tells_it_later()
    {
        await using var play = await Rooms.BeginAsync("private", team: 4, inChannel: 2);
        await play.StartAsync();
        await play.QuietAsync();
        await play.RewriteAsync(place => place["Kind"] = "Standard");
        await play.DeliverAsync(play.Teams.Activities.MembersAdded(play.Facilitator, play.Members[1]).OfChannel());
        Assert.Equal(play.Members.Names(), await play.RosterAsync());
        await play.CountAsync(await play.OpenAsync(1), 0, members: 2);
    }
}
