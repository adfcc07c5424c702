using System.Text.Json.Nodes;
using Praatplaat.Bot.Tests.Playing;
using Praatplaat.Cards;
using Praatplaat.FakeChannel;

namespace Praatplaat.Bot.Tests.Acts;

/// <summary>A whole session of a big team, in which everybody always presses at once.</summary>
public sealed class WholeTeamTests
{
    private const int Team = 40;
    private const int Rounds = 7;

    [Fact]
    public async Task Forty_people_who_press_at_once_are_forty_rows_forty_answers_and_forty_cards()
    {
        await using var play = await SessionPlay.BeginAsync(Team);
        var manager = play.Members[1];
        await play.StartAsync(new JsonObject { ["manager"] = manager.AadObjectId });
        for (var round = 1; round <= Rounds; round++)
            await PlayRoundAsync(play, round);
        await GiveActionsAsync(play);
        await FinishAsync(play, manager);
    }

    private static async Task PlayRoundAsync(SessionPlay play, int round)
    {
        var form = await play.OpenAsync(round);
        var answers = await play.AnswerAllAsync(form, member => $"{member.Name} in {round}");
        Assert.All(answers, answer => Assert.True(answer.IsSaved(), answer.Text));
        await play.CountAsync(form, Team);
        Assert.Equal(play.Members.Select(member => $"{member.Name} in {round}").Order(), (await play.AnswersAsync(round)).Order());

        var results = await play.CloseAsync(round);
        Assert.True(results.Card.Says($"{Team} van {Team}"), results.Card.Text());
        await EveryAnswerIsWholeAsync(play, results, round);
    }

    private static async Task EveryAnswerIsWholeAsync(SessionPlay play, SeenCard results, int round)
    {
        var pages = "";
        for (var page = await ReadOnAsync(results); ; page = await ReadOnAsync(page))
        {
            pages += page.Card.Text();
            if (!page.Card.Says("Volgende bladzijde"))
                break;
        }

        Assert.All(play.Members, member => Assert.Contains($"{member.Name} in {round}{Environment.NewLine}", pages, StringComparison.Ordinal));

        async Task<SeenCard> ReadOnAsync(SeenCard seen) => seen.After(await play.PressAsync(play.Members[7], seen, Verbs.SummaryShow));
    }

    private static async Task GiveActionsAsync(SessionPlay play)
    {
        await play.PressConfirmedAsync(play.Facilitator, await play.ControlAsync(Verbs.ActionsAsk), Verbs.ActionsAsk);
        var cards = await Task.WhenAll(play.Members.Select(member => play.SeeAsync(IsQuestion, member)));
        await play.QuietAsync();
        Assert.All(play.Members, member => Assert.Single(play.Seen(member), seen => IsQuestion(seen.Card)));

        var answers = await Task.WhenAll(play.Members.Zip(cards, (member, card) =>
            play.PressAsync(member, card, Verbs.ActionsSubmit, new JsonObject { ["action1"] = $"Bellen ({member.Name})", ["action2"] = "Lezen" })));
        Assert.All(answers, answer => Assert.True(answer.Card!.Value.Says("Uw 2 acties zijn vastgelegd"), answer.Text));
        Assert.Equal(Team, (await play.RowsAsync("actions:")).Count);
    }

    private static bool IsQuestion(System.Text.Json.JsonElement card) => card.Offers(Verbs.ActionsSubmit);

    private static async Task FinishAsync(SessionPlay play, TeamsPerson manager)
    {
        var control = await play.SeeAsync(card => card.Offers(Verbs.SessionFinish) && card.Says($"{Team} van {Team}"), play.Facilitator);
        await play.PressAsync(play.Facilitator, control, Verbs.SessionFinish);
        var summary = await play.SeeAsync(card => card.Says("acties voor morgen"), manager);
        await play.SeeAsync(card => card.Says($"{Team} collega’s gaven samen {Team * Rounds} antwoorden."));
        Assert.All(
            [$"{Team}", $"{Team * Rounds}", $"{Team * 2}", $"✅ Morgen aan de slag: {Team * 2} acties van {Team} deelnemers"],
            number => Assert.Contains(number, summary.Card.Text().Split(Environment.NewLine)));
        Assert.Single(play.Seen(manager), seen => seen.Card.Says("acties voor morgen"));
    }
}
