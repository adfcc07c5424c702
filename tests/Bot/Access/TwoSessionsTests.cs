using Praatplaat.Bot.Tests.Playing;
using Praatplaat.Cards;
using Praatplaat.FakeChannel;

namespace Praatplaat.Bot.Tests.Access;

/// <summary>One person with a part in two sessions types a word in the chat with the bot.</summary>
public sealed class TwoSessionsTests : IAsyncLifetime
{
    private SessionPlay play = null!;

    private TeamsPerson Anouk => play.Members[0];

    private TeamsPerson Bram => play.Members[1];

    public async ValueTask InitializeAsync() => play = await SessionPlay.BeginAsync(3);

    public ValueTask DisposeAsync() => play.DisposeAsync();

    [Fact]
    [Report(Report.OnePointerAPerson)]
    public async Task A_word_is_about_the_session_that_she_leads_and_not_about_one_of_which_she_is_the_manager()
    {
        await StartAsync(Anouk, Anouk, null);
        await StartAsync(Bram, Anouk, Elsewhere.OtherChannel);
        await play.TellAsync(Anouk, "open");
        await play.FormAsync(1);
        await play.TellAsync(Anouk, "sluit");
        await play.SeeAsync(card => card.Says("Hierna: Gepaste sanctionering"), Anouk);
        Assert.DoesNotContain(play.Seen(Anouk), seen => seen.Card.Says("alleen de begeleider"));
    }

    [Fact]
    [Report(Report.OnePointerAPerson)]
    public async Task Who_leads_two_is_asked_which_one_and_the_button_carries_on_with_the_word()
    {
        await StartAsync(Anouk, Anouk, null);
        var own = play.Session;
        await StartAsync(Anouk, Bram, Elsewhere.OtherChannel);
        var other = play.Session;
        await play.TellAsync(Anouk, "volgende");
        var question = await play.SeeAsync(card => card.Offers(Verbs.SessionChoose), Anouk);
        Assert.Equal(new[] { own, other }.Order(), question.Card.Buttons().Select(button => (string?)button.Data["session"]).Order());
        Assert.DoesNotContain(play.Seen(), seen => seen.Card.Offers(Verbs.AnswerSubmit));

        var answer = await play.PressAsync(Anouk, question, question.Card.Buttons().First(button => (string?)button.Data["session"] == own));
        Assert.True(answer.Card!.Value.Says("Ronde 1 is open"), answer.Text);
        await play.FormAsync(1);
        // A word that nobody types this way, and somebody else's press, do nothing.
        var button = question.Card.Buttons().First(some => (string?)some.Data["session"] == other);
        var refused = await play.PressAsync(play.Members[2], question, button);
        Assert.True(refused.Card!.Value.Says("alleen de begeleider"), refused.Text);
        button.Data["word"] = "start";
        Assert.True((await play.PressAsync(Anouk, question, button)).Card!.Value.Says("Deze knop ken ik niet meer"));
    }

    [Fact]
    public async Task Whoever_gave_actions_to_two_sessions_is_asked_of_which_they_want_to_see_theirs()
    {
        var member = play.Members[2];
        await GiveAsync("eerste keer bellen");
        await play.FinishAsync();
        await play.JumpAsync(play.Clock.GetUtcNow().AddMinutes(1));
        await GiveAsync("tweede keer bellen");
        await play.TellAsync(member, "acties");
        var question = await play.SeeAsync(card => card.Offers(Verbs.SessionChoose), member);
        var buttons = question.Card.Buttons().ToList();
        Assert.Equal(2, buttons.Count);
        var newest = await play.PressAsync(member, question, buttons[0]);
        Assert.True(newest.Card!.Value.Says("tweede keer bellen"), newest.Text);
        var oldest = await play.PressAsync(member, question, buttons[1]);
        Assert.True(oldest.Card!.Value.Says("eerste keer bellen"), oldest.Text);

        async Task GiveAsync(string text)
        {
            await play.StartAsync();
            var session = play.Session;
            await play.OpenAsync(1);
            await play.CloseAsync(1);
            await play.AskActionsAsync();
            var ask = await play.SeeAsync(card => card.Buttons().Any(button => button.Verb == Verbs.ActionsSubmit && (string?)button.Data["session"] == session), member);
            await play.PressAsync(member, ask, Verbs.ActionsSubmit, new() { ["action1"] = text });
        }
    }

    [Fact]
    public async Task What_is_over_is_not_asked_about()
    {
        await StartAsync(Anouk, Anouk, null);
        await play.FinishAsync(Anouk);
        await play.QuietAsync();
        await StartAsync(Anouk, Anouk, Elsewhere.OtherChannel);
        await play.TellAsync(Anouk, "open");
        await play.SeeAsync(card => card.Says("Ronde 1 is open"), Anouk);
        Assert.DoesNotContain(play.Seen(Anouk), seen => seen.Card.Offers(Verbs.SessionChoose));
    }

    [Fact]
    public async Task Who_was_handed_a_second_session_is_asked_and_who_gave_it_away_is_not()
    {
        await StartAsync(Anouk, Anouk, null);
        await StartAsync(Bram, Bram, Elsewhere.OtherChannel);
        var control = await play.SeeAsync(card => card.Offers(Verbs.SessionHandOver), Bram);
        await play.PressAsync(Bram, control, control.Card.Button(Verbs.SessionHandOver), new() { ["facilitator"] = Anouk.AadObjectId });
        await play.SeeAsync(card => card.Offers(Verbs.RoundOpen) && card.Buttons().Any(button => (string?)button.Data["session"] == play.Session), Anouk);
        await play.QuietAsync();
        await play.TellAsync(Anouk, "open");
        await play.SeeAsync(card => card.Offers(Verbs.SessionChoose), Anouk);
        await play.TellAsync(Bram, "open");
        await play.SeeAsync(card => card.Says($"alleen de begeleider van deze sessie: {Anouk.Name}"), Bram);
    }

    /// <param name="channel">Null for the channel of the team.</param>
    private async Task StartAsync(TeamsPerson who, TeamsPerson manager, string? channel)
    {
        var known = play.Teams.Calls.Count;
        var start = play.Teams.Activities.ChannelMessage(who, "start");
        await play.DeliverAsync(channel is null ? start : start.FromChannel(channel));
        var setUp = await Eventually.SeeAsync(
            () => play.Teams.Calls.Skip(known).Select(call => call.Card).OfType<System.Text.Json.JsonElement?>().LastOrDefault(card => card!.Value.Offers(Verbs.SessionStart))
                is { } card ? new SeenCard(CardPlace.Post("1"), card) : null,
            "a set-up card");
        var button = setUp.Card.Button(Verbs.SessionStart);
        var press = play.Teams.Activities.Execute(who, CardPlace.Post("1"), Verbs.SessionStart, button.Data, new() { ["manager"] = manager.AadObjectId });
        await play.DeliverAsync(channel is null ? press : press.FromChannel(channel));
        await play.SeeAsync(
            card => card.Offers(Verbs.RoundOpen) && card.Buttons().Any(some => (string?)some.Data["session"] == (string?)button.Data["session"]), who);
    }
}
