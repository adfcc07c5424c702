using System.Text.Json.Nodes;
using Praatplaat.Bot.Tests.Playing;
using Praatplaat.Cards;
using Praatplaat.FakeChannel;

namespace Praatplaat.Bot.Tests.Acts;

/// <summary>The facilitator lets somebody else lead.</summary>
public sealed class HandOverTests : IAsyncLifetime
{
    private SessionPlay play = null!;
    private SeenCard control = null!;

    private TeamsPerson Next => play.Members[2];

    public async ValueTask InitializeAsync()
    {
        play = await SessionPlay.BeginAsync(4);
        control = await play.StartAsync();
        await play.QuietAsync();
    }

    public ValueTask DisposeAsync() => play.DisposeAsync();

    [Fact]
    public async Task Whoever_was_chosen_leads_and_the_facilitator_of_before_no_longer_does()
    {
        var inChannel = play.Seen().Count();
        var choose = await ChooseAsync();
        Assert.True(choose.Card.Says(Next.Name));
        Assert.True((await HandAsync(choose, Next)).Card!.Value.Says($"{Next.Name} leidt nu deze sessie"));

        var next = await play.SeeAsync(card => card.Offers(Verbs.RoundOpen, 1), Next);
        await Eventually.TrueAsync(() => Shown(control).Says($"{Next.Name} leidt nu deze sessie"), "the old control card out of use");
        Assert.False(Shown(control).Offers(Verbs.RoundOpen));
        Assert.True((await play.PressAsync(play.Facilitator, control, Verbs.RoundOpen)).Card!.Value.Says($"alleen de begeleider van deze sessie: {Next.Name}"));
        Assert.Equal(inChannel, play.Seen().Count());

        await play.PressAsync(Next, next, Verbs.RoundOpen);
        await play.FormAsync(1);
        await play.TellAsync(Next, "status");
        await play.SeeAsync(card => card.Offers(Verbs.RoundClose, 1) && card.Offers(Verbs.SessionCancel), Next);
    }

    [Fact]
    public async Task Pressed_twice_it_is_done_once()
    {
        var choose = await ChooseAsync();
        await HandAsync(choose, Next);
        await play.SeeAsync(card => card.Offers(Verbs.RoundOpen), Next);
        Assert.True((await HandAsync(choose, Next)).Card!.Value.Says($"{Next.Name} leidt nu deze sessie"));
        await play.QuietAsync();
        Assert.Single(play.Seen(Next));
    }

    [Fact]
    public async Task Handed_back_the_first_facilitator_has_a_control_card_again()
    {
        await HandAsync(await ChooseAsync(), Next);
        var next = await play.SeeAsync(card => card.Offers(Verbs.RoundOpen), Next);
        await Eventually.TrueAsync(() => !Shown(control).Offers(Verbs.RoundOpen), "the old control card out of use");
        var choose = next.After(await play.PressAsync(Next, next, Verbs.SessionHandOver));
        await play.PressAsync(Next, choose, Verbs.SessionHandOver, new JsonObject { ["facilitator"] = play.Facilitator.AadObjectId });
        var again = await play.SeeAsync(card => card.Offers(Verbs.RoundOpen), play.Facilitator);
        Assert.NotEqual(control.ActivityId, again.ActivityId);
        await Eventually.TrueAsync(() => !Shown(next).Offers(Verbs.RoundOpen), "the card in between out of use");
    }

    [Fact]
    public async Task There_is_a_way_back_to_the_control_card()
    {
        var choose = await ChooseAsync();
        Assert.True((await play.PressAsync(play.Facilitator, choose, Verbs.SessionControl)).Card!.Value.Offers(Verbs.RoundOpen, 1));
    }

    [Theory]
    [InlineData("overdragen", false)]
    [InlineData("handover", true)]
    public async Task The_word_gives_the_card_to_the_facilitator_alone(string word, bool inChat)
    {
        if (inChat)
            await play.TellAsync(play.Facilitator, word);
        else
            await play.SayAsync(play.Facilitator, word);
        var choose = await play.SeeAsync(card => card.Says("Leiding overdragen"), play.Facilitator);
        Assert.DoesNotContain(play.Seen(), seen => seen.Card.Says("Leiding overdragen"));
        Assert.True((await HandAsync(choose, Next)).Card!.Value.Says($"{Next.Name} leidt nu deze sessie"));

        await play.SayAsync(play.Members[1], word);
        Assert.True(play.Seen().Last().Card.Says("Dat kan alleen de begeleider"));
    }

    [Theory]
    [InlineData("29:1person-0001")]
    [InlineData("00000000-0000-0000-0000-000000000000")]
    [InlineData("session")]
    [InlineData(" ")]
    [InlineData(3000)]
    public async Task Only_somebody_on_the_roster_can_be_chosen(object chosen)
    {
        JsonNode value = chosen is int length ? new string('x', length) : (string)chosen;
        var answer = await play.PressAsync(play.Facilitator, await ChooseAsync(), Verbs.SessionHandOver, new JsonObject { ["facilitator"] = value });
        Assert.True(answer.Card!.Value.Says("Kies iemand uit het team.") && answer.Card.Value.Offers(Verbs.SessionHandOver), answer.Text);
        Assert.True((await play.PressAsync(play.Facilitator, control, Verbs.RoundOpen)).Card!.Value.Offers(Verbs.RoundClose));
    }

    [Fact]
    public async Task Nobody_hands_over_to_themselves() =>
        Assert.True((await HandAsync(await ChooseAsync(), play.Facilitator)).Card!.Value.Says("U leidt deze sessie al. Kies iemand anders."));

    [Fact]
    public async Task Who_has_left_without_a_word_from_Teams_can_not_be_chosen()
    {
        var (choose, gone) = (await ChooseAsync(), Next);
        play.Teams.Members = [.. play.Members.Where(member => member != gone)];
        var answer = (await HandAsync(choose, gone)).Card!.Value;
        Assert.True(answer.Says("Kies iemand uit het team.") && answer.Offers(Verbs.SessionHandOver));
        Assert.False(answer.Says(gone.Name));
    }

    private async Task<SeenCard> ChooseAsync() => control.After(await play.PressAsync(play.Facilitator, control, Verbs.SessionHandOver));

    private Task<BotAnswer> HandAsync(SeenCard choose, TeamsPerson to) =>
        play.PressAsync(play.Facilitator, choose, Verbs.SessionHandOver, new JsonObject { ["facilitator"] = to.AadObjectId });

    private System.Text.Json.JsonElement Shown(SeenCard card) => play.Teams.LatestCard(card.ActivityId)!.Value;
}
