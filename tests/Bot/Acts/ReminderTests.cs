using Praatplaat.Bot.Tests.Playing;
using Praatplaat.Cards;
using Praatplaat.FakeChannel;

namespace Praatplaat.Bot.Tests.Acts;

public sealed class ReminderTests
{
    [Fact]
    public async Task Exactly_those_who_have_not_answered_get_one_however_often_it_is_asked()
    {
        await using var play = await SessionPlay.BeginAsync(5);
        await play.StartAsync();
        var form = await play.OpenAsync(1);
        foreach (var member in play.Members.Take(3))
            await play.AnswerAsync(member, form, "ja");
        var control = await play.ControlAsync(Verbs.RoundRemind);
        var answers = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => play.PressAsync(play.Facilitator, control, Verbs.RoundRemind)));
        Assert.All(answers, answer => Assert.True(answer.Card!.Value.Offers(Verbs.RoundClose, 1)));
        await play.SayAsync(play.Facilitator, "herinner");
        await play.QuietAsync();
        Assert.Equal([false, false, false, true, true], play.Members.Select(member => play.Seen(member).Any(IsReminder)));
        Assert.All(play.Members.Skip(3), member => Assert.Single(play.Seen(member)));
    }

    [Fact]
    public async Task From_the_reminder_one_answers_in_the_chat()
    {
        await using var play = await SessionPlay.BeginAsync(2);
        await play.StartAsync();
        var form = await play.OpenAsync(1);
        await play.SayAsync(play.Facilitator, "herinner");
        var member = play.Members[1];
        var reminder = await play.SeeAsync(card => card.Offers(Verbs.AnswerMine, 1), member);
        var empty = reminder.After(await play.PressAsync(member, reminder, Verbs.AnswerMine));
        Assert.True((await play.AnswerAsync(member, empty, "vanaf de telefoon")).IsSaved());
        await play.CountAsync(form, 1);
    }

    [Fact]
    public async Task By_the_button_the_card_says_to_how_many_it_goes_also_where_one_was_planned_already()
    {
        await using var play = await SessionPlay.BeginAsync(4);
        await play.StartAsync(new() { ["pace"] = "2" });
        await play.PressAsync(play.Facilitator, await play.ControlAsync(Verbs.RoundOpen), Verbs.RoundOpen);
        var form = await play.FormAsync(1);
        await play.AnswerAsync(play.Facilitator, form, "ja");
        await play.TellAsync(play.Members[1], "mijn dagen");
        var days = await play.SeeAsync(card => card.Offers(Verbs.MemberDays), play.Members[1]);
        await play.PressAsync(play.Members[1], days, Verbs.MemberDays, new() { ["quiet"] = "true" });
        await play.ControlAsync(Verbs.RoundClose);
        await play.JumpAsync(JumpingTime.Monday.AddDays(1).AddHours(3));
        await play.RestedAsync();
        var control = await play.ControlAsync(Verbs.RoundRemind);
        Assert.True(control.Card.Says("gaat op"), control.Card.Text());
        var answer = await play.PressAsync(play.Facilitator, control, Verbs.RoundRemind);
        Assert.True(answer.Card!.Value.Says("✔ 2 collega’s krijgen nu één herinnering.") && answer.Card.Value.Offers(Verbs.RoundClose, 1), answer.Text);
    }

    [Fact]
    public async Task By_the_button_at_night_the_card_says_when_it_goes_and_by_day_that_it_went()
    {
        await using var play = await SessionPlay.BeginAsync(3, JumpingTime.Monday.AddHours(13));
        await play.StartAsync();
        await play.OpenAsync(1);
        var answer = await play.PressAsync(play.Facilitator, await play.ControlAsync(Verbs.RoundRemind), Verbs.RoundRemind);
        Assert.True(answer.Card!.Value.Says("gaat op dinsdag 24 november om 9.00 uur, naar wie dan nog niet heeft geantwoord"), answer.Card!.Value.Text());
        Assert.True(answer.Card!.Value.Says("3 collega’s krijgen op dinsdag 24 november om 9.00 uur één herinnering."), answer.Card!.Value.Text());
        // It can't go any sooner.
        Assert.False(answer.Card!.Value.Offers(Verbs.RoundRemind));
        await play.JumpAsync(JumpingTime.Monday.AddDays(1));
        await play.SeeAsync(card => IsReminder(card), play.Members[2]);
        await play.TellAsync(play.Facilitator, "status");
        await play.SeeAsync(card => card.Says("verstuurd op dinsdag 24 november om 9.00 uur"), play.Facilitator);
    }

    [Fact]
    public async Task On_a_Sunday_it_waits_for_Monday_nine_and_passes_over_who_answers_in_between()
    {
        await using var play = await SessionPlay.BeginAsync(3, JumpingTime.Monday.AddDays(-1));
        await play.StartAsync();
        var form = await play.OpenAsync(1);
        await play.SayAsync(play.Facilitator, "herinner");
        Assert.Contains(play.Seen(), seen => seen.Card.Says("op maandag 23 november om 9.00 uur één herinnering"));
        await play.AnswerAsync(play.Members[1], form, "zondag al");
        play.Clock.JumpTo(JumpingTime.Monday.AddMinutes(-12));
        await play.AnswerAsync(play.Members[0], form, "op tijd");
        await play.CountAsync(form, 2);
        Assert.DoesNotContain(play.Members.SelectMany(play.Seen), IsReminder);

        play.Clock.JumpTo(JumpingTime.Monday.AddMinutes(-9));
        await play.SeeAsync(card => IsReminder(card), play.Members[2]);
        await play.QuietAsync();
        Assert.Single(play.Members.SelectMany(play.Seen), IsReminder);
    }

    [Theory]
    [InlineData(503, null)]
    [InlineData(503, "600")]
    [InlineData(429, "600")]
    [Report(Report.HoursKeptWhenPlanned)]
    public async Task One_that_Teams_holds_up_until_after_working_hours_waits_for_the_next_working_day(int status, string? retryAfter)
    {
        var friday = JumpingTime.Monday.AddDays(4).AddHours(7).AddMinutes(45);
        await using var play = await SessionPlay.BeginAsync(2, friday);
        await play.StartAsync();
        await play.OpenAsync(1);
        play.Teams.Inject(Fault.Answer(status, retryAfter: retryAfter), call => call.Card is { } card && IsReminder(card), times: 1000);
        await play.SayAsync(play.Facilitator, "herinner");
        await Eventually.TrueAsync(async () => (await WaitingAsync(play)).Count == 2, "reminders that wait");
        play.Teams.ClearFaults();
        play.Clock.JumpTo(friday.AddMinutes(45));
        var monday = JumpingTime.Monday.AddDays(7).AddMinutes(-10);
        await Eventually.TrueAsync(async () => (await WaitingAsync(play)).All(due => due == monday), "reminders that wait for Monday");
        Assert.DoesNotContain(play.Members.SelectMany(play.Seen), IsReminder);

        play.Clock.JumpTo(monday.AddSeconds(1));
        foreach (var member in play.Members)
            await play.SeeAsync(card => IsReminder(card), member);
        await play.QuietAsync();
        Assert.All(play.Members, member => Assert.Single(play.Seen(member), IsReminder));
    }

    private static async Task<IReadOnlyList<DateTimeOffset?>> WaitingAsync(SessionPlay play) =>
        [.. (await play.RowsAsync("outbox:~")).Select(row => row.GetDateTimeOffset("Due")).Where(due => due > play.Clock.GetUtcNow())];

    private static bool IsReminder(SeenCard seen) => IsReminder(seen.Card);

    private static bool IsReminder(System.Text.Json.JsonElement card) => card.Says("Uw team wacht nog op uw antwoord.");
}
