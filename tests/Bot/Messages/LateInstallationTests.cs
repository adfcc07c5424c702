using Praatplaat.Bot.Tests.Playing;
using Praatplaat.Cards;
using Praatplaat.FakeChannel;

namespace Praatplaat.Bot.Tests.Messages;

/// <summary>Somebody adds the app when the three actions have been asked for, and Teams refused the card.</summary>
public sealed class LateInstallationTests : IAsyncLifetime
{
    private SessionPlay play = null!;

    private TeamsPerson Late => play.Members[2];

    public async ValueTask InitializeAsync()
    {
        play = await SessionPlay.BeginAsync(3);
        await play.StartAsync();
        play.Teams.SetReachable(Late, false);
    }

    public ValueTask DisposeAsync() => play.DisposeAsync();

    [Fact]
    public async Task The_card_comes_after_the_greeting_and_both_come_once()
    {
        await AskAsync();
        play.Teams.SetReachable(Late, true);
        var added = play.Teams.Activities.Installation("add", Late, personal: true);
        await play.DeliverAsync(added);
        await play.SeeAsync(card => card.Offers(Verbs.ActionsSubmit), Late);
        await play.DeliverAsync(play.Teams.Activities.DeliveredAgain(added));
        await play.RestedAsync();
        Assert.Equal([false, true], play.Seen(Late).Select(seen => seen.Card.Offers(Verbs.ActionsSubmit)));
        Assert.DoesNotContain(play.Seen(play.Facilitator), seen => seen.Card.Says("De app Praatplaat ontbreekt"));
    }

    [Fact]
    public async Task Before_the_actions_are_asked_for_there_is_a_greeting_alone()
    {
        await AddedAsync();
        await play.AskActionsAsync();
        await play.SeeAsync(card => card.Offers(Verbs.ActionsSubmit), Late);
        await play.QuietAsync();
        Assert.Equal(2, play.Seen(Late).Count());
    }

    [Fact]
    public async Task Who_has_the_card_gets_no_other()
    {
        await AskAsync();
        await play.DeliverAsync(play.Teams.Activities.Installation("add", play.Members[1], personal: true));
        await play.QuietAsync();
        Assert.Single(play.Seen(play.Members[1]), seen => seen.Card.Offers(Verbs.ActionsSubmit));
    }

    [Fact]
    public async Task When_the_session_is_over_there_is_a_greeting_alone()
    {
        await AskAsync();
        await play.FinishAsync();
        await play.QuietAsync();
        await AddedAsync();
        await play.QuietAsync();
        Assert.False(Assert.Single(play.Seen(Late)).Card.Offers(Verbs.ActionsSubmit));
    }

    /// <summary>Until Teams has refused the card.</summary>
    private async Task AskAsync()
    {
        await play.AskActionsAsync();
        await play.SeeAsync(card => card.Says("De app Praatplaat ontbreekt"), play.Facilitator);
        await play.QuietAsync();
    }

    private Task<BotAnswer> AddedAsync()
    {
        play.Teams.SetReachable(Late, true);
        return play.DeliverAsync(play.Teams.Activities.Installation("add", Late, personal: true));
    }
}
