using System.Text.Json;
using Praatplaat.Bot.Tests.Playing;
using Praatplaat.Cards;
using Praatplaat.FakeChannel;

namespace Praatplaat.Bot.Tests.Messages;

/// <summary>Teams refuses two of six for a moment: each gets what they missed, once, as soon as somebody gives a reason to try again.</summary>
public sealed class MissedMessagesTests : IAsyncLifetime
{
    private static readonly string[] WaysForAll = ["acties", "retry", "word"];

    private SessionPlay play = null!;

    private TeamsPerson[] Missed => [play.Members[3], play.Members[4]];

    public async ValueTask InitializeAsync() => play = await SessionPlay.BeginAsync(6);

    public ValueTask DisposeAsync() => play.DisposeAsync();

    [Theory]
    [InlineData("acties")]
    [InlineData("retry")]
    [InlineData("word")]
    [Report(Report.FinalAfterOneRefusal)]
    public async Task Whoever_missed_the_actions_card_gets_it_once_at_the_first_of_these_signs(string first)
    {
        await play.StartAsync();
        Refuse(IsAsked);
        await play.AskActionsAsync();
        await ControlSaysAsync("2 niet bereikbaar");

        await SignAsync(first);
        foreach (var person in Missed)
            await play.SeeAsync(IsAsked, person);
        foreach (var again in WaysForAll)
            await SignAsync(again);
        await play.QuietAsync();
        Assert.All(play.Members, member => Assert.Single(play.Seen(member), seen => IsAsked(seen.Card)));
        Assert.DoesNotContain(play.Seen(play.Facilitator), seen => seen.Card.Says("niet bereikbaar"));
    }

    [Fact]
    [Report(Report.FinalAfterOneRefusal)]
    public async Task Whoever_missed_the_reminder_gets_it_once()
    {
        await play.StartAsync();
        await play.OpenAsync(1);
        Refuse(IsReminder);
        await play.SayAsync(play.Facilitator, "herinner");
        await ControlSaysAsync("2 niet bereikbaar");

        await SignAsync("retry");
        foreach (var person in Missed)
            await play.SeeAsync(IsReminder, person);
        await SignAsync("retry");
        await SignAsync("word");
        await play.QuietAsync();
        Assert.All(play.Members, member => Assert.Single(play.Seen(member), seen => IsReminder(seen.Card)));
    }

    [Fact]
    [Report(Report.FinalAfterOneRefusal)]
    public async Task Whoever_joins_after_the_actions_were_asked_for_is_asked_as_well()
    {
        await play.StartAsync();
        await play.AskActionsAsync();
        await play.SeeAsync(IsAsked, play.Members[5]);
        var newcomer = TeamsPerson.Number(10);
        play.Teams.Members = [.. play.Members, newcomer];
        await play.DeliverAsync(play.Teams.Activities.MembersAdded(play.Facilitator, newcomer));
        await play.SeeAsync(IsAsked, newcomer);
        await play.AskActionsAsync();
        await play.QuietAsync();
        Assert.All(play.Members, member => Assert.Single(play.Seen(member), seen => IsAsked(seen.Card)));
    }

    [Theory]
    [InlineData(403, "BotNotInConversationRoster", "De app Praatplaat ontbreekt")]
    [InlineData(403, "ConversationBlockedByUser", "vraag om die blokkade")]
    [InlineData(403, null, "Teams weigert en zegt niet waarom")]
    [InlineData(403, "Forbidden", "Teams weigert en zegt niet waarom")]
    [InlineData(404, "ConversationNotFound", "Teams weigert en zegt niet waarom")]
    [InlineData(404, null, "Teams weigert en zegt niet waarom")]
    [Report(Report.FinalAfterOneRefusal)]
    public async Task What_stands_in_the_way_is_told_by_what_Teams_says(int status, string? code, string sentence)
    {
        await play.StartAsync();
        Refuse(IsAsked, status, code);
        await play.AskActionsAsync();
        var control = await ControlSaysAsync(sentence);
        Assert.False(control.Card.Says("Het account is weg"));
        Assert.True(control.Card.Offers(Verbs.DeliveryRetry));
    }

    private void Refuse(Func<JsonElement, bool> card, int status = 403, string? code = "Forbidden")
    {
        foreach (var person in Missed)
            play.Teams.Inject(Fault.Answer(status, code), call => call.CreatedFor == person.Id && call.Card is { } sent && card(sent));
    }

    private async Task SignAsync(string sign)
    {
        if (sign == "acties")
            await play.AskActionsAsync();
        else if (sign == "word")
            foreach (var person in Missed)
                await play.TellAsync(person, "hallo");
        else
            await RetryAsync();
    }

    /// <summary>Also where the card has no such button any more: an old card may.</summary>
    private async Task RetryAsync()
    {
        var control = await play.ControlAsync(Verbs.SessionHandOver);
        var button = control.Card.Button(Verbs.SessionHandOver) with { Verb = Verbs.DeliveryRetry, Data = new() { ["session"] = play.Session } };
        await play.PressAsync(play.Facilitator, control, button);
    }

    private Task<SeenCard> ControlSaysAsync(string says) =>
        play.SeeAsync(card => card.Offers(Verbs.SessionCancel) && card.Says(says), play.Facilitator);

    /// <summary>The help card has the form too.</summary>
    private static bool IsAsked(JsonElement card) => card.Offers(Verbs.ActionsSubmit) && !card.Says("Zo werkt Praatplaat");

    private static bool IsReminder(JsonElement card) => card.Says("Uw team wacht nog op uw antwoord.");
}
