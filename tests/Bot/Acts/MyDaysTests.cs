using System.Text.Json.Nodes;
using Praatplaat.Bot.Tests.Playing;
using Praatplaat.Cards;
using Praatplaat.FakeChannel;

namespace Praatplaat.Bot.Tests.Acts;

/// <summary>Who says on which days they work gets the reminder on such a day, and who wants none gets none.</summary>
public sealed class MyDaysTests : IAsyncLifetime
{
    private static readonly DateTimeOffset Monday = JumpingTime.Monday.AddMinutes(-10);

    private SessionPlay play = null!;

    public async ValueTask InitializeAsync() => play = await SessionPlay.BeginAsync(5);

    public ValueTask DisposeAsync() => play.DisposeAsync();

    [Fact]
    public async Task The_reminder_comes_on_the_last_morning_on_which_somebody_works_and_not_to_who_wants_none()
    {
        var (partTimer, away, quiet, other) = (play.Members[1], play.Members[2], play.Members[3], play.Members[4]);
        await SayAsync(partTimer, "1,2,3");
        await SayAsync(away, "1");
        await SayAsync(quiet, "1,2,3,4,5", quiet: true);
        await play.StartAsync(new JsonObject { ["pace"] = "3" });
        await play.OpenAsync(1);
        var control = await play.SeeAsync(card => card.Offers(Verbs.SessionCancel) && card.Says("Wil geen herinneringen:"), play.Facilitator);
        Assert.True(control.Card.Says($"Wil geen herinneringen: {quiet.Name}"), control.Card.Text());
        Assert.True(control.Card.Says($"Werkt niet meer als de herinnering gaat: {away.Name}"), control.Card.Text());
        Assert.True(control.Card.Says("Herinneren (4)"), control.Card.Text());

        // The round closes on Thursday at four.
        await play.JumpAsync(Monday.AddDays(2).AddMinutes(-1));
        await play.QuietAsync();
        Assert.Empty(Reminded());
        await play.JumpAsync(Monday.AddDays(2).AddSeconds(1));
        await play.SeeAsync(IsReminder, partTimer);
        await play.QuietAsync();
        Assert.Equal([partTimer], Reminded());
        await play.JumpAsync(Monday.AddDays(3).AddSeconds(1));
        await play.SeeAsync(IsReminder, other);
        await play.JumpAsync(Monday.AddDays(4));
        await play.QuietAsync();
        Assert.Equal([play.Facilitator, partTimer, other], Reminded());
    }

    /// <summary>The round closes on Thursday at four. On Monday the one who has not answered works; on Tuesday no more.</summary>
    [Fact]
    public async Task Of_a_reminder_that_nobody_would_get_the_control_card_says_nothing()
    {
        var last = play.Members[1];
        await SayAsync(last, "1");
        await play.StartAsync(new JsonObject { ["pace"] = "3" });
        var form = await play.OpenAsync(1);
        foreach (var member in play.Members.Where(member => member != last))
            await play.AnswerAsync(member, form, "ja");
        await ControlAsync(
            card => card.Says($"Werkt niet meer als de herinnering gaat: {last.Name}") && card.Says("Herinneren (1)") && !card.Says("gaat op"));
        await play.JumpAsync(Monday.AddDays(1));
        await ControlAsync(
            card => card.Says($"Werkt niet meer voor de ronde sluit: {last.Name}") && !card.Says("Herinneren") && !card.Says("gaat op"));
    }

    [Fact]
    public async Task The_control_card_says_of_what_moment_its_numbers_are()
    {
        await play.StartAsync();
        await play.OpenAsync(1);
        await ControlAsync(card => card.Says("Bijgewerkt: ma 9.1"));
        await play.JumpAsync(Monday.AddDays(1).AddMinutes(5));
        await ControlAsync(card => card.Says("Bijgewerkt: di 9.0"));
    }

    [Fact]
    public async Task A_reminder_by_hand_waits_for_a_day_on_which_its_reader_works()
    {
        await SayAsync(play.Members[1], "2");
        await play.StartAsync();
        await play.OpenAsync(1);
        await play.SayAsync(play.Facilitator, "herinner");
        await play.SeeAsync(IsReminder, play.Members[2]);
        await play.QuietAsync();
        Assert.DoesNotContain(play.Seen(play.Members[1]), seen => IsReminder(seen.Card));
        await play.JumpAsync(Monday.AddDays(1).AddSeconds(1));
        await play.SeeAsync(IsReminder, play.Members[1]);
    }

    [Fact]
    public async Task The_reminder_itself_offers_to_be_the_last_one()
    {
        await play.StartAsync();
        await play.OpenAsync(1);
        await play.SayAsync(play.Facilitator, "herinner");
        var reminder = await play.SeeAsync(IsReminder, play.Members[1]);
        Assert.True((await play.PressAsync(play.Members[1], reminder, Verbs.MemberQuiet)).Card!.Value.Says("U krijgt geen herinneringen meer."));
        await play.CloseAsync(1);
        await play.OpenAsync(2);
        await play.SayAsync(play.Facilitator, "herinner");
        await Eventually.TrueAsync(() => play.Seen(play.Members[2]).Count(seen => IsReminder(seen.Card)) == 2, "the second reminder");
        await play.QuietAsync();
        Assert.Single(play.Seen(play.Members[1]), seen => IsReminder(seen.Card));
    }

    [Theory]
    [InlineData("")]
    [InlineData("6")]
    [InlineData("1,maandag")]
    public async Task Days_that_no_card_offers_are_refused_and_nothing_is_kept(string days)
    {
        var answer = await SayAsync(play.Members[1], days);
        Assert.True(answer.Says("Kies ten minste één dag"), answer.Text());
        await play.TellAsync(play.Members[1], "mijn  dagen");
        await play.SeeAsync(card => card.Says("Op welke dagen werkt u?") && card.GetRawText().Contains("\"1,2,3,4,5\"", StringComparison.Ordinal), play.Members[1]);
    }

    /// <summary>Clients leave out a list in which nothing is ticked.</summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Without_a_day_the_card_says_that_one_is_needed_and_keeps_the_rest(bool quiet)
    {
        var answer = await SayAsync(play.Members[1], "", quiet);
        Assert.True(answer.Says("Kies ten minste één dag, ook als u geen herinneringen wilt."), answer.Text());
        Assert.Equal(("", quiet ? "true" : "false"), (answer.Typed("days"), answer.Typed("quiet")));
    }

    private async Task<System.Text.Json.JsonElement> SayAsync(TeamsPerson who, string days, bool quiet = false)
    {
        await play.TellAsync(who, "mijn dagen");
        var card = await play.SeeAsync(card => card.Offers(Verbs.MemberDays), who);
        return (await play.PressAsync(who, card, Verbs.MemberDays, new JsonObject { ["days"] = days, ["quiet"] = quiet ? "true" : "false" })).Card!.Value;
    }

    /// <summary>As it is when the facilitator asks for it now.</summary>
    private async Task ControlAsync(Func<System.Text.Json.JsonElement, bool> isSo)
    {
        await play.QuietAsync();
        await play.TellAsync(play.Facilitator, "help");
        var help = await play.SeeAsync(card => card.Offers(Verbs.SessionControl) && card.Says("Zo werkt Praatplaat"), play.Facilitator);
        var card = (await play.PressAsync(play.Facilitator, help, Verbs.SessionControl)).Card!.Value;
        Assert.True(isSo(card), card.Text());
    }

    private IEnumerable<TeamsPerson> Reminded() => play.Members.Where(member => play.Seen(member).Any(seen => IsReminder(seen.Card)));

    private static bool IsReminder(System.Text.Json.JsonElement card) => card.Says("Uw team wacht nog op uw antwoord.");
}
