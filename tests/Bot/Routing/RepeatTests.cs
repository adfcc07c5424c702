using Praatplaat.Bot.Tests.Playing;
using Praatplaat.Cards;

namespace Praatplaat.Bot.Tests.Routing;

/// <summary>Teams delivers again what was not answered in time, and people press twice.</summary>
public sealed class RepeatTests : IAsyncLifetime
{
    private SessionPlay play = null!;

    public async ValueTask InitializeAsync() => play = await SessionPlay.BeginAsync(5);

    public ValueTask DisposeAsync() => play.DisposeAsync();

    [Fact]
    public async Task The_same_answer_a_hundred_times_is_one_row_and_a_changed_one_takes_its_place()
    {
        await play.StartAsync();
        var form = await play.OpenAsync(1);
        var answers = await Task.WhenAll(Enumerable.Range(0, 100).Select(_ => play.AnswerAsync(play.Members[1], form, "bellen")));
        Assert.All(answers, answer => Assert.True(answer.IsSaved(), answer.Text));
        Assert.Equal(["bellen"], await play.AnswersAsync(1));

        await play.AnswerAsync(play.Members[1], form, "schrijven");
        Assert.Equal(["schrijven"], await play.AnswersAsync(1));
        await play.CountAsync(form, 1);
    }

    [Fact]
    public async Task The_same_start_delivered_twice_is_one_set_up_card()
    {
        var start = play.Teams.Activities.ChannelMessage(play.Facilitator, "start");
        await Task.WhenAll(play.DeliverAsync(start), play.DeliverAsync(start));
        await play.SeeAsync(card => card.Offers(Verbs.SessionStart));
        await play.QuietAsync();
        Assert.Single(play.Seen());
    }

    [Fact]
    public async Task The_same_start_delivered_again_when_the_session_runs_says_nothing()
    {
        var start = play.Teams.Activities.ChannelMessage(play.Facilitator, "start");
        await play.DeliverAsync(start);
        await play.PressStartAsync(await play.SeeAsync(card => card.Offers(Verbs.SessionStart)));
        await play.ControlAsync(Verbs.RoundOpen);
        await play.QuietAsync();
        var before = play.Seen().Count();
        await play.DeliverAsync(start);
        Assert.Equal(before, play.Seen().Count());
    }

    [Fact]
    public async Task Start_pressed_five_times_at_once_is_one_opening_and_one_control_card()
    {
        var setUp = await play.SetUpAsync();
        var answers = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => play.PressStartAsync(setUp)));
        Assert.All(answers, answer => Assert.True(answer.Card!.Value.Says("De sessie is gestart"), answer.Text));
        await play.ControlAsync(Verbs.RoundOpen);
        await play.QuietAsync();
        Assert.Single(play.Seen(), seen => seen.Card.Says("Nagels & bijstand"));
        Assert.Single(play.Seen(play.Facilitator));
    }

    [Fact]
    public async Task The_same_next_delivered_twice_goes_on_by_one_round()
    {
        await play.StartAsync();
        var next = play.Teams.Activities.ChannelMessage(play.Facilitator, "volgende");
        await play.DeliverAsync(next);
        await play.FormAsync(1);
        await play.DeliverAsync(next);
        await play.QuietAsync();
        Assert.True((await play.ControlAsync(Verbs.RoundClose, 1)).Card.Says("Ronde 1 van 7"));
        Assert.DoesNotContain(play.Seen(), seen => seen.Card.Offers(Verbs.AnswerSubmit, 2));
    }
}
