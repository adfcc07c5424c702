using Praatplaat.Bot.Tests.Playing;
using Praatplaat.Cards;
using Praatplaat.FakeChannel;

namespace Praatplaat.Bot.Tests.Messages;

/// <summary>People who can't be reached one to one, who come and go, and a Teams that moves.</summary>
public sealed class ReachTests : IAsyncLifetime
{
    private const string Missing = "De app Praatplaat ontbreekt";

    private SessionPlay play = null!;

    public async ValueTask InitializeAsync() => play = await SessionPlay.BeginAsync(4);

    public ValueTask DisposeAsync() => play.DisposeAsync();

    [Fact]
    public async Task A_member_who_can_not_be_reached_is_named_until_they_can_and_the_session_goes_on()
    {
        await play.StartAsync();
        play.Teams.SetReachable(play.Members[2], false);
        await play.AskActionsAsync();
        await ControlSaysAsync(Missing);
        await ControlSaysAsync("1 niet bereikbaar");
        await play.QuietAsync();
        Assert.All([play.Members[1], play.Members[3]], member => Assert.Single(play.Seen(member)));
        Assert.Empty(play.Seen(play.Members[2]));

        play.Teams.SetReachable(play.Members[2], true);
        await play.SayAsync(play.Facilitator, "open");
        var form = await play.FormAsync(1);
        await play.SayAsync(play.Facilitator, "herinner");
        await play.SeeAsync(card => card.Says("Uw team wacht nog"), play.Members[2]);
        await play.RestedAsync();
        Assert.DoesNotContain(play.Seen(play.Facilitator), seen => seen.Card.Says(Missing));
        Assert.True((await play.AnswerAsync(play.Members[2], form, "ja")).IsSaved());
    }

    [Fact]
    public async Task A_facilitator_who_can_not_be_reached_has_the_control_card_in_the_thread_of_start()
    {
        play.Teams.SetReachable(play.Facilitator, false);
        var setUp = await play.SetUpAsync();
        await play.PressStartAsync(setUp);
        var control = await play.SeeAsync(card => card.Offers(Verbs.RoundOpen) && card.Says(Missing));
        Assert.Equal(setUp.Place.RootId, control.Place.RootId);
        await play.PressAsync(play.Facilitator, control, Verbs.RoundOpen);
        await play.FormAsync(1);
        await play.SeeAsync(card => card.Offers(Verbs.RoundClose, 1));
        Assert.Single(play.Seen(), seen => seen.Card.Offers(Verbs.SessionCancel) && !seen.Card.Offers(Verbs.SessionStart));
    }

    [Fact]
    public async Task Who_joins_counts_and_is_asked_and_who_leaves_no_longer_does()
    {
        await play.StartAsync();
        var form = await play.OpenAsync(1);
        var (newcomer, leaver) = (TeamsPerson.Number(10), play.Members[3]);
        play.Teams.Members = [.. play.Members, newcomer];
        await play.DeliverAsync(play.Teams.Activities.MembersAdded(play.Facilitator, newcomer));
        await play.CountAsync(form, 0, members: 5);

        play.Teams.Members = [.. play.Members.Where(member => member != leaver)];
        await play.DeliverAsync(play.Teams.Activities.MembersRemoved(play.Facilitator, leaver));
        await play.CountAsync(form, 0, members: 4);
        await play.AnswerAsync(newcomer, form, "nieuw hier");
        await play.CountAsync(form, 1, members: 4);
        await play.CloseAsync(1);
        await play.AskActionsAsync();
        await play.SeeAsync(card => card.Offers(Verbs.ActionsSubmit), newcomer);
        await play.QuietAsync();
        Assert.Empty(play.Seen(leaver));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task When_Teams_moves_everything_goes_to_the_new_address_after_the_next_activity(bool afterPress)
    {
        await play.StartAsync();
        var form = await play.OpenAsync(1);
        await play.TellAsync(play.Facilitator, "help");
        var control = await play.ControlAsync(Verbs.RoundClose);
        await play.RestedAsync();
        await using var moved = await FakeTeams.StartAsync(play.Teams.Place, TestContext.Current.CancellationToken);
        (moved.Members, play.Teams) = (play.Members, moved);
        var before = play.Bot.Teams.Calls.Count;

        if (afterPress)
            await play.AnswerAsync(play.Members[1], form, "ja");
        else
            await play.SayAsync(play.Members[1], "help");
        await play.PressAsync(play.Facilitator, control, Verbs.RoundClose);
        await play.QuietAsync();

        Assert.Equal(before, play.Bot.Teams.Calls.Count);
        Assert.Contains(moved.Calls, call => call.ConversationId!.EndsWith(form.ActivityId, StringComparison.Ordinal));
        Assert.NotEmpty(play.Seen(play.Facilitator));
    }

    private Task<SeenCard> ControlSaysAsync(string text) =>
        play.SeeAsync(card => card.Offers(Verbs.SessionCancel) && card.Says(text), play.Facilitator);
}
