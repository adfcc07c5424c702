using System.Text.Json.Nodes;
using Praatplaat.Bot.Tests.Playing;
using Praatplaat.Cards;

namespace Praatplaat.Bot.Tests.Acts;

/// <summary>A session with a pace of two working days, begun on Monday: round 1 opens on Tuesday and closes on Thursday.</summary>
public sealed class PlanTests : IAsyncLifetime
{
    private const string Changed = "Gewijzigd in de planning";

    private static readonly DateTimeOffset Tuesday = new(2026, 11, 24, 9, 0, 0, TimeSpan.FromHours(1));

    private SessionPlay play = null!;

    public async ValueTask InitializeAsync()
    {
        play = await SessionPlay.BeginAsync(3);
        await play.StartAsync(new JsonObject { ["pace"] = "2", ["themes"] = "vertrouwen,gepaste-sanctionering,menselijke-maat" });
    }

    public ValueTask DisposeAsync() => play.DisposeAsync();

    [Fact]
    public async Task Members_see_the_days_on_the_opening_card_and_the_first_round_opens_on_its_day()
    {
        await OpeningAsync("di 24 nov 9.00 uur tot do 26 nov 16.00 uur", "vr 27 nov 9.00 uur tot di 1 dec 16.00 uur", "wo 2 dec 9.00 uur tot vr 4 dec 16.00 uur");
        await play.JumpAsync(Tuesday.AddMinutes(-1));
        await play.QuietAsync();
        Assert.DoesNotContain(play.Seen(), seen => seen.Card.Offers(Verbs.AnswerSubmit));
        await play.JumpAsync(Tuesday.AddSeconds(1));
        Assert.True((await play.FormAsync(1)).Card.Says("open tot do 16.00 uur"));
        await OpeningAsync("nu open, sluit do 26 nov 16.00 uur");
    }

    [Fact]
    public async Task A_round_that_is_moved_takes_those_after_it_along()
    {
        await ChangeAsync(Verbs.ScheduleChange, "2", "2026-12-07");
        await OpeningAsync("di 24 nov 9.00 uur tot do 26 nov 16.00 uur", "ma 7 dec 9.00 uur tot wo 9 dec 16.00 uur", "do 10 dec 9.00 uur tot ma 14 dec 16.00 uur");
        await play.JumpAsync(Tuesday.AddSeconds(1));
        await play.FormAsync(1);
        // The open one is moved by its end.
        await ChangeAsync(Verbs.ScheduleChange, "1", "2026-11-25");
        await OpeningAsync("nu open, sluit wo 25 nov 16.00 uur", "ma 7 dec 9.00 uur tot wo 9 dec 16.00 uur");
        await play.JumpAsync(Tuesday.AddHours(31).AddSeconds(1));
        await play.QuietAsync();
        await play.JumpAsync(Tuesday.AddDays(13).AddSeconds(-5));
        await play.QuietAsync();
        Assert.DoesNotContain(play.Seen(), seen => seen.Card.Offers(Verbs.AnswerSubmit, 2));
        await play.JumpAsync(Tuesday.AddDays(13).AddSeconds(1));
        await play.FormAsync(2);
    }

    [Fact]
    public async Task A_round_can_be_moved_to_an_earlier_day_as_long_as_the_one_before_it_is_over()
    {
        await ChangeAsync(Verbs.ScheduleChange, "1", "2026-12-07");
        await OpeningAsync("ma 7 dec 9.00 uur tot wo 9 dec 16.00 uur", "do 10 dec 9.00 uur tot ma 14 dec 16.00 uur");
        await ChangeAsync(Verbs.ScheduleChange, "3", "2026-12-21");
        // Before a round that was moved further than that, and before the first as it was planned.
        await ChangeAsync(Verbs.ScheduleChange, "1", "2026-11-24");
        await OpeningAsync("di 24 nov 9.00 uur tot do 26 nov 16.00 uur", "vr 27 nov 9.00 uur tot di 1 dec 16.00 uur", "ma 21 dec 9.00 uur");
        await ChangeAsync(Verbs.ScheduleChange, "3", "2026-12-03");
        await OpeningAsync("vr 27 nov 9.00 uur tot di 1 dec 16.00 uur", "do 3 dec 9.00 uur tot ma 7 dec 16.00 uur");
        await play.JumpAsync(Tuesday.AddSeconds(1));
        await play.FormAsync(1);
        await play.CloseAsync(1);
        await play.ControlAsync(Verbs.RoundOpen, 2);
        await ChangeAsync(Verbs.ScheduleChange, "2", "2026-12-14");
        await OpeningAsync("ma 14 dec 9.00 uur tot wo 16 dec 16.00 uur");
        await ChangeAsync(Verbs.ScheduleChange, "2", "2026-11-26");
        await OpeningAsync("do 26 nov 9.00 uur tot ma 30 nov 16.00 uur", "do 3 dec 9.00 uur");
        await play.JumpAsync(Tuesday.AddDays(2).AddSeconds(1));
        await play.FormAsync(2);
    }

    [Fact]
    public async Task What_was_changed_is_marked_in_the_plan_and_stays_on_the_control_card_until_a_round_opens_or_closes()
    {
        Assert.True((await ChangeAsync(Verbs.ScheduleChange, "2", "2026-12-07")).Says("gewijzigd: ma 7 dec 9.00 uur tot wo 9 dec 16.00 uur"));
        await ChangedAsync("2. Gepaste sanctionering", "ma 7 dec 9.00 uur tot wo 9 dec 16.00 uur", "Zo sluit de laatste ronde op maandag 14 december om 16.00 uur.");
        Assert.True((await ChangeAsync(Verbs.RoundSkip, "1")).Says("gewijzigd: overgeslagen"));
        await ChangedAsync("overgeslagen", "ma 7 dec 9.00 uur tot wo 9 dec 16.00 uur");
        var restored = (await play.PressAsync(play.Facilitator, await PlanAsync(), Verbs.RoundRestore)).Card!.Value;
        // It opens when it did before.
        Assert.False(restored.Says("gewijzigd: di 24 nov 9.00 uur tot do 26 nov 16.00 uur"), restored.Text());
        await ChangedAsync("2. Gepaste sanctionering", "ma 7 dec 9.00 uur tot wo 9 dec 16.00 uur");
        await play.JumpAsync(Tuesday.AddSeconds(1));
        await play.FormAsync(1);
        await play.QuietAsync();
        Assert.False((await play.ControlAsync(Verbs.RoundClose, 1)).Card.Says(Changed));

        var extended = await play.PressAsync(play.Facilitator, await play.ControlAsync(Verbs.RoundExtend), Verbs.RoundExtend);
        Assert.True(extended.Card!.Value.Says("nu open, sluit vr 27 nov 16.00 uur"), extended.Card!.Value.Text());
        await ChangedAsync("nu open, sluit vr 27 nov 16.00 uur", "De herinnering gaat nu op vrijdag 27 november om 9.00 uur.");
        await play.SayAsync(play.Facilitator, "pauze");
        var paused = await play.SeeAsync(card => card.Offers(Verbs.SessionCancel) && card.Says("De sessie is gepauzeerd sinds"), play.Facilitator);
        Assert.False(paused.Card.Says(Changed) || paused.Card.Says("27 nov") || paused.Card.Offers(Verbs.RoundExtend), paused.Card.Text());
        Assert.True(paused.Card.Says("zodra u de ronde sluit"), paused.Card.Text());
        await play.JumpAsync(Tuesday.AddDays(3));
        await play.SayAsync(play.Facilitator, "hervat");
        await ChangedAsync("nu open, sluit wo 2 dec 16.00 uur", "De herinnering gaat nu op woensdag 2 december om 9.00 uur.");
        // The next one was put off to later, and stays where it was.
        await play.CloseAsync(1);
        Assert.False((await play.ControlAsync(Verbs.RoundOpen, 2)).Card.Says(Changed));
    }

    [Fact]
    public async Task A_round_that_was_left_out_and_taken_in_again_leaves_nothing_that_says_it_was_changed()
    {
        Assert.True((await ChangeAsync(Verbs.RoundSkip, "2")).Says("gewijzigd: overgeslagen"));
        await ChangedAsync("2. Gepaste sanctionering", "3. Menselijke maat", "vr 27 nov 9.00 uur tot di 1 dec 16.00 uur");
        var restored = (await play.PressAsync(play.Facilitator, await PlanAsync(), Verbs.RoundRestore)).Card!.Value;
        Assert.False(restored.Says("gewijzigd"), restored.Text());
        var control = (await play.PressAsync(play.Facilitator, await PlanAsync(), Verbs.SessionControl)).Card!.Value;
        Assert.False(control.Says(Changed), control.Text());
    }

    [Fact]
    public async Task A_round_that_opens_sooner_because_the_one_before_it_was_closed_early_is_said_to_have_moved()
    {
        await play.JumpAsync(Tuesday.AddSeconds(1));
        await play.FormAsync(1);
        await play.CloseAsync(1);
        await ChangedAsync("2. Gepaste sanctionering", "wo 25 nov 9.00 uur tot vr 27 nov 16.00 uur", "Zo sluit de laatste ronde op woensdag 2 december om 16.00 uur.");
        await play.JumpAsync(Tuesday.AddDays(1).AddSeconds(1));
        await play.FormAsync(2);
        await play.QuietAsync();
        // The last day: nothing moves.
        await play.JumpAsync(Tuesday.AddDays(3).AddHours(2));
        await play.CloseAsync(2);
        Assert.False((await play.ControlAsync(Verbs.RoundOpen, 3)).Card.Says(Changed));
    }

    [Fact]
    public async Task Leaving_a_round_out_twice_leaves_out_one_and_asks_which_is_meant()
    {
        var plan = await PlanAsync();
        var skip = plan.Card.Buttons().First(button => button.Verb == Verbs.RoundSkip);
        var once = plan.After(await play.PressAsync(play.Facilitator, plan, skip, new JsonObject { ["planned"] = "2" }));
        Assert.Equal("", once.Card.Typed(Inputs.Planned));
        // Clients leave out a list in which nothing is chosen.
        var again = await play.PressAsync(play.Facilitator, once, once.Card.Buttons().First(button => button.Verb == Verbs.RoundSkip), []);
        Assert.True(again.Card!.Value.Says("Kies eerst een ronde."), again.Text);
        var neither = await play.PressAsync(play.Facilitator, once, once.Card.Buttons().First(button => button.Verb == Verbs.ScheduleChange), []);
        Assert.True(neither.Card!.Value.Says("Kies eerst een ronde.") && neither.Card.Value.Says("Kies eerst een dag."), neither.Text);
        await OpeningAsync("di 24 nov 9.00 uur tot do 26 nov 16.00 uur", "overgeslagen", "vr 27 nov 9.00 uur tot di 1 dec 16.00 uur");
    }

    [Fact]
    public async Task An_earlier_round_that_is_taken_in_again_follows_the_open_one_in_the_plan()
    {
        await ChangeAsync(Verbs.RoundSkip, "1");
        await play.JumpAsync(Tuesday.AddSeconds(1));
        await play.FormAsync(2);
        await play.PressAsync(play.Facilitator, await PlanAsync(), Verbs.RoundRestore);
        await OpeningAsync("vr 27 nov 9.00 uur tot di 1 dec 16.00 uur", "nu open, sluit do 26 nov 16.00 uur", "wo 2 dec 9.00 uur tot vr 4 dec 16.00 uur");
        await play.JumpAsync(Tuesday.AddDays(2).AddHours(7).AddSeconds(1));
        await play.JumpAsync(Tuesday.AddDays(3).AddSeconds(1));
        await play.FormAsync(1);
    }

    [Fact]
    public async Task Where_a_round_is_left_out_the_numbers_do_not_count_it()
    {
        await ChangeAsync(Verbs.RoundSkip, "2");
        await play.JumpAsync(Tuesday.AddSeconds(1));
        Assert.True((await play.FormAsync(1)).Card.Says("ronde 1"));
        Assert.False((await play.FormAsync(1)).Card.Says("ronde 1 van"));
        var control = (await play.ControlAsync(Verbs.RoundClose, 1)).Card;
        Assert.True(control.Says("Ronde 1: Vertrouwen") && control.Says("ronde 1 loopt, nog 1 te gaan, 1 overgeslagen"), control.Text());
        await play.CloseAsync(1);
        Assert.True((await play.ControlAsync(Verbs.RoundOpen, 3)).Card.Says("1 van de 2 rondes klaar, 1 overgeslagen"));
    }

    [Theory]
    [InlineData("2", "2026-11-28", "Dat is een weekend of feestdag. Kies een werkdag.")]
    [InlineData("2", "2026-12-25", "Dat is een weekend of feestdag. Kies een werkdag.")]
    [InlineData("2", "2026-11-25", "kan niet eerder openen dan vrijdag 27 november om 9.00 uur")]
    [InlineData("2", "2026-11-02", "is al voorbij")]
    [InlineData("2", "", "Kies eerst een dag.")]
    [InlineData("9", "2026-12-07", "Deze sessie heeft er 3.")]
    public async Task A_day_that_can_not_be_is_refused_with_a_sentence_and_stays_on_the_card(string round, string day, string sentence)
    {
        var answer = await ChangeAsync(Verbs.ScheduleChange, round, day);
        Assert.True(answer.Says(sentence), answer.Text());
        Assert.Contains(day, answer.GetRawText(), StringComparison.Ordinal);
        await OpeningAsync("vr 27 nov 9.00 uur tot di 1 dec 16.00 uur");
    }

    [Fact]
    public async Task A_round_that_is_left_out_is_passed_over_and_can_be_taken_in_again()
    {
        await ChangeAsync(Verbs.RoundSkip, "2");
        await OpeningAsync("overgeslagen", "di 24 nov 9.00 uur tot do 26 nov 16.00 uur", "vr 27 nov 9.00 uur tot di 1 dec 16.00 uur");
        Assert.True((await ChangeAsync(Verbs.RoundSkip, "1")).Says("overgeslagen"));
        Assert.True((await ChangeAsync(Verbs.RoundSkip, "3")).Says("de enige die overblijft"));
        // The first of both.
        await play.PressAsync(play.Facilitator, await PlanAsync(), Verbs.RoundRestore);
        await OpeningAsync("overgeslagen", "di 24 nov 9.00 uur tot do 26 nov 16.00 uur", "vr 27 nov 9.00 uur tot di 1 dec 16.00 uur");
        await play.JumpAsync(Tuesday.AddSeconds(1));
        await play.FormAsync(1);
        await play.CloseAsync(1);
        await play.OpenAsync(3);
        await play.CloseAsync(3);
        // What was left out is no round that is to come.
        await play.ControlAsync(Verbs.ActionsAsk);
        var summary = await play.PressAsync(play.Facilitator, await play.ControlAsync(Verbs.SummaryShow), Verbs.SummaryShow);
        Assert.Equal(
            ["Overgeslagen: Gepaste sanctionering"],
            summary.Card!.Value.Text().Split('\n').Where(line => line.Contains("Gepaste sanctionering", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Paused_nothing_opens_closes_or_reminds_until_it_goes_on()
    {
        await play.JumpAsync(Tuesday.AddSeconds(1));
        var form = await play.FormAsync(1);
        await play.SayAsync(play.Facilitator, "pauze");
        await play.SeeAsync(card => card.Says("De sessie is gepauzeerd sinds"), play.Facilitator);
        await OpeningAsync("De sessie is gepauzeerd");
        await play.JumpAsync(Tuesday.AddDays(7));
        await play.QuietAsync();
        Assert.True((await play.AnswerAsync(play.Members[1], form, "toch al")).IsSaved());
        Assert.DoesNotContain(play.Members.SelectMany(play.Seen), seen => seen.Card.Says("Uw team wacht nog"));

        await play.SayAsync(play.Facilitator, "hervat");
        await OpeningAsync("nu open, sluit do 3 dec 16.00 uur", "vr 4 dec 9.00 uur tot di 8 dec 16.00 uur");
        await play.JumpAsync(Tuesday.AddDays(9).AddHours(7).AddSeconds(1));
        Assert.True((await play.ResultsAsync(form)).Card.Says("toch al"));
    }

    [Fact]
    public async Task Others_read_the_plan_and_change_nothing()
    {
        await play.SayAsync(play.Members[1], "planning");
        var card = (await play.SeeAsync(card => card.Says("Planning") && card.Says("Een ronde is steeds 3 werkdagen open, de eerste meegeteld."))).Card;
        Assert.True(card.Says("di 24 nov 9.00 uur tot do 26 nov 16.00 uur"));
        Assert.False(card.Offers(Verbs.ScheduleChange) || card.Offers(Verbs.RoundSkip) || card.Offers(Verbs.SchedulePause));
    }

    /// <summary>On the control card, which leaves the plan in its place alone until its reader goes back.</summary>
    private async Task<SeenCard> ChangedAsync(params string[] lines)
    {
        await play.PressAsync(play.Facilitator, await PlanAsync(), Verbs.SessionControl);
        await play.RestedAsync();
        return await play.SeeAsync(
            card => card.Offers(Verbs.SessionCancel) && card.Says(Changed) && lines.All(line => card.Says(line)), play.Facilitator);
    }

    private Task<SeenCard> PlanAsync() => PlanCardAsync(play);

    private static async Task<SeenCard> PlanCardAsync(SessionPlay play)
    {
        var control = await play.ControlAsync(Verbs.ScheduleShow);
        return control.After(await play.PressAsync(play.Facilitator, control, Verbs.ScheduleShow));
    }

    private async Task<System.Text.Json.JsonElement> ChangeAsync(string verb, string round, string? day = null) =>
        (await play.PressAsync(play.Facilitator, await PlanAsync(), verb, new JsonObject { ["planned"] = round, ["day"] = day })).Card!.Value;

    private Task<SeenCard> OpeningAsync(params string[] lines) =>
        play.SeeAsync(card => card.Says("Nagels & bijstand") && lines.All(line => card.Says(line)));
}
