using System.Text.Json;
using System.Text.Json.Nodes;
using Praatplaat.Bot.Tests.Playing;
using Praatplaat.Cards;
using Praatplaat.FakeChannel;

namespace Praatplaat.Bot.Tests.Messages;

/// <summary>A session that finished on Wednesday, with an answer in two of three rounds: a week later its manager is reminded, once.</summary>
public sealed class ReplyReminderTests : IAsyncLifetime
{
    private static readonly DateTimeOffset Wednesday = JumpingTime.Monday.AddDays(2);

    private static readonly DateTimeOffset WeekLater = Wednesday.AddDays(7).AddMinutes(-10);

    private SessionPlay play = null!;

    private TeamsPerson Manager => play.Members[1];

    public async ValueTask InitializeAsync()
    {
        play = await SessionPlay.BeginAsync(3, Wednesday);
        await play.StartAsync(new JsonObject { ["manager"] = Manager.AadObjectId });
        foreach (var (round, isAnswered) in new[] { (1, true), (2, true), (3, false) })
        {
            var form = await play.OpenAsync(round);
            if (isAnswered)
                await play.AnswerAsync(play.Members[2], form, "zebrapad");
            await play.CloseAsync(round);
        }

        await play.FinishAsync();
        await play.QuietAsync();
    }

    public ValueTask DisposeAsync() => play.DisposeAsync();

    [Fact]
    public async Task It_comes_as_the_working_day_begins_says_what_waits_and_leads_there_and_no_second_one_follows()
    {
        await JumpAsync(WeekLater.AddMinutes(-1));
        Assert.Equal(0, Reminders());
        await JumpAsync(WeekLater.AddSeconds(1));
        var reminder = await play.SeeAsync(IsReminder, Manager);
        Assert.True(reminder.Card.Says("2 thema’s wachten nog op uw antwoord."), reminder.Card.Text());
        Assert.True(reminder.Card.Says("Vertrouwen, Gepaste sanctionering"), reminder.Card.Text());
        Assert.True((await play.PressAsync(Manager, reminder, Verbs.SummaryReply)).Card!.Value.Says("Zeg per thema wat u gaat doen"));
        await JumpAsync(WeekLater.AddDays(14));
        Assert.Equal(1, Reminders());
        Assert.Empty(await play.RowsAsync("outbox:"));
        Assert.DoesNotContain(play.Seen().Concat(play.Seen(play.Facilitator)), seen => IsReminder(seen.Card));
    }

    [Fact]
    public async Task It_waits_for_a_day_on_which_the_manager_works()
    {
        await DaysAsync("5", quiet: false);
        await JumpAsync(WeekLater.AddHours(2));
        Assert.Equal(0, Reminders());
        await JumpAsync(WeekLater.AddDays(2).AddSeconds(1));
        await play.SeeAsync(IsReminder, Manager);
    }

    [Fact]
    public async Task Only_what_still_waits_is_named_and_where_nothing_does_none_is_sent()
    {
        await ReplyAsync(1);
        await ReplyAsync(2);
        await JumpAsync(WeekLater.AddHours(2));
        Assert.Equal(0, Reminders());
        Assert.Empty(await play.RowsAsync("outbox:"));
    }

    [Fact]
    public async Task Of_one_theme_it_speaks_of_one()
    {
        await ReplyAsync(1);
        await JumpAsync(WeekLater.AddHours(2));
        Assert.True((await play.SeeAsync(IsReminder, Manager)).Card.Says("1 thema wacht nog op uw antwoord."));
    }

    [Fact]
    public async Task Who_wants_no_reminders_gets_none()
    {
        await DaysAsync("1,2,3,4,5", quiet: true);
        await JumpAsync(WeekLater.AddHours(2));
        Assert.Equal(0, Reminders());
        Assert.Empty(await play.RowsAsync("outbox:"));
    }

    [Fact]
    public async Task A_manager_who_left_gets_none()
    {
        play.Teams.Members = [.. play.Members.Where(some => some != Manager)];
        await play.DeliverAsync(play.Teams.Activities.MembersRemoved(play.Facilitator, Manager));
        await JumpAsync(WeekLater.AddHours(2));
        Assert.Equal(0, play.Members.Append(Manager).Sum(member => play.Seen(member).Count(seen => IsReminder(seen.Card))));
    }

    private int Reminders() => play.Seen(Manager).Count(seen => IsReminder(seen.Card));

    private async Task JumpAsync(DateTimeOffset moment)
    {
        await play.JumpAsync(moment);
        await play.QuietAsync();
    }

    private async Task ReplyAsync(int round)
    {
        var data = new JsonObject { ["session"] = play.Session, ["round"] = round };
        var typed = new JsonObject { ["explored"] = "De kosten." };
        var press = play.Teams.Activities.Execute(Manager, CardPlace.Chat("1"), Verbs.SummaryReply, data, typed);
        Assert.True((await play.DeliverAsync(press)).Card!.Value.Says("Uw antwoord is vastgelegd"));
    }

    private async Task DaysAsync(string days, bool quiet)
    {
        var said = new JsonObject { ["days"] = days, ["quiet"] = quiet ? "true" : "false" };
        await play.DeliverAsync(play.Teams.Activities.Execute(Manager, CardPlace.Chat("1"), Verbs.MemberDays, new JsonObject(), said));
    }

    private static bool IsReminder(JsonElement card) => card.Says("nog op uw antwoord.") && card.Offers(Verbs.SummaryReply);
}
