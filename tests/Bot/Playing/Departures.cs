using Praatplaat.Cards;
using Praatplaat.FakeChannel;

namespace Praatplaat.Bot.Tests.Playing;

/// <summary>The facilitator leaves the team, and comes back.</summary>
internal static class Departures
{
    /// <param name="noticed">Null where Teams tells of it; else the control card on which the leaver presses.</param>
    /// <returns>What the manager is asked.</returns>
    public static async Task<SeenCard> LeaveAsync(this SessionPlay play, TeamsPerson facilitator, TeamsPerson manager, SeenCard? noticed = null)
    {
        play.Teams.Members = [.. play.Members.Where(some => some != facilitator)];
        if (noticed is null)
            await play.DeliverAsync(play.Teams.Activities.MembersRemoved(manager, facilitator));
        else
        {
            var refused = (await play.PressAsync(facilitator, noticed, Verbs.RoundOpen)).Card!.Value;
            Assert.True(refused.Says("U zit niet meer in het team"));
            Assert.Empty(refused.Buttons());
        }

        return await play.SeeAsync(card => card.Offers(Verbs.SessionTakeOver) && card.Says($"{facilitator.Name} heeft het team verlaten."), manager);
    }

    public static async Task ReturnAsync(this SessionPlay play, TeamsPerson facilitator)
    {
        var teller = play.Members[0];
        play.Teams.Members = [facilitator, .. play.Members];
        await play.DeliverAsync(play.Teams.Activities.MembersAdded(teller, facilitator));
    }
}
