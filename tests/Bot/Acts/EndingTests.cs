using Praatplaat.Bot.Tests.Playing;
using Praatplaat.Cards;

namespace Praatplaat.Bot.Tests.Acts;

/// <summary>Nothing ends by accident, and what was stopped can go on.</summary>
public sealed class EndingTests : IAsyncLifetime
{
    private SessionPlay play = null!;

    public async ValueTask InitializeAsync() => play = await SessionPlay.BeginAsync(3);

    public ValueTask DisposeAsync() => play.DisposeAsync();

    [Fact]
    [Report(Report.IrreversibleWithoutQuestion)]
    public async Task The_red_button_asks_first_and_says_what_would_be_lost()
    {
        await play.StartAsync();
        var form = await play.OpenAsync(1);
        await play.AnswerAsync(play.Members[1], form, "ja");
        var control = await play.SeeAsync(card => card.Offers(Verbs.SessionCancel) && card.Says("1 van 3"), play.Facilitator);
        var question = control.After(await play.PressAsync(play.Facilitator, control, Verbs.SessionCancel));
        Assert.True(question.Card.AsksBefore(Verbs.SessionCancel));
        Assert.True(question.Card.Says("1 collega heeft geantwoord"), question.Card.Text());
        Assert.All(play.Members.Skip(1), member => Assert.False(question.Card.Says(member.Name)));

        var back = await play.PressAsync(play.Facilitator, question, Verbs.SessionControl);
        Assert.True(back.Card!.Value.Offers(Verbs.RoundClose, 1));
        Assert.True((await play.AnswerAsync(play.Members[2], form, "ook")).IsSaved());
    }

    [Fact]
    [Report(Report.IrreversibleWithoutQuestion)]
    public async Task The_word_stop_asks_in_the_chat_and_ends_nothing()
    {
        await play.StartAsync();
        var form = await play.OpenAsync(1);
        await play.SayAsync(play.Facilitator, "stop");
        await play.SeeAsync(card => card.AsksBefore(Verbs.SessionCancel), play.Facilitator);
        Assert.True((await play.AnswerAsync(play.Members[1], form, "ja")).IsSaved());
    }

    [Fact]
    public async Task Somebody_else_is_not_asked_but_refused()
    {
        await play.StartAsync();
        var control = await play.ControlAsync(Verbs.SessionCancel);
        var answer = await play.PressAsync(play.Members[1], control, Verbs.SessionCancel);
        Assert.True(answer.Card!.Value.Says("alleen de begeleider"), answer.Text);
        Assert.False(answer.IsQuestion(Verbs.SessionCancel));
    }

    [Fact]
    public async Task Finishing_asks_while_colleagues_have_given_no_actions_and_not_once_all_have()
    {
        await play.StartAsync(new() { ["themes"] = "vertrouwen" });
        await play.OpenAsync(1);
        await play.CloseAsync(1);
        await play.PressConfirmedAsync(play.Facilitator, await play.ControlAsync(Verbs.ActionsAsk), Verbs.ActionsAsk);
        var control = await play.ControlAsync(Verbs.SessionFinish);
        var question = await play.PressAsync(play.Facilitator, control, Verbs.SessionFinish);
        Assert.True(question.Card!.Value.Says("Nog niemand heeft acties vastgelegd."), question.Text);

        foreach (var member in play.Members)
            await play.PressAsync(member, await play.SeeAsync(card => card.Offers(Verbs.ActionsSubmit), member), Verbs.ActionsSubmit, new() { ["action1"] = "Bellen" });
        var done = await play.PressAsync(play.Facilitator, control, Verbs.SessionFinish);
        Assert.False(done.IsQuestion(Verbs.SessionFinish));
        Assert.True(done.Card!.Value.Says("De sessie is afgerond"), done.Text);
    }

    [Fact]
    [Report(Report.IrreversibleWithoutQuestion)]
    public async Task Finishing_says_which_rounds_were_not_held()
    {
        await play.StartAsync();
        await play.OpenAsync(1);
        await play.CloseAsync(1);
        await play.SayAsync(play.Facilitator, "afronden");
        var question = await play.SeeAsync(card => card.AsksBefore(Verbs.SessionFinish), play.Facilitator);
        Assert.True(question.Card.Says("6 rondes zijn nog niet geweest"), question.Card.Text());
        Assert.True(question.Card.Says("nog niet om acties voor morgen gevraagd"), question.Card.Text());
        Assert.DoesNotContain(play.Seen(), seen => seen.Card.Says("Verder lezen"));
    }

    [Fact]
    public async Task Actions_before_the_first_round_ask_whether_to_leave_the_rounds_out()
    {
        await play.StartAsync();
        await play.SayAsync(play.Facilitator, "acties");
        var question = await play.SeeAsync(card => card.AsksBefore(Verbs.ActionsAsk), play.Facilitator);
        Assert.True(question.Card.Says("De rondes overslaan?"));
        await play.PressAsync(play.Facilitator, question, Verbs.RoundOpen);
        await play.FormAsync(1);
        Assert.DoesNotContain(play.Seen(play.Members[1]), seen => seen.Card.Offers(Verbs.ActionsSubmit));
    }

    [Fact]
    public async Task What_was_closed_can_be_read_after_a_stop_and_what_was_open_can_not()
    {
        await play.StartAsync();
        await play.AnswerAsync(play.Members[1], await play.OpenAsync(1), "eerste");
        await play.CloseAsync(1);
        var form = await play.OpenAsync(2);
        await play.AnswerAsync(play.Members[1], form, "verborgen");
        await play.StopAsync();
        var stopped = await play.SeeAsync(card => card.Offers(Verbs.SessionResume), play.Facilitator);
        var summary = await play.PressAsync(play.Facilitator, stopped, Verbs.SummaryShow);
        Assert.True(summary.Card!.Value.Says("eerste"), summary.Text);
        Assert.False(summary.Card!.Value.Says("verborgen"));
        Assert.True(summary.Card!.Value.Says("1 ronde") && !summary.Card!.Value.Says("2 rondes"), summary.Text);

        var page = summary.Card!.Value.Button(Verbs.SummaryShow);
        Assert.True((await play.PressAsync(play.Members[1], stopped, page)).Card!.Value.Says("eerste"));
        var hidden = page with { Data = new(page.Data.Select(part => KeyValuePair.Create(part.Key, part.Key == "round" ? 2 : part.Value?.DeepClone()))) };
        Assert.True((await play.PressAsync(play.Members[1], stopped, hidden)).Card!.Value.Says("Deze sessie is gestopt"));
    }

    [Fact]
    public async Task After_a_day_a_stopped_session_is_over()
    {
        await play.StartAsync();
        await play.StopAsync();
        var stopped = await play.SeeAsync(card => card.Offers(Verbs.SessionResume), play.Facilitator);
        play.Clock.JumpTo(JumpingTime.Monday.AddDays(2));
        var answer = await play.PressAsync(play.Facilitator, stopped, Verbs.SessionResume);
        Assert.True(answer.Card!.Value.Says("langer dan een dag geleden"), answer.Text);
        Assert.False(answer.Card!.Value.Offers(Verbs.SessionResume));
    }

    [Fact]
    public async Task A_stopped_session_stays_stopped_where_another_runs_by_now()
    {
        await play.StartAsync();
        await play.StopAsync();
        var stopped = await play.SeeAsync(card => card.Offers(Verbs.SessionResume), play.Facilitator);
        await play.SayAsync(play.Members[1], "start");
        var setUp = await play.SeeAsync(card => card.Offers(Verbs.SessionStart) && card.Says($"{play.Members[1].Name} bereidt"));
        await play.PressAsync(play.Members[1], setUp, Verbs.SessionStart, new() { ["manager"] = play.Members[1].AadObjectId });
        var answer = await play.PressAsync(play.Facilitator, stopped, Verbs.SessionResume);
        Assert.True(answer.Card!.Value.Says($"begeleid door {play.Members[1].Name}"), answer.Text);
    }
}
