using System.Text.Json;
using System.Text.Json.Nodes;
using Praatplaat.Approval;
using Praatplaat.Bot.Tests.Playing;
using Praatplaat.Cards;
using Praatplaat.FakeChannel;

namespace Praatplaat.Bot.Tests.Diary;

/// <summary>
/// Two and a half weeks of a team of 25, by a clock that moves: who got what when. Summer time ends on the way, the town hall is closed for a
/// day, and the facilitator falls ill.
/// </summary>
public sealed class FortnightTests
{
    private static readonly DateTimeOffset Begin = new(2026, 10, 19, 9, 10, 0, TimeSpan.FromHours(2));

    [Fact]
    public async Task Everybody_gets_what_is_theirs_on_the_days_that_they_work()
    {
        await using var play = await SessionPlay.BeginAsync(
            25, Begin, "--Sessions:Holidays", "NL,2026-10-28", "--Presses:PerUserPerMinute", "1000", "--Outbox:Lease", "00:10:00");
        var diary = new FortnightDiary(play);
        var (coach, standIn) = (play.Facilitator, play.Members[4]);
        play.Teams.Inject(Fault.Answer(403, "ConversationBlockedByUser"), call => call.CreatedFor == play.Members[5].Id, times: 1000);
        await DaysAsync(play, play.Members[1], "1,2,3");
        await DaysAsync(play, play.Members[2], "4,5");
        await DaysAsync(play, play.Members[3], "1,2,3,4,5", quiet: true);
        diary.Note("Three people have said on which days they work: one not on Thursday and Friday, one only then, and one who wants no reminders. "
            + "One has blocked the bot.");
        await play.StartAsync(new JsonObject { ["pace"] = "2", ["themes"] = "vertrouwen,gepaste-sanctionering,visie" });
        await diary.LookAsync("The facilitator starts.");

        await diary.UntilAsync("2026-10-20 10:00");
        await AnswerAsync(1, play.Members.Skip(8));
        await diary.LookAsync("Seventeen people answer.");
        await diary.UntilAsync("2026-10-23 10:00");
        await AnswerAsync(2, play.Members.Skip(7));
        await diary.LookAsync("Eighteen people answer.");
        await diary.UntilAsync("2026-10-26 10:00");
        await LeaveAsync(play.Members[6]);
        await diary.LookAsync("Somebody leaves the team, and somebody joins it.");
        await diary.UntilAsync("2026-10-29 10:00");
        await play.TellAsync(coach, "pauze");
        await diary.LookAsync("The facilitator is ill, and pauses the session.");
        await diary.UntilAsync("2026-10-30 09:30");
        await HandOverAsync(standIn);
        await diary.LookAsync("The facilitator hands over.");
        await diary.UntilAsync("2026-11-02 09:30");
        await play.TellAsync(standIn, "hervat");
        await diary.LookAsync("The new facilitator goes on.");
        await diary.UntilAsync("2026-11-03 11:00");
        await AnswerAsync(3, play.Members.Skip(3));
        await diary.LookAsync("All but three answer.");
        await diary.UntilAsync("2026-11-05 09:30");
        await play.TellAsync(standIn, "stippen");
        await diary.LookAsync("The new facilitator lets the team choose.");
        await diary.UntilAsync("2026-11-05 15:00");
        await GiveAsync(Verbs.DotsSubmit, play.Members.Skip(10), card => new() { ["dots"] = card.Choices(Inputs.Dots)[0].Id });
        await diary.LookAsync("Fifteen people give a dot.");
        await diary.UntilAsync("2026-11-06 09:00");
        await play.TellAsync(standIn, "acties");
        var early = await play.SeeAsync(card => card.AsksBefore(Verbs.ActionsAsk), standIn);
        await play.PressAsync(standIn, early, Verbs.ActionsAsk);
        await diary.LookAsync("The new facilitator asks for the actions, so the dots are counted.");
        await diary.UntilAsync("2026-11-06 10:00");
        await GiveAsync(Verbs.ActionsSubmit, play.Members.Skip(12), _ => new() { ["action1"] = "Ik bel morgen." });
        await diary.LookAsync("Thirteen people give an action.");
        await play.TellAsync(standIn, "afronden");
        await diary.LookAsync("The new facilitator wants to finish.");
        var question = await play.SeeAsync(card => card.AsksBefore(Verbs.SessionFinish), standIn);
        await play.PressAsync(standIn, question, Verbs.SessionFinish);
        await diary.LookAsync("And does, though not everybody gave actions.");
        await diary.UntilAsync("2026-11-09 12:00");
        Approved.Matches(diary.Text, "Fortnight");

        async Task AnswerAsync(int round, IEnumerable<TeamsPerson> people)
        {
            var form = await play.FormAsync(round);
            foreach (var person in people)
                Assert.True((await play.AnswerAsync(person, form, "Ja.")).IsSaved());
        }

        async Task GiveAsync(string verb, IEnumerable<TeamsPerson> people, Func<JsonElement, JsonObject> typed)
        {
            foreach (var person in people)
            {
                var asked = await play.SeeAsync(card => card.Offers(verb), person);
                Assert.True((await play.PressAsync(person, asked, verb, typed(asked.Card))).Card!.Value.Says("vastgelegd"));
            }
        }

        async Task LeaveAsync(TeamsPerson leaver)
        {
            var newcomer = TeamsPerson.Number(60);
            play.Teams.Members = [.. play.Members.Where(member => member != leaver), newcomer];
            await play.DeliverAsync(play.Teams.Activities.MembersRemoved(coach, leaver));
            await play.DeliverAsync(play.Teams.Activities.MembersAdded(coach, newcomer));
        }

        async Task HandOverAsync(TeamsPerson to) => await play.PressAsync(
            coach,
            await play.ControlAsync(Verbs.SessionHandOver),
            Verbs.SessionHandOver,
            new JsonObject { ["facilitator"] = to.AadObjectId });
    }

    internal static async Task DaysAsync(SessionPlay play, TeamsPerson who, string days, bool quiet = false)
    {
        await play.TellAsync(who, "mijn dagen");
        var card = await play.SeeAsync(card => card.Offers(Verbs.MemberDays), who);
        await play.PressAsync(who, card, Verbs.MemberDays, new JsonObject { ["days"] = days, ["quiet"] = quiet ? "true" : "false" });
    }
}
