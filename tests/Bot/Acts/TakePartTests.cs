using Praatplaat.Bot.Tests.Playing;
using Praatplaat.Cards;
using Praatplaat.FakeChannel;

namespace Praatplaat.Bot.Tests.Acts;

/// <summary>A member leaves a session of their own will, and comes back.</summary>
public sealed class TakePartTests : IAsyncLifetime
{
    private SessionPlay play = null!;
    private SeenCard form = null!;

    private TeamsPerson Member => play.Members[2];

    public async ValueTask InitializeAsync()
    {
        play = await SessionPlay.BeginAsync(4);
        await play.StartAsync(new() { ["manager"] = play.Members[1].AadObjectId });
        form = await play.OpenAsync(1);
        await play.CountAsync(form, 0, 4);
    }

    public ValueTask DisposeAsync() => play.DisposeAsync();

    [Fact]
    public async Task After_a_question_nothing_is_asked_of_who_left_and_nobody_waits_for_them()
    {
        await LeaveAsync();
        await play.CountAsync(form, 0, 3);
        await play.SayConfirmedAsync("sluit");
        await play.AskActionsAsync();
        await play.SeeAsync(card => card.Offers(Verbs.ActionsSubmit), play.Members[3]);
        await play.QuietAsync();
        await play.IdleAsync();
        Assert.DoesNotContain(play.Seen(Member), seen => seen.Card.Offers(Verbs.ActionsSubmit));
        await play.TellAsync(play.Facilitator, "status");

        await play.TellAsync(Member, "meedoen");
        var joined = await play.SeeAsync(card => card.Says("U doet mee"), Member);
        Assert.True(joined.Card.Offers(Verbs.MemberLeave));
        await play.SeeAsync(card => card.Offers(Verbs.ActionsSubmit), Member);
    }

    [Fact]
    public async Task The_report_counts_who_takes_no_part_and_names_nobody()
    {
        await LeaveAsync();
        await play.CountAsync(form, 0, 3);
        var control = await play.ControlAsync(Verbs.RoundClose, 1);
        var report = await play.DeliverAsync(
            play.Teams.Activities.Execute(play.Facilitator, control.Place, Verbs.DeliveryShow, new() { ["session"] = play.Session }));
        Assert.Contains("1 doet niet mee", report.Card!.Value.Text().Replace('\u00A0', ' '), StringComparison.Ordinal);
        Assert.False(report.Card.Value.Says(Member.Name), report.Text);
    }

    [Fact]
    public async Task An_answer_of_who_left_counts_all_the_same()
    {
        await LeaveAsync();
        await play.CountAsync(form, 0, 3);
        var saved = await play.AnswerAsync(Member, form, "toch");
        Assert.True(saved.IsSaved() && saved.Card!.Value.Says("U doet niet mee, maar dit antwoord telt wel.") && saved.Card.Value.Offers(Verbs.MemberJoin), saved.Text);
        Assert.Equal(["toch"], await play.AnswersAsync(1));
        await play.CountAsync(form, 1, 4);
    }

    [Theory]
    [InlineData(0, "U leidt deze sessie.")]
    [InlineData(1, "U krijgt de samenvatting van deze sessie.")]
    public async Task Whoever_holds_a_role_gives_it_away_first(int member, string sentence)
    {
        await play.TellAsync(play.Members[member], "niet meedoen");
        await play.SeeAsync(card => card.Says(sentence), play.Members[member]);
    }

    private async Task LeaveAsync()
    {
        await play.TellAsync(Member, "niet meedoen");
        var ask = await play.SeeAsync(card => card.Says("Niet meer meedoen?"), Member);
        var left = await play.PressAsync(Member, ask, Verbs.MemberLeave);
        Assert.True(left.Card!.Value.Says("U doet niet meer mee") && left.Card.Value.Offers(Verbs.MemberJoin), left.Text);
    }
}
