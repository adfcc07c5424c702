using System.Text.Json.Nodes;
using Praatplaat.Bot.Tests.Playing;
using Praatplaat.Cards;
using Praatplaat.FakeChannel;

namespace Praatplaat.Bot.Tests.Access;

/// <summary>A facilitator who is away for a while.</summary>
public sealed class ReturnTests : IAsyncLifetime
{
    private SessionPlay play = null!;
    private SeenCard control = null!;
    private TeamsPerson first = null!;
    private TeamsPerson manager = null!;

    public async ValueTask InitializeAsync()
    {
        play = await SessionPlay.BeginAsync(4);
        (first, manager) = (play.Members[0], play.Members[1]);
    }

    public ValueTask DisposeAsync() => play.DisposeAsync();

    [Fact]
    public async Task Who_comes_back_after_a_take_over_is_a_member()
    {
        await StartAsync();
        await play.PressAsync(manager, await play.LeaveAsync(first, manager), Verbs.SessionTakeOver);
        await play.SeeAsync(card => card.Offers(Verbs.RoundOpen, 1), manager);
        await play.ReturnAsync(first);
        Assert.True((await play.PressAsync(first, control, Verbs.RoundOpen)).Card!.Value.Says($"alleen de begeleider van deze sessie: {manager.Name}"));
        await play.SayAsync(manager, "open");
        Assert.True((await play.AnswerAsync(first, await play.FormAsync(1), "terug")).IsSaved());
    }

    [Fact]
    public async Task Who_comes_back_before_leads_on_and_the_manager_is_asked_again_the_next_time()
    {
        await StartAsync();
        var question = await play.LeaveAsync(first, manager);
        await play.ReturnAsync(first);
        await Eventually.TrueAsync(() => !Offers(question, Verbs.SessionTakeOver), "the question out of use");
        Assert.True((await play.PressAsync(manager, question, Verbs.SessionTakeOver)).Card!.Value.Says($"{first.Name} leidt deze sessie en zit nog in het team."));
        Assert.True((await play.PressAsync(first, control, Verbs.RoundOpen)).Card!.Value.Offers(Verbs.RoundClose, 1));
        Assert.NotEqual(question.ActivityId, (await play.LeaveAsync(first, manager)).ActivityId);
    }

    [Fact]
    public async Task What_was_planned_goes_on_and_nothing_is_sent_to_who_left()
    {
        await StartAsync(pace: "2");
        await play.PressAsync(first, control, Verbs.RoundOpen);
        await play.FormAsync(1);
        await play.QuietAsync();
        await play.LeaveAsync(first, manager);
        await play.QuietAsync();
        var (cards, shown) = (play.Seen(first).Count(), Versions());
        await play.JumpAsync(play.Clock.GetUtcNow().AddDays(2).AddHours(8));
        await play.QuietAsync();
        await play.JumpAsync(play.Clock.GetUtcNow().AddDays(1));
        await play.FormAsync(2);
        await play.QuietAsync();
        Assert.Equal((cards, shown), (play.Seen(first).Count(), Versions()));
        Assert.DoesNotContain(await play.RowsAsync("stuck:"), _ => true);
    }

    private async Task StartAsync(string pace = "hand")
    {
        control = await play.StartAsync(new JsonObject { ["manager"] = manager.AadObjectId, ["pace"] = pace });
        await play.QuietAsync();
    }

    private bool Offers(SeenCard card, string verb) => play.Teams.LatestCard(card.ActivityId)!.Value.Offers(verb);

    private int Versions() => play.Teams.Message(control.ActivityId)!.Versions.Count;
}
