using System.Text.Json.Nodes;
using Praatplaat.Bot.Tests.Playing;
using Praatplaat.Cards;
using Praatplaat.FakeChannel;

namespace Praatplaat.Bot.Tests.Messages;

/// <summary>The 1:1 chat of the facilitator, or of the manager, refuses every card: what is private does not become public for that.</summary>
public sealed class PublicPlaceTests : IAsyncLifetime
{
    private SessionPlay play = null!;

    public async ValueTask InitializeAsync() => play = await SessionPlay.BeginAsync(5);

    public ValueTask DisposeAsync() => play.DisposeAsync();

    [Theory]
    [InlineData("anonymous")]
    [InlineData("shown")]
    [Report(Report.PrivateCardInPublicPlace)]
    public async Task A_control_card_in_the_channel_names_nobody_who_has_not_answered_or_was_not_reached(string names)
    {
        Block(play.Facilitator, play.Members[2]);
        await play.PressStartAsync(await play.SetUpAsync(), new JsonObject { ["names"] = names });
        await play.SeeAsync(card => card.Offers(Verbs.RoundOpen));
        await play.SayAsync(play.Facilitator, "open");
        var form = await play.FormAsync(1);
        await play.AnswerAsync(play.Members[1], form, "ja");
        await play.SayAsync(play.Facilitator, "herinner");
        var control = await play.SeeAsync(card => card.Offers(Verbs.SessionCancel) && card.Says("1 van de 5") && card.Says("2 niet bereikbaar"));
        Assert.All(play.Members, member => Assert.False(control.Card.Says(member.Name), member.Name));
    }

    [Theory]
    [InlineData(true, true)]
    [InlineData(true, false)]
    [InlineData(false, false)]
    [Report(Report.PrivateCardInPublicPlace)]
    public async Task A_summary_reaches_somebody_or_waits_where_it_is_seen_and_the_channel_is_told_what_is_so(bool isManagerBlocked, bool isFacilitatorBlocked)
    {
        var manager = play.Members[1];
        await play.PressAsync(play.Facilitator, await play.SetUpAsync(), Verbs.SessionStart, new JsonObject { ["manager"] = manager.AadObjectId });
        await play.ControlAsync(Verbs.RoundOpen);
        if (isManagerBlocked)
            Block(manager);
        if (isFacilitatorBlocked)
            Block(play.Facilitator);
        await play.AskActionsAsync();
        await play.FinishAsync();
        var farewell = await play.SeeAsync(card => card.Says("De sessie is afgerond.") && !card.Says("Gedaan"));
        Assert.Equal(!isManagerBlocked, farewell.Card.Says("heeft de samenvatting gekregen."));
        if (!isManagerBlocked)
            await play.SeeAsync(IsSummary, manager);
        else if (!isFacilitatorBlocked)
            await play.SeeAsync(IsSummary, play.Facilitator);
        else
            Assert.True((await play.SeeAsync(card => card.Says("Niet gelukt: de samenvatting."))).Card.Offers(Verbs.DeliveryRetry));
    }

    private void Block(params TeamsPerson[] people)
    {
        foreach (var person in people)
            play.Teams.Inject(
                Fault.Answer(403, "ConversationBlockedByUser"),
                call => call.CreatedFor == person.Id || call.ConversationId == TeamsPlace.PersonalConversation(person),
                times: 1000);
    }

    private static bool IsSummary(System.Text.Json.JsonElement card) => card.Says("acties voor morgen");
}
