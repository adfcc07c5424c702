using System.Text.Json.Nodes;
using Praatplaat.Bot.Tests.Playing;
using Praatplaat.Cards;
using Praatplaat.FakeChannel;

namespace Praatplaat.Bot.Tests.Acts;

/// <summary>
/// A round that is open from Tuesday to Thursday, whose reminder is planned for Thursday at nine: whoever stops the pace, or the session,
/// stops the reminder as well, and it is planned anew when the session goes on.
/// </summary>
public sealed class PausedReminderTests : IAsyncLifetime
{
    private static readonly DateTimeOffset Tuesday = new(2026, 11, 24, 9, 0, 0, TimeSpan.FromHours(1));
    private static readonly DateTimeOffset Wednesday = Tuesday.AddDays(1);
    private static readonly DateTimeOffset Thursday = Tuesday.AddDays(2);
    private static readonly DateTimeOffset Friday = Tuesday.AddDays(3);

    private SessionPlay play = null!;

    public async ValueTask InitializeAsync()
    {
        play = await SessionPlay.BeginAsync(3);
        await play.StartAsync(new JsonObject { ["pace"] = "2", ["themes"] = "vertrouwen,gepaste-sanctionering" });
        await play.JumpAsync(Tuesday.AddSeconds(1));
        await play.FormAsync(1);
        await play.JumpAsync(Wednesday.AddHours(1));
        await PlannedAsync(Thursday);
    }

    public ValueTask DisposeAsync() => play.DisposeAsync();

    [Fact]
    public async Task Of_a_paused_round_no_reminder_goes_out_until_the_last_morning_of_its_new_time()
    {
        await play.SayAsync(play.Facilitator, "pauze");
        await ToAsync(Thursday.AddSeconds(1));
        Assert.Empty(await PlannedAsync());
        await play.SayAsync(play.Facilitator, "hervat");
        await ToAsync(Thursday.AddHours(11));
        Assert.Equal([0, 0, 0], Reminders());
        await RemindedOnceAsync(Friday);
    }

    [Fact]
    public async Task What_was_planned_before_the_pause_waits_for_the_new_last_morning()
    {
        await play.SayAsync(play.Facilitator, "pauze");
        await ToAsync(Thursday.AddMinutes(-10));
        await play.SayAsync(play.Facilitator, "hervat");
        await ToAsync(Thursday.AddSeconds(1));
        Assert.Equal([0, 0, 0], Reminders());
        await ToAsync(Friday.AddMinutes(-1));
        Assert.Equal([0, 0, 0], Reminders());
        await RemindedOnceAsync(Friday);
    }

    [Fact]
    public async Task Paused_and_resumed_within_the_hour_it_comes_once_on_its_morning()
    {
        await play.SayAsync(play.Facilitator, "pauze");
        await play.SayAsync(play.Facilitator, "hervat");
        await ToAsync(Thursday.AddMinutes(-1));
        Assert.Equal([0, 0, 0], Reminders());
        await RemindedOnceAsync(Thursday);
    }

    [Fact]
    public async Task Whoever_got_theirs_before_the_pause_gets_no_second_one_and_whoever_was_to_get_it_later_still_does()
    {
        var early = play.Members[1];
        await DaysAsync(early, "4");
        await play.SayAsync(play.Facilitator, "herinner");
        await Eventually.TrueAsync(() => Reminders().SequenceEqual([1, 0, 1]), "the reminders of who works on Wednesdays");
        await play.SayAsync(play.Facilitator, "pauze");
        await ToAsync(Thursday.AddSeconds(1));
        Assert.Equal([1, 0, 1], Reminders());
        await play.SayAsync(play.Facilitator, "hervat");
        await RemindedAsync();
        await ToAsync(Friday.AddHours(6));
        await RemindedAsync();
    }

    [Fact]
    public async Task One_that_is_asked_for_during_the_pause_goes_out()
    {
        await play.SayAsync(play.Facilitator, "pauze");
        await play.SayAsync(play.Facilitator, "herinner");
        await RemindedAsync();
    }

    [Fact]
    public async Task Of_a_stopped_session_it_is_planned_anew_once_it_is_resumed()
    {
        await play.StopAsync();
        await ToAsync(Thursday.AddMinutes(30));
        Assert.Equal([0, 0, 0], Reminders());
        var stopped = await play.SeeAsync(card => card.Offers(Verbs.SessionResume), play.Facilitator);
        await play.PressAsync(play.Facilitator, stopped, Verbs.SessionResume);
        await ToAsync(Thursday.AddHours(3));
        await RemindedAsync();
        await ToAsync(Thursday.AddHours(6));
        await RemindedAsync();
    }

    private async Task ToAsync(DateTimeOffset moment)
    {
        await play.JumpAsync(moment);
        await play.QuietAsync();
    }

    private async Task DaysAsync(TeamsPerson who, string days)
    {
        await play.TellAsync(who, "mijn dagen");
        var card = await Eventually.SeeAsync(() => play.Seen(who).LastOrDefault(seen => seen.Card.Offers(Verbs.MemberDays)), "the card for days");
        await play.PressAsync(who, card, Verbs.MemberDays, new JsonObject { ["days"] = days, ["quiet"] = "false" });
    }

    private int[] Reminders() => [.. play.Members.Select(member => play.Seen(member).Count(seen => seen.Card.Says("Uw team wacht nog")))];

    /// <summary>On this morning, and not again later that day.</summary>
    private async Task RemindedOnceAsync(DateTimeOffset morning)
    {
        await ToAsync(morning.AddSeconds(1));
        await RemindedAsync();
        await ToAsync(morning.AddHours(6));
        await RemindedAsync();
    }

    private async Task RemindedAsync()
    {
        await Eventually.TrueAsync(() => Reminders().All(count => count > 0), "a reminder for each");
        await play.QuietAsync();
        Assert.Equal([1, 1, 1], Reminders());
    }

    private Task PlannedAsync(DateTimeOffset at) =>
        Eventually.TrueAsync(async () => (await PlannedAsync()) is [_, _, _] all && all.All(due => due == at), "three reminders that are planned");

    private async Task<IReadOnlyList<DateTimeOffset?>> PlannedAsync() =>
        [.. (await play.RowsAsync("outbox:~")).Select(row => row.GetDateTimeOffset("Due"))];
}
