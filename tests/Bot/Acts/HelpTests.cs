using System.Text.Json;
using System.Text.Json.Nodes;
using Praatplaat.Bot.Tests.Playing;
using Praatplaat.Cards;
using Praatplaat.FakeChannel;

namespace Praatplaat.Bot.Tests.Acts;

/// <summary>Whoever types help, or anything that is no word, gets what they can do now. Here everybody but the first two is a member.</summary>
public sealed class HelpTests : IAsyncLifetime
{
    private SessionPlay play = null!;

    private TeamsPerson Manager => play.Members[1];

    private TeamsPerson Member => play.Members[2];

    public async ValueTask InitializeAsync()
    {
        play = await SessionPlay.BeginAsync(3);
        await play.StartAsync(new JsonObject { ["manager"] = Manager.AadObjectId });
    }

    public ValueTask DisposeAsync() => play.DisposeAsync();

    [Fact]
    public async Task In_the_channel_it_is_the_same_for_everybody_and_each_gets_their_own_answer()
    {
        var form = await play.OpenAsync(1);
        await play.AnswerAsync(Member, form, "van mij alleen");
        var help = await SayAsync(play.Facilitator, "help");
        var other = await SayAsync(Member, "help");
        Assert.Equal(help.Card.GetRawText(), other.Card.GetRawText());
        Assert.Equal([Verbs.AnswerMine, Verbs.ScheduleShow, Verbs.MemberDays], help.Card.Buttons().Select(button => button.Verb));
        Assert.True(help.Card.Says("Ronde 1 is open: Vertrouwen.") && help.Card.Says("Alle woorden"), help.Card.Text());
        foreach (var person in play.Members)
            Assert.False(help.Card.Says(person.Name), person.Name);
        Assert.True((await play.PressAsync(Member, help, Verbs.AnswerMine)).Card!.Value.Says("van mij alleen"));
        Assert.False((await play.PressAsync(Manager, help, Verbs.AnswerMine)).Card!.Value.Says("van mij alleen"));
        Assert.True((await play.PressAsync(Manager, help, Verbs.MemberDays)).Card!.Value.Says("Op welke dagen werkt u?"));
    }

    [Fact]
    public async Task To_what_is_no_word_it_says_that_first_and_does_not_repeat_it()
    {
        var help = await SayAsync(Member, "zebrapad");
        Assert.True(help.Card.Says("Dat woord ken ik niet.") && help.Card.Says("Alle woorden") && !help.Card.Says("zebra"), help.Card.Text());
        help = await TellAsync(play.Facilitator, "zebrapad");
        Assert.True(help.Card.Says("Dat woord ken ik niet.") && help.Card.Says("U leidt deze sessie."), help.Card.Text());
        foreach (var word in new[] { "help", "sluit?", " ", "!" })
            Assert.False((await TellAsync(Member, word)).Card.Says("Dat woord ken ik niet."), word);
    }

    [Fact]
    public async Task A_member_fetches_their_own_answer_from_it()
    {
        var form = await play.OpenAsync(1);
        await play.SayAsync(play.Facilitator, "herinner");
        await play.SeeAsync(card => card.Says("Uw team wacht nog"), Member);
        await play.AnswerAsync(Member, form, "van mij alleen");
        var help = await TellAsync(Member, "help");
        Assert.Equal([Verbs.AnswerMine, Verbs.MemberDays, Verbs.ScheduleShow], help.Card.Buttons().Select(button => button.Verb));
        Assert.True((await play.PressAsync(Member, help, Verbs.AnswerMine)).Card!.Value.Says("van mij alleen"));
    }

    [Fact]
    public async Task A_member_who_was_asked_for_actions_gives_them_on_it()
    {
        await play.AskActionsAsync();
        await play.SeeAsync(card => card.Offers(Verbs.ActionsSubmit), Member);
        var help = await TellAsync(Member, "help");
        Assert.True(help.Card.Says("Noem een tot drie acties voor morgen."), help.Card.Text());
        await play.PressAsync(Member, help, Verbs.ActionsSubmit, new JsonObject { ["action1"] = "bellen", ["share"] = "false" });
        Assert.Equal("bellen", (await TellAsync(Member, "help")).Card.Typed("action1"));
    }

    [Fact]
    public async Task The_manager_gets_the_way_to_the_summary()
    {
        await play.OpenAsync(1);
        var help = await TellAsync(Manager, "help");
        Assert.Equal([Verbs.SummaryShow, Verbs.AnswerMine, Verbs.MemberDays], help.Card.Buttons().Select(button => button.Verb));
        Assert.True((await play.PressAsync(Manager, help, Verbs.SummaryShow)).Card!.Value.Says("loopt nog"));
    }

    [Fact]
    public async Task The_facilitator_gets_the_next_step_and_the_control_card()
    {
        var help = await TellAsync(play.Facilitator, "wat nu");
        Assert.Equal([Verbs.RoundOpen, Verbs.SessionControl, Verbs.ScheduleShow], help.Card.Buttons().Select(button => button.Verb));
        Assert.True((await play.PressAsync(play.Facilitator, help, Verbs.SessionControl)).Card!.Value.Offers(Verbs.SessionCancel));
        var next = await TellAsync(play.Facilitator, "help");
        await play.PressAsync(play.Facilitator, next, Verbs.RoundOpen);
        await play.FormAsync(1);
        var open = await TellAsync(play.Facilitator, "help");
        Assert.True(open.Card.Offers(Verbs.RoundClose, 1) && open.Card.Says("U leidt deze sessie. Ronde 1 is open: Vertrouwen."), open.Card.Text());
    }

    [Fact]
    public async Task Once_the_session_is_over_it_says_how_to_begin_and_the_manager_can_still_read_the_summary()
    {
        await play.StopAsync();
        await play.SeeAsync(card => card.Offers(Verbs.SessionResume), play.Facilitator);
        Assert.True((await TellAsync(Manager, "help")).Card.Offers(Verbs.SummaryShow));
        var channel = await SayAsync(Member, "help");
        Assert.True(channel.Card.Says("Typ @Praatplaat start in een kanaal van uw team"), channel.Card.Text());
        Assert.Equal([Verbs.SessionRehearse, Verbs.SessionPreview, Verbs.MemberDays], channel.Card.Buttons().Select(button => button.Verb));
    }

    [Fact]
    public async Task Start_in_the_chat_names_the_channels_that_are_known_or_says_how_to_add_the_app()
    {
        var known = await TellAsync(play.Facilitator, "start", "Typ @");
        Assert.True(known.Card.Says($"Typ @{play.Teams.Place.BotName} start in het kanaal"), known.Card.Text());
        Assert.True(known.Card.Says($"Team {play.Teams.Place.TeamName}: het kanaal met de sessie"), known.Card.Text());
        var nowhere = await TellAsync(Member, "start", "Typ @");
        Assert.True(nowhere.Card.Says("Staat Praatplaat al in uw team? Typ het dan daar."), nowhere.Card.Text());
        Assert.False(nowhere.Card.Says(play.Teams.Place.TeamName));
    }

    private Task<SeenCard> SayAsync(TeamsPerson who, string text) => NextAsync(null, () => play.SayAsync(who, text), "Zo werkt Praatplaat");

    private Task<SeenCard> TellAsync(TeamsPerson who, string text, string says = "Zo werkt Praatplaat") =>
        NextAsync(who, () => play.TellAsync(who, text), says);

    private async Task<SeenCard> NextAsync(TeamsPerson? chat, Func<Task> ask, string says)
    {
        var before = play.Seen(chat).Select(seen => seen.ActivityId).ToHashSet();
        await ask();
        return await Eventually.SeeAsync(
            () => play.Seen(chat).LastOrDefault(seen => !before.Contains(seen.ActivityId) && Says(seen.Card, says)), "an answer");
    }

    private static bool Says(JsonElement card, string text) => card.Says(text);
}
