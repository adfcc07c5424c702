using System.Text.Json;
using System.Text.Json.Nodes;
using Praatplaat.Bot.Outbox;
using Praatplaat.Bot.Tests.Playing;
using Praatplaat.Cards;
using Praatplaat.FakeChannel;

namespace Praatplaat.Bot.Tests.Outbox;

/// <summary>
/// An update folds in what its reader unfolded on the control card, and takes away what a press put in its place: one that only changes
/// numbers waits a minute, and one that changes more does not.
/// </summary>
public sealed class ControlAtRestTests : IAsyncLifetime
{
    private static readonly TimeSpan Rest = TimeSpan.FromMinutes(1);

    private SessionPlay play = null!;
    private SeenCard form = null!;
    private SeenCard control = null!;

    public async ValueTask InitializeAsync()
    {
        play = await SessionPlay.BeginAsync(4, settings: ["--Outbox:Pause", "00:00:02"]);
        await play.StartAsync();
        form = await play.OpenAsync(1);
        control = await play.ControlAsync(Verbs.RoundClose, 1);
        await play.QuietAsync();
        await play.JumpAsync(play.Clock.GetUtcNow() + Rest + TimeSpan.FromSeconds(5));
    }

    public ValueTask DisposeAsync() => play.DisposeAsync();

    [Fact]
    public async Task After_a_press_of_the_facilitator_the_numbers_wait_and_then_they_are_the_latest()
    {
        await BackAsync();
        var before = Versions;
        await AnswerAsync(1);
        await AnswerAsync(2);
        Assert.Equal(before, Versions);
        await play.JumpAsync(play.Clock.GetUtcNow() + Rest);
        await SaysAsync("2 van 4");
        Assert.Equal(before + 1, Versions);
    }

    [Fact]
    public async Task Whoever_goes_on_pressing_is_not_disturbed_either()
    {
        await BackAsync();
        await AnswerAsync(1);
        await play.JumpAsync(play.Clock.GetUtcNow() + (Rest / 2));
        await BackAsync();
        var before = Versions;
        await play.JumpAsync(play.Clock.GetUtcNow() + (Rest * 0.75));
        await AnswerAsync(2);
        Assert.Equal(before, Versions);
        await play.JumpAsync(play.Clock.GetUtcNow() + (Rest / 2));
        await SaysAsync("2 van 4");
    }

    [Fact]
    public async Task A_change_of_the_session_shows_at_once_all_the_same()
    {
        await AskAsync(Verbs.SessionCancel);
        await AnswerAsync(1);
        var asked = play.Clock.GetUtcNow();
        var next = new JsonObject { ["session"] = play.Session, ["round"] = 2, ["confirmed"] = true };
        await play.DeliverAsync(play.Teams.Activities.Execute(play.Facilitator, form.Place, Verbs.RoundOpen, next));
        await Eventually.TrueAsync(() => Latest.Offers(Verbs.RoundClose, 2), "the next round");
        Assert.InRange(play.Clock.GetUtcNow() - asked, TimeSpan.Zero, Rest / 2);
    }

    [Fact]
    public async Task Left_alone_the_numbers_show_at_once_and_then_once_a_minute()
    {
        await AnswerAsync(1);
        await SaysAsync("1 van 4");
        var before = Versions;
        await AnswerAsync(2);
        await AnswerAsync(3);
        Assert.Equal(before, Versions);
        await play.JumpAsync(play.Clock.GetUtcNow() + Rest);
        await SaysAsync("3 van 4");
        Assert.Equal(before + 1, Versions);
    }

    [Fact]
    public async Task Actions_that_are_given_take_away_no_question_that_stands_in_its_place()
    {
        await play.CloseAsync(1);
        await play.AskActionsAsync();
        var asked = await play.SeeAsync(card => card.Offers(Verbs.ActionsSubmit), play.Members[1]);
        await play.RestedAsync();
        await AskAsync(Verbs.SessionFinish);
        var before = Versions;
        await play.PressAsync(play.Members[1], asked, Verbs.ActionsSubmit, new JsonObject { ["action1"] = "bellen", ["share"] = "false" });
        await StaysUntilBackAsync(before);
    }

    [Fact]
    public async Task Nothing_takes_away_a_form_that_stands_in_its_place_until_the_next_press()
    {
        await AskAsync(Verbs.SessionHandOver);
        var before = Versions;
        await AnswerAsync(1);
        await StaysUntilBackAsync(before);
    }

    [Fact]
    public async Task A_form_that_is_forgotten_gives_way_in_the_end()
    {
        await AskAsync(Verbs.SessionHandOver);
        var before = Versions;
        await AnswerAsync(1);
        await play.JumpAsync(play.Clock.GetUtcNow() + OutboxOptions.TypingTime);
        await SaysAsync("1 van 4");
        Assert.Equal(before + 1, Versions);
    }

    private JsonElement Latest => play.Teams.LatestCard(control.ActivityId)!.Value;

    private int Versions => play.Teams.Message(control.ActivityId)!.Versions.Count;

    /// <summary>Something else takes the place of the control card.</summary>
    private Task<BotAnswer> AskAsync(string verb) => play.PressOnceAsync(play.Facilitator, control, Latest.Button(verb));

    /// <summary>However long it is left alone; then the numbers show.</summary>
    private async Task StaysUntilBackAsync(int before)
    {
        for (var minute = 0; minute < 3; minute++)
            await play.RestedAsync();
        Assert.Equal(before, Versions);
        await BackAsync();
        await play.RestedAsync();
        await SaysAsync("1 van 4");
    }

    /// <summary>To a question, and back to the control card.</summary>
    private async Task BackAsync()
    {
        var question = control.After(await AskAsync(Latest.Offers(Verbs.SessionFinish) ? Verbs.SessionFinish : Verbs.SessionCancel));
        await play.PressAsync(play.Facilitator, question, Verbs.SessionControl);
    }

    /// <summary>Until the status card has counted it.</summary>
    private async Task AnswerAsync(int member)
    {
        await play.AnswerAsync(play.Members[member], form, "ja");
        await play.CountAsync(form, member);
        await play.QuietAsync();
    }

    private Task SaysAsync(string text) => Eventually.TrueAsync(() => Latest.Says(text), text);
}
