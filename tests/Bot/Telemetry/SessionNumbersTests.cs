using Praatplaat.Bot.Tests.Playing;
using Praatplaat.Bot.Tests.Throttling;
using Praatplaat.Cards;
using Praatplaat.FakeChannel;

namespace Praatplaat.Bot.Tests.Telemetry;

/// <summary>The numbers are those of what was really played.</summary>
public sealed class SessionNumbersTests : IAsyncLifetime
{
    private SessionPlay play = null!;
    private Heard heard = null!;

    public async ValueTask InitializeAsync()
    {
        play = await SessionPlay.BeginAsync(4);
        heard = new Heard(play.Bot);
    }

    public async ValueTask DisposeAsync()
    {
        heard.Dispose();
        await play.DisposeAsync();
    }

    [Fact]
    public async Task Every_answer_that_was_saved_counts_and_no_other()
    {
        await play.StartAsync();
        var form = await play.OpenAsync(1);
        await play.AnswerAllAsync(form, _ => "eerst bellen");
        Assert.True((await play.AnswerAsync(play.Members[1], form, "toch schrijven")).IsSaved());
        Assert.False((await play.AnswerAsync(play.Members[2], form, "")).IsSaved());
        await play.CloseAsync(1);
        Assert.True((await play.AnswerAsync(play.Members[3], form, "te laat")).IsTooLate());

        Assert.Equal(5, heard.Sum("praatplaat.answers"));
        Assert.Equal(7, heard.Sum("praatplaat.presses", Verbs.AnswerSubmit, "taken"));
        Assert.Equal(5, heard.Sum("praatplaat.commands", "SubmitAnswer", "accepted"));
        Assert.Equal(1, heard.Sum("praatplaat.commands", "SubmitAnswer", "refused", "FieldEmpty"));
        Assert.Equal(1, heard.Sum("praatplaat.commands", "SubmitAnswer", "refused", "RoundClosed"));
    }

    [Fact]
    public async Task Words_and_presses_count_by_name_and_what_somebody_made_up_as_other()
    {
        await play.StartAsync();
        var form = await play.OpenAsync(1);
        await play.SayAsync(play.Facilitator, "Status!");
        await play.SayAsync(play.Facilitator, "wat vindt u daarvan");
        await play.PressAsync(play.Facilitator, form, form.Card.Button(Verbs.AnswerSubmit) with { Verb = "Anouk de Wit" });
        await play.AnswerAsync(play.Facilitator, form, new string('a', 60_000));

        Assert.Equal(1, heard.Sum("praatplaat.words", "start"));
        Assert.Equal(1, heard.Sum("praatplaat.words", "status"));
        Assert.Equal(1, heard.Sum("praatplaat.words", "other"));
        Assert.Equal(1, heard.Sum("praatplaat.presses", "other", "taken"));
        Assert.Equal(1, heard.Sum("praatplaat.presses", Verbs.AnswerSubmit, "too_long"));
    }

    [Fact]
    public async Task A_press_that_came_too_fast_counts_as_such()
    {
        await using var hasty = await SessionPlay.BeginAsync(2, null, "--Presses:PerUserPerMinute", "1");
        using var ears = new Heard(hasty.Bot);
        await hasty.HastilyAsync(hasty.Members[1], Verbs.AnswerMine);
        Assert.Equal(1, ears.Sum("praatplaat.presses", Verbs.AnswerMine, "too_fast"));
    }

    [Fact]
    public async Task Every_message_counts_once_by_what_came_of_it()
    {
        await play.StartAsync();
        var form = await play.OpenAsync(1);
        await play.AnswerAllAsync(form, _ => "ja");
        await play.CountAsync(form, 4);
        await play.CloseAsync(1);
        play.Teams.SetReachable(play.Members[2], false);
        await play.PressConfirmedAsync(play.Facilitator, await play.ControlAsync(Verbs.ActionsAsk), Verbs.ActionsAsk);
        await play.QuietAsync();

        Assert.Equal(play.Seen().Count() + play.Members.Sum(member => play.Seen(member).Count()), heard.Sum("praatplaat.messages", "sent"));
        Assert.Equal(Calls(ConnectorCall.Update), heard.Sum("praatplaat.messages", "updated"));
        Assert.Equal(1, heard.Sum("praatplaat.messages", "refused", "actions"));
        Assert.Equal(3, heard.Sum("praatplaat.messages", "sent", "actions"));
        Assert.Equal((3, 1), (heard.Sum("praatplaat.outbox.work", "AskMember", "sent"), heard.Sum("praatplaat.outbox.work", "AskMember", "refused")));
        Assert.Equal(1, heard.Sum("praatplaat.outbox.work", "PostRound", "done"));
        Assert.Equal(heard.Sum("praatplaat.outbox.work"), heard.Values("praatplaat.outbox.age").Count());
        Assert.All(heard.Values("praatplaat.outbox.age"), age => Assert.InRange(age, 0, 90));
        heard.Observe();
        Assert.Equal([0], heard.Values("praatplaat.outbox.sessions.waiting"));
    }

    [Fact]
    public async Task A_reminder_that_nobody_needs_any_more_is_dropped()
    {
        await play.StartAsync();
        var form = await play.OpenAsync(1);
        play.Teams.Inject(Fault.Answer(429, retryAfter: "60"), call => call.Card is { } card && card.Says("Uw team wacht nog"), times: 100);
        await play.SayAsync(play.Facilitator, "herinner");
        await Eventually.TrueAsync(() => heard.Sum("praatplaat.outbox.work", "RemindMember", "deferred", "Throttled") > 0, "Teams holding back");
        await play.AnswerAllAsync(form, _ => "ja");
        // What is under way was begun while answers were still missing: it would be sent.
        await play.IdleAsync();
        play.Teams.ClearFaults();
        play.Clock.JumpTo(play.Clock.GetUtcNow().AddMinutes(2));
        await Eventually.TrueAsync(() => heard.Sum("praatplaat.outbox.work", "RemindMember", "dropped") == 4, "four reminders dropped");
        Assert.Equal(0, heard.Sum("praatplaat.messages", "reminder"));
    }

    private int Calls(params ConnectorCall[] kinds) => play.Teams.Calls.Count(call => kinds.Contains(call.Call));
}
