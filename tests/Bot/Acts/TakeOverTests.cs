using System.Text.Json.Nodes;
using Praatplaat.Bot.Tests.Playing;
using Praatplaat.Cards;
using Praatplaat.FakeChannel;

namespace Praatplaat.Bot.Tests.Acts;

/// <summary>A session whose facilitator has left the team goes on with somebody else.</summary>
public sealed class TakeOverTests : IAsyncLifetime
{
    private SessionPlay play = null!;
    private SeenCard control = null!;
    private TeamsPerson first = null!;
    private TeamsPerson manager = null!;
    private TeamsPerson member = null!;

    public async ValueTask InitializeAsync()
    {
        play = await SessionPlay.BeginAsync(4);
        (first, manager, member) = (play.Members[0], play.Members[1], play.Members[2]);
    }

    public ValueTask DisposeAsync() => play.DisposeAsync();

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_manager_is_asked_once_and_leads_with_one_press(bool told)
    {
        await StartAsync(manager);
        var question = await play.LeaveAsync(first, manager, told ? null : control);
        await play.DeliverAsync(play.Teams.Activities.MembersRemoved(member, first));
        await play.QuietAsync();
        Assert.Single(play.Seen(manager));
        Assert.DoesNotContain(play.Seen(), seen => seen.Card.Says("heeft het team verlaten"));

        Assert.True((await play.PressAsync(manager, question, Verbs.SessionTakeOver)).Card!.Value.Says($"{manager.Name} leidt nu deze sessie"));
        var next = await play.SeeAsync(card => card.Offers(Verbs.RoundOpen, 1), manager);
        await Eventually.TrueAsync(() => !Offers(question, Verbs.SessionTakeOver) && !Offers(control, Verbs.RoundOpen), "both cards out of use");
        Assert.True((await play.PressAsync(manager, question, Verbs.SessionTakeOver)).Card!.Value.Says($"{manager.Name} leidt nu deze sessie"));
        await play.PressAsync(manager, next, Verbs.RoundOpen);
        await play.FormAsync(1);
    }

    [Fact]
    public async Task Until_then_everybody_is_told_who_can_and_how()
    {
        await StartAsync(manager);
        await play.LeaveAsync(first, manager);
        foreach (var word in new[] { "open", "overnemen", "takeover" })
        {
            await play.SayAsync(member, word);
            Assert.True(play.Seen().Last().Card.Says($"{first.Name} begeleidde deze sessie en heeft het team verlaten. {manager.Name} kan de sessie overnemen: typ overnemen."));
        }

        await play.TellAsync(manager, "takeover");
        await play.SeeAsync(card => card.Offers(Verbs.RoundOpen, 1), manager);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Without_a_manager_to_wait_for_anybody_in_the_team_takes_over(bool managerLeft)
    {
        await StartAsync(managerLeft ? manager : first);
        play.Teams.Members = [.. play.Members.Where(some => some != first && !(managerLeft && some == manager))];
        await play.DeliverAsync(play.Teams.Activities.MembersRemoved(member, first));
        await play.QuietAsync();
        Assert.Empty(play.Seen(manager));
        await play.SayAsync(member, "open");
        Assert.True(play.Seen().Last().Card.Says("Iedereen in het team kan de sessie overnemen: typ overnemen."));
        await play.SayAsync(member, "overnemen");
        await play.SeeAsync(card => card.Offers(Verbs.RoundOpen, 1), member);
    }

    [Fact]
    public async Task While_the_facilitator_is_there_nobody_takes_over()
    {
        await StartAsync(manager);
        foreach (var who in new[] { manager, member })
        {
            await play.SayAsync(who, "overnemen");
            Assert.True(play.Seen().Last().Card.Says($"{first.Name} leidt deze sessie en zit nog in het team."));
        }
    }

    [Fact]
    public async Task Whoever_leads_the_session_is_told_that_they_do()
    {
        await StartAsync(manager);
        await play.TellAsync(first, "overnemen");
        var told = await play.SeeAsync(card => card.Says("U leidt deze sessie al"), first);
        Assert.True(told.Card.Offers(Verbs.SessionControl) && !told.Card.Says("Nieuwe begeleider"), told.Card.Text());
    }

    private async Task StartAsync(TeamsPerson chosen)
    {
        control = await play.StartAsync(new JsonObject { ["manager"] = chosen.AadObjectId });
        await play.QuietAsync();
    }

    private bool Offers(SeenCard card, string verb) => play.Teams.LatestCard(card.ActivityId)!.Value.Offers(verb);
}
