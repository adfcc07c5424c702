using System.Text.Json.Nodes;
using Praatplaat.Bot.Tests.Playing;
using Praatplaat.Cards;

namespace Praatplaat.Bot.Tests.Acts;

public sealed class TwoStartersTests
{
    [Fact]
    public async Task Of_two_who_start_at_the_same_moment_one_does_and_the_other_is_told_which_session_runs()
    {
        await using var play = await SessionPlay.BeginAsync(4);
        for (var time = 1; time <= 8; time++)
            await BothStartAsync(play, time);
    }

    private static async Task BothStartAsync(SessionPlay play, int time)
    {
        var two = play.Members.Take(2).ToList();
        var cards = new List<SeenCard>();
        foreach (var starter in two)
        {
            await play.SayAsync(starter, "start");
            cards.Add(await play.SeeAsync(card => card.Offers(Verbs.SessionStart) && card.Says($"{starter.Name} bereidt")));
        }

        var answers = await Task.WhenAll(two.Zip(cards, (starter, card) =>
            play.PressAsync(starter, card, Verbs.SessionStart, new JsonObject { ["manager"] = starter.AadObjectId })));

        var started = Array.FindIndex(answers, answer => answer.Card!.Value.Says("De sessie is gestart"));
        Assert.True(started >= 0, "Nobody started.");
        Assert.True(answers[1 - started].Card!.Value.Says($"begeleid door {two[started].Name}"), answers[1 - started].Text);
        await play.StopAsync(two[started]);
        await Eventually.TrueAsync(() => two.SelectMany(play.Seen).Count(seen => seen.Card.Says("De sessie is gestopt")) == time, "the stop");
        Assert.Equal(time, play.Seen().Count(seen => seen.Card.Says("Nagels & bijstand")));
    }
}
