using Praatplaat.Bot.Tests.Playing;
using Praatplaat.Cards;
using Praatplaat.FakeChannel;

namespace Praatplaat.Bot.Tests.Access;

/// <summary>A shared channel has people in it from other teams and other organisations.</summary>
public sealed class SharedChannelTests
{
    private const string OtherTenant = Elsewhere.OtherTenant;

    private static readonly TeamsPerson Colleague = TeamsPerson.Number(40);
    private static readonly TeamsPerson Neighbour = TeamsPerson.Number(41) with { TenantId = OtherTenant };

    [Fact]
    public async Task Somebody_of_an_organisation_that_is_not_let_in_is_waited_for_by_nobody()
    {
        await using var play = await BeginAsync();
        await play.StartAsync();
        var form = await play.OpenAsync(1);
        await play.CountAsync(form, 0, members: 4);
        Assert.Equal(play.Members.Distinct().Where(member => member != Neighbour).Names(), await play.RosterAsync());
        Assert.True((await play.AnswerAsync(Colleague, form, "ander team")).IsSaved());
        Assert.True((await play.AnswerAsync(Neighbour, form, "buurgemeente")).Card!.Value.Says("Deze kaart hoort bij een sessie die er niet meer is."));
        await play.CloseAsync(1);
        await play.AskActionsAsync();
        await play.SeeAsync(card => card.Offers(Verbs.ActionsSubmit), Colleague);
        await play.QuietAsync();
        Assert.Empty(play.Seen(Neighbour));
    }

    [Fact]
    public async Task Somebody_of_an_organisation_that_is_let_in_takes_part()
    {
        await using var play = await BeginAsync("--Teams:AllowedTenants:0", OtherTenant);
        await play.StartAsync();
        var form = await play.OpenAsync(1);
        await play.CountAsync(form, 0, members: 5);
        Assert.True((await play.AnswerAsync(Neighbour, form, "buurgemeente")).IsSaved());
    }

    [Fact]
    public async Task Somebody_of_an_organisation_that_is_not_let_in_starts_nothing()
    {
        await using var play = await BeginAsync();
        await play.SayAsync(Neighbour, "start");
        Assert.True((await play.SeeAsync(_ => true)).Card.Says("Ik kan niet zien wie u bent."));
    }

    [Fact]
    public async Task A_team_that_the_channel_is_shared_with_joins_without_an_event_for_each()
    {
        await using var play = await BeginAsync();
        await play.StartAsync();
        var form = await play.OpenAsync(1);
        await play.CountAsync(form, 0, members: 4);
        play.Teams.ChannelMembers = [.. play.Members, TeamsPerson.Number(42), TeamsPerson.Number(43)];
        await play.DeliverAsync(play.Teams.Activities.TeamEvent("channelShared", play.Facilitator).OfChannel());
        await play.CountAsync(form, 0, members: 6);
        play.Teams.ChannelMembers = [.. play.Members.Take(5)];
        await play.DeliverAsync(play.Teams.Activities.TeamEvent("channelUnshared", play.Facilitator).OfChannel());
        await play.CountAsync(form, 0, members: 4);
    }

    /// <summary>Three of the team, a colleague whom two other teams bring in, and somebody of another organisation.</summary>
    private static async Task<SessionPlay> BeginAsync(params string[] settings)
    {
        var play = await Rooms.BeginAsync("shared", team: 6, inChannel: 3, settings);
        play.Teams.ChannelMembers = [.. play.Members, Colleague, Colleague, Neighbour];
        return play;
    }
}
