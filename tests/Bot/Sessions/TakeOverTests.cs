using System.Text.Json.Nodes;
using Praatplaat.Bot.Tests.Sessions.Playing;
using Praatplaat.Cards;
using Praatplaat.FakeChannel;

namespace Praatplaat.Bot.Tests.Sessions;

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
        var question = await LeaveAsync(told);
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
        await LeaveAsync(told: true);
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
    public async Task Who_comes_back_after_a_take_over_is_a_member()
    {
        await StartAsync(manager);
        await play.PressAsync(manager, await LeaveAsync(told: true), Verbs.SessionTakeOver);
        await play.SeeAsync(card => card.Offers(Verbs.RoundOpen, 1), manager);
        await ReturnAsync();
        Assert.True((await play.PressAsync(first, control, Verbs.RoundOpen)).Card!.Value.Says($"alleen de begeleider van deze sessie: {manager.Name}"));
        await play.SayAsync(manager, "open");
        Assert.True((await play.AnswerAsync(first, await play.FormAsync(1), "terug")).IsSaved());
    }

    [Fact]
    public async Task Who_comes_back_before_leads_on_and_the_manager_is_asked_again_the_next_time()
    {
        await StartAsync(manager);
        var question = await LeaveAsync(told: true);
        await ReturnAsync();
        await Eventually.TrueAsync(() => !Offers(question, Verbs.SessionTakeOver), "the question out of use");
        Assert.True((await play.PressAsync(manager, question, Verbs.SessionTakeOver)).Card!.Value.Says($"{first.Name} leidt deze sessie en zit nog in het team."));
        Assert.True((await play.PressAsync(first, control, Verbs.RoundOpen)).Card!.Value.Offers(Verbs.RoundClose, 1));
        Assert.NotEqual(question.ActivityId, (await LeaveAsync(told: true)).ActivityId);
    }

    [Fact]
    public async Task What_was_planned_goes_on_and_nothing_is_sent_to_who_left()
    {
        await StartAsync(manager, pace: "2");
        await play.PressAsync(first, control, Verbs.RoundOpen);
        await play.FormAsync(1);
        await play.QuietAsync();
        await LeaveAsync(told: true);
        await play.QuietAsync();
        var (cards, shown) = (play.Seen(first).Count(), Versions());
        play.Clock.JumpTo(play.Clock.GetUtcNow().AddDays(3));
        await play.FormAsync(2);
        await play.QuietAsync();
        Assert.Equal((cards, shown), (play.Seen(first).Count(), Versions()));
        Assert.DoesNotContain(await play.RowsAsync("stuck:"), _ => true);
    }

    private async Task StartAsync(TeamsPerson chosen, string pace = "hand")
    {
        control = await play.StartAsync(new JsonObject { ["manager"] = chosen.AadObjectId, ["pace"] = pace });
        await play.QuietAsync();
    }

    /// <returns>What the manager is asked.</returns>
    private async Task<SeenCard> LeaveAsync(bool told)
    {
        play.Teams.Members = [.. play.Members.Where(some => some != first)];
        if (told)
            await play.DeliverAsync(play.Teams.Activities.MembersRemoved(member, first));
        else
        {
            var refused = (await play.PressAsync(first, control, Verbs.RoundOpen)).Card!.Value;
            Assert.True(refused.Says("U zit niet meer in het team"));
            Assert.Empty(refused.Buttons());
        }

        return await play.SeeAsync(card => card.Offers(Verbs.SessionTakeOver) && card.Says($"{first.Name} heeft het team verlaten."), manager);
    }

    private async Task ReturnAsync()
    {
        play.Teams.Members = [first, .. play.Members];
        await play.DeliverAsync(play.Teams.Activities.MembersAdded(member, first));
    }

    private bool Offers(SeenCard card, string verb) => play.Teams.LatestCard(card.ActivityId)!.Value.Offers(verb);

    private int Versions() => play.Teams.Message(control.ActivityId)!.Versions.Count;
}
