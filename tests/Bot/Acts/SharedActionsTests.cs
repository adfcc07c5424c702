using System.Text.Json;
using System.Text.Json.Nodes;
using Praatplaat.Bot.Tests.Playing;
using Praatplaat.Cards;
using Praatplaat.FakeChannel;

namespace Praatplaat.Bot.Tests.Acts;

/// <summary>What a card promises about actions is so, whenever they are shared or taken back.</summary>
public sealed class SharedActionsTests : IAsyncLifetime
{
    private SessionPlay play = null!;

    public async ValueTask InitializeAsync() => play = await SessionPlay.BeginAsync(4);

    public ValueTask DisposeAsync() => play.DisposeAsync();

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    [Report(Report.PromiseThatDependsOnOrder)]
    public async Task The_last_card_shows_what_is_shared_after_the_end_and_no_longer_what_was_taken_back(bool isSharedBefore)
    {
        await play.StartAsync();
        await play.AskActionsAsync();
        var (sharer, form) = (play.Members[2], await AskedAsync(play.Members[2]));
        if (isSharedBefore)
            Assert.True((await GiveAsync(sharer, form, "Bellen", "true")).Says("Het komt straks op de slotkaart."));
        await play.FinishAsync();
        if (!isSharedBefore)
        {
            await LastCardAsync(card => !card.Says("Bellen"));
            Assert.True((await GiveAsync(sharer, form, "Bellen", "true")).Says("op de slotkaart in het kanaal"));
        }

        await LastCardAsync(card => card.Says("Bellen") && card.Says(sharer.Name));
        Assert.True((await GiveAsync(sharer, form, "Bellen", "false")).Says("Alleen u ziet wat hier staat."));
        await LastCardAsync(card => !card.Says("Bellen") && !card.Says(sharer.Name));
    }

    [Fact]
    [Report(Report.AnonymousByNameOnly)]
    public async Task In_an_anonymous_session_shared_actions_stand_in_the_order_of_their_texts_and_from_three_people_on()
    {
        await play.StartAsync(new JsonObject { ["names"] = "anonymous" });
        await play.AskActionsAsync();
        foreach (var (number, member) in play.Members.Index().Skip(2))
            await GiveAsync(member, await AskedAsync(member), $"{9 - number} keer bellen", "true");
        await play.FinishAsync();
        await LastCardAsync(card => !card.Says("keer bellen"));
        await GiveAsync(play.Members[1], await AskedAsync(play.Members[1]), "7½ keer bellen", "true");
        var last = await LastCardAsync(card => card.Says("7½ keer bellen"));
        var shown = new[] { "6 keer bellen", "7 keer bellen", "7½ keer bellen" }
            .Select(text => last.Card.Text().IndexOf(text, StringComparison.Ordinal)).ToList();
        Assert.True(shown[0] >= 0 && shown.SequenceEqual(shown.Order()), last.Card.Text());
        // But for who got the summary: that is the facilitator here.
        Assert.All(play.Members.Skip(1), member => Assert.False(last.Card.Says(member.Name)));
    }

    private Task<SeenCard> AskedAsync(TeamsPerson who) => play.SeeAsync(card => card.Offers(Verbs.ActionsSubmit), who);

    private async Task<JsonElement> GiveAsync(TeamsPerson who, SeenCard form, string action, string share) =>
        (await play.PressAsync(who, form, Verbs.ActionsSubmit, new JsonObject { ["action1"] = action, ["share"] = share })).Card!.Value;

    private Task<SeenCard> LastCardAsync(Func<JsonElement, bool> fits) => play.SeeAsync(card => card.Says("Verder lezen") && fits(card));
}
