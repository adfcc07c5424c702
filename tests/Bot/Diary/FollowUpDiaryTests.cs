using System.Text.Json.Nodes;
using Praatplaat.Approval;
using Praatplaat.Bot.Tests.Playing;
using Praatplaat.Cards;
using Praatplaat.FakeChannel;

namespace Praatplaat.Bot.Tests.Diary;

/// <summary>Who is asked when what became of their actions, over Christmas: on a day on which they work, and at most twice.</summary>
public sealed class FollowUpDiaryTests
{
    [Fact]
    public async Task Everybody_is_asked_after_the_day_that_their_actions_are_for()
    {
        var begin = new DateTimeOffset(2026, 12, 21, 9, 10, 0, TimeSpan.FromHours(1));
        await using var play = await SessionPlay.BeginAsync(10, begin, "--Presses:PerUserPerMinute", "1000", "--Outbox:Lease", "00:10:00");
        var diary = new FortnightDiary(play, "What became of the actions");
        var (partTimer, leaver, late, quiet) = (play.Members[2], play.Members[3], play.Members[4], play.Members[5]);
        await FortnightTests.DaysAsync(play, partTimer, "1,3");
        await FortnightTests.DaysAsync(play, quiet, "1,2,3,4,5", quiet: true);
        diary.Note($"{partTimer.Name} works on Monday and Wednesday. {quiet.Name} wants no reminders. Friday 25 December is a holiday.");
        await play.StartAsync(new JsonObject { ["themes"] = "vertrouwen,visie" });
        await play.AskActionsAsync();
        await diary.LookAsync("The facilitator starts, and asks for the actions at once.");

        await diary.UntilAsync("2026-12-23 10:00");
        foreach (var member in play.Members.Where(member => member != late))
            await GiveAsync(member);
        await diary.LookAsync($"All but {late.Name} give an action, for Thursday; {partTimer.Name} for Monday.");
        await play.FinishAsync();
        await diary.LookAsync("The facilitator finishes.");
        await diary.UntilAsync("2026-12-24 16:00");
        await GiveAsync(late);
        await diary.LookAsync($"{late.Name} gives one too, for Monday.");
        play.Teams.Members = [.. play.Members.Where(member => member != leaver)];
        await play.DeliverAsync(play.Teams.Activities.MembersRemoved(play.Facilitator, leaver));
        await diary.LookAsync($"{leaver.Name} leaves the team.");

        await diary.UntilAsync("2026-12-28 11:00");
        await SayAsync(play.Members[0], "done", carry: false);
        await SayAsync(play.Members[1], "not", carry: true);
        await SayAsync(quiet, "partly", carry: true);
        await SayAsync(play.Members[6], "not", carry: false);
        await diary.LookAsync($"{play.Members[0].Name} is done. {play.Members[6].Name} is not and leaves it. {play.Members[1].Name} and {quiet.Name} carry it over.");
        await diary.UntilAsync("2026-12-30 11:00");
        await SayAsync(partTimer, "not", carry: true);
        await diary.LookAsync($"{partTimer.Name} carries it over.");
        await diary.UntilAsync("2026-12-31 11:00");
        await SayAsync(quiet, "done", carry: true);
        await diary.LookAsync($"{quiet.Name} is done after all.");
        await diary.UntilAsync("2027-01-11 12:00");
        Approved.Matches(diary.Text, "FollowUp");

        async Task GiveAsync(TeamsPerson member)
        {
            var asked = await play.SeeAsync(card => card.Offers(Verbs.ActionsSubmit), member);
            await play.PressAsync(member, asked, Verbs.ActionsSubmit, new JsonObject { ["action1"] = "Ik bel een winkelier." });
        }

        async Task SayAsync(TeamsPerson member, string outcome, bool carry)
        {
            var asked = await play.SeeAsync(card => card.Offers(Verbs.ActionsReport), member);
            var answer = await play.PressAsync(
                member, asked, Verbs.ActionsReport, new JsonObject { ["outcome1"] = outcome, ["carry"] = carry ? "true" : "false" });
            Assert.True(answer.Card!.Value.Says("Uw terugblik is vastgelegd"), answer.Card.Value.Text());
        }
    }
}
