using Praatplaat.Bot.Tests.Playing;
using Praatplaat.Cards;
using Praatplaat.FakeChannel;

namespace Praatplaat.Bot.Tests.Messages;

public sealed class InstallationTests : IAsyncLifetime
{
    private SessionPlay play = null!;

    private TeamsPerson Anouk => play.Facilitator;

    public async ValueTask InitializeAsync() => play = await SessionPlay.BeginAsync(3);

    public ValueTask DisposeAsync() => play.DisposeAsync();

    [Fact]
    public async Task Who_adds_the_app_is_greeted_once()
    {
        foreach (var action in new[] { "add", "add", "add-upgrade" })
            await play.DeliverAsync(play.Teams.Activities.Installation(action, Anouk, personal: true));
        Assert.True(Assert.Single(play.Seen(Anouk)).Card.Says("Zo werkt Praatplaat"));
    }

    [Theory]
    [InlineData("add")]
    [InlineData("remove")]
    [InlineData("something-new")]
    public async Task A_team_that_adds_the_app_is_not_disturbed(string action)
    {
        await play.DeliverAsync(play.Teams.Activities.Installation(action, Anouk));
        Assert.Empty(play.Teams.Calls);
    }

    [Theory]
    [InlineData("remove-upgrade")]
    [InlineData("something-new")]
    public async Task An_upgrade_leaves_the_chat_in_use(string action)
    {
        await ComeAndAsync(action);
        await play.StartAsync();
        Assert.DoesNotContain(play.Teams.Calls, call => call.CreatedFor == Anouk.Id);
    }

    [Fact]
    public async Task After_a_removal_nothing_goes_to_the_chat_any_more()
    {
        await ComeAndAsync("remove");
        await play.PressStartAsync(await play.SetUpAsync());
        await play.SeeAsync(card => card.Offers(Verbs.RoundOpen));
        Assert.DoesNotContain(play.Seen(Anouk), seen => seen.Card.Offers(Verbs.RoundOpen));
    }

    /// <summary>From then on Teams makes no new chat.</summary>
    private async Task ComeAndAsync(string action)
    {
        await play.DeliverAsync(play.Teams.Activities.Installation("add", Anouk, personal: true));
        await play.DeliverAsync(play.Teams.Activities.Installation(action, Anouk, personal: true));
        play.Teams.SetReachable(Anouk, false);
    }
}
