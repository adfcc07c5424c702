using System.Text.Json.Nodes;
using Praatplaat.Bot.Tests.Playing;
using Praatplaat.Cards;

namespace Praatplaat.Bot.Tests.Acts;

/// <summary>A session with a pace of two working days, begun on Monday: the first round is open until Wednesday four o'clock.</summary>
public sealed class PaceTests : IAsyncLifetime
{
    private static readonly DateTimeOffset Wednesday = new(2026, 11, 25, 16, 0, 0, TimeSpan.FromHours(1));

    /// <summary>When the working day begins.</summary>
    private static readonly DateTimeOffset Tuesday = new(2026, 11, 24, 9, 0, 0, TimeSpan.FromHours(1));

    private SessionPlay play = null!;
    private SeenCard form = null!;

    public async ValueTask InitializeAsync()
    {
        play = await SessionPlay.BeginAsync(3);
        await play.StartAsync(new JsonObject { ["pace"] = "2" });
        form = await play.OpenAsync(1);
        await play.CountAsync(form, 0);
    }

    public ValueTask DisposeAsync() => play.DisposeAsync();

    [Fact]
    public async Task The_deadline_shows_and_on_its_morning_it_reminds_and_the_morning_after_it_the_next_round_opens()
    {
        Assert.True(form.Card.Says("open tot wo 16.00 uur"), form.Card.Text());
        await play.AnswerAsync(play.Members[1], form, "ja");

        await ControlAsync("gaat op woensdag 25 november om 9.00 uur, naar wie dan nog niet heeft geantwoord");
        await play.JumpAsync(Wednesday.AddDays(-1));
        await play.QuietAsync();
        Assert.DoesNotContain(play.Members.SelectMany(play.Seen), seen => seen.Card.Says("Uw team wacht nog"));
        await play.JumpAsync(Wednesday.AddHours(-7).AddMinutes(1));
        foreach (var member in new[] { play.Facilitator, play.Members[2] })
            await play.SeeAsync(card => card.Says("Uw team wacht nog"), member);
        Assert.Empty(play.Seen(play.Members[1]));

        await play.JumpAsync(Wednesday.AddMinutes(1));
        Assert.True((await play.ResultsAsync(form)).Card.Says("1 van 3"));
        await play.QuietAsync();
        Assert.DoesNotContain(play.Seen(), seen => seen.Card.Offers(Verbs.AnswerSubmit, 2));
        await play.JumpAsync(Wednesday.AddHours(17).AddMinutes(1));
        Assert.True((await play.FormAsync(2)).Card.Says("open tot ma 16.00 uur"));
    }

    [Fact]
    public async Task Extended_it_is_not_closed_at_the_old_time_but_at_the_new()
    {
        await play.PressAsync(play.Facilitator, await play.ControlAsync(Verbs.RoundExtend), Verbs.RoundExtend);
        await Eventually.TrueAsync(() => play.Seen().Any(seen => seen.Card.Says("open tot donderdag 26 november om 16.00 uur")), "the new deadline");

        await play.JumpAsync(Wednesday.AddMinutes(1));
        await Eventually.TrueAsync(async () => (await DeadlinesAsync()) == 1, "the old deadline passed over");
        Assert.True((await play.AnswerAsync(play.Members[1], form, "nog op tijd")).IsSaved());

        await play.JumpAsync(Wednesday.AddDays(1).AddMinutes(1));
        Assert.True((await play.ResultsAsync(form)).Card.Says("nog op tijd"));
        await play.JumpAsync(Wednesday.AddDays(1).AddHours(17).AddMinutes(1));
        await play.FormAsync(2);
    }

    [Fact]
    public async Task Closed_by_hand_the_clock_leaves_the_next_round_alone()
    {
        await play.CloseAsync(1);
        var next = await play.OpenAsync(2);
        await play.JumpAsync(Wednesday.AddMinutes(-1));
        await play.PressAsync(play.Facilitator, await play.ControlAsync(Verbs.RoundExtend, 2), Verbs.RoundExtend);
        await play.JumpAsync(Wednesday.AddMinutes(1));
        await Eventually.TrueAsync(async () => (await DeadlinesAsync()) == 1, "the deadlines of Wednesday passed over");
        Assert.True((await play.AnswerAsync(play.Members[1], next, "nog op tijd")).IsSaved());
    }

    [Fact]
    public async Task Closed_by_hand_the_next_round_opens_by_itself_on_the_next_working_day()
    {
        await play.CloseAsync(1);
        var control = await ControlAsync("Ronde 2 opent vanzelf op dinsdag 24 november om 9.00 uur.");
        Assert.True(control.Card.Offers(Verbs.RoundOpen, 2), control.Card.Text());
        await play.JumpAsync(Tuesday.AddMinutes(-1));
        await play.QuietAsync();
        Assert.Equal(0, Forms());

        await play.JumpAsync(Tuesday.AddMinutes(1));
        Assert.True((await play.FormAsync(2)).Card.Says("open tot do 16.00 uur"));
        Assert.False((await ControlAsync("Ronde 2 van 7")).Card.Says("opent vanzelf"));
        await play.QuietAsync();
        Assert.Equal(1, Forms());
    }

    [Fact]
    public async Task A_round_that_was_opened_earlier_is_not_opened_again_and_the_one_after_it_is()
    {
        await play.CloseAsync(1);
        await play.OpenAsync(2);
        await play.CloseAsync(2);
        await ControlAsync("Ronde 3 opent vanzelf op dinsdag 24 november om 9.00 uur.");
        await play.JumpAsync(Tuesday.AddMinutes(1));
        await play.FormAsync(3);
        await play.QuietAsync();
        Assert.Equal(1, Forms());
        await ControlAsync("Ronde 3 van 7");
    }

    [Theory]
    [InlineData("acties")]
    [InlineData("stop")]
    [InlineData("afronden")]
    [InlineData("heropen")]
    public async Task The_clock_leaves_alone_what_went_on_otherwise(string word)
    {
        await play.CloseAsync(1);
        await ControlAsync("Ronde 2 opent vanzelf");
        await play.SayConfirmedAsync(word);
        await play.QuietAsync();
        Assert.DoesNotContain(Controls(), card => card.Card.Says("opent vanzelf"));
        await play.JumpAsync(Tuesday.AddMinutes(1));
        await Eventually.TrueAsync(async () => (await play.RowsAsync("outbox:!OpenOnTime")) is [], "the time to open passed over");
        await play.QuietAsync();
        Assert.Equal(word == "heropen" ? 1 : 0, Forms());
        Assert.DoesNotContain(play.Seen(), seen => seen.Card.Offers(Verbs.AnswerSubmit, 2));
    }

    [Fact]
    public async Task A_reopened_round_has_a_deadline_and_reminders_again_and_the_next_one_opens_at_it()
    {
        await play.SayAsync(play.Facilitator, "herinner");
        await RemindedAsync(1);
        await play.CloseAsync(1);
        await play.JumpAsync(Tuesday.AddMinutes(-30));
        await play.SayAsync(play.Facilitator, "heropen");
        await Eventually.TrueAsync(() => play.Teams.LatestCard(form.ActivityId)!.Value.Says("open tot do 16.00 uur"), "the form with its deadline");
        await play.QuietAsync();

        // On the last morning, without anybody asking for it.
        await play.JumpAsync(Wednesday);
        await play.QuietAsync();
        await play.JumpAsync(Wednesday.AddDays(1).AddHours(-7).AddMinutes(1));
        await RemindedAsync(2);
        await play.JumpAsync(Wednesday.AddDays(1).AddMinutes(1));
        await play.ResultsAsync(form);
        await play.JumpAsync(Wednesday.AddDays(1).AddHours(17).AddMinutes(1));
        await play.FormAsync(2);
    }

    [Fact]
    public async Task Reopened_it_can_be_reminded_of_by_hand_once_more()
    {
        await play.SayAsync(play.Facilitator, "herinner");
        await RemindedAsync(1);
        await play.CloseAsync(1);
        await play.SayAsync(play.Facilitator, "heropen");
        await play.PressAsync(play.Facilitator, await play.ControlAsync(Verbs.RoundRemind, 1), Verbs.RoundRemind);
        await play.SayAsync(play.Facilitator, "herinner");
        await RemindedAsync(2);
        await play.QuietAsync();
        await RemindedAsync(2);
    }

    [Fact]
    public async Task After_a_hand_over_it_is_the_same()
    {
        var (next, choose) = (play.Members[1], new JsonObject { ["facilitator"] = play.Members[1].AadObjectId });
        await play.CloseAsync(1);
        await play.PressAsync(play.Facilitator, await play.ControlAsync(Verbs.SessionHandOver), Verbs.SessionHandOver, choose);
        await play.SeeAsync(card => card.Says("Ronde 2 opent vanzelf op dinsdag 24 november om 9.00 uur."), next);
        await play.JumpAsync(Tuesday.AddMinutes(1));
        await play.FormAsync(2);
        await play.TellAsync(next, "sluit");
        await play.SeeAsync(card => card.Says("Ronde 3 opent vanzelf op woensdag 25 november om 9.00 uur."), next);
        await play.JumpAsync(Tuesday.AddDays(1).AddMinutes(1));
        await play.FormAsync(3);
    }

    private int Forms() => play.Seen().Count(seen => seen.Card.Offers(Verbs.AnswerSubmit));

    private IEnumerable<SeenCard> Controls() => play.Seen(play.Facilitator).Where(seen => seen.Card.Offers(Verbs.SessionCancel));

    private Task<SeenCard> ControlAsync(string says) => play.SeeAsync(card => card.Offers(Verbs.SessionCancel) && card.Says(says), play.Facilitator);

    /// <summary>Until each of the others has got this many reminders.</summary>
    private Task RemindedAsync(int times) => Eventually.TrueAsync(
        () => play.Members.Skip(1).All(member => play.Seen(member).Count(seen => seen.Card.Says("Uw team wacht nog")) == times), $"{times} reminders");

    private async Task<int> DeadlinesAsync() => (await play.RowsAsync("outbox:")).Count(row => row.GetString("Kind") == "MeetDeadline");
}
