using Praatplaat.Bot.Tests.Playing;
using Praatplaat.Cards;

namespace Praatplaat.Bot.Tests.Outbox;

public sealed class TwoInstancesTests
{
    [Fact]
    public async Task A_session_is_played_on_two_instances_in_turn_and_every_card_comes_once()
    {
        await using var play = await SessionPlay.BeginAsync(4);
        await using var other = await play.Bot.StartBesideAsync();
        await play.StartAsync();
        for (var round = 1; round <= 2; round++)
        {
            var form = await play.OpenAsync(round);
            await Task.WhenAll(play.Members.Select((member, number) => play.On(number % 2 == 0 ? play.Bot : other).AnswerAsync(member, form, member.Name)));
            await play.CountAsync(form, 4);
            await play.On(other).CloseAsync(round);
        }

        await play.On(other).AskActionsAsync();
        foreach (var member in play.Members)
            await play.SeeAsync(card => card.Offers(Verbs.ActionsSubmit), member);
        await play.QuietAsync();
        // Set-up, opening, two rounds with a status and results each, and the answer to the word; besides the actions the facilitator has the
        // control card.
        Assert.Equal((9, 2), (play.Seen().Count(), play.CountWithoutNews(play.Facilitator)));
        Assert.All(play.Members.Skip(1), member => Assert.Single(play.Seen(member)));
    }
}
