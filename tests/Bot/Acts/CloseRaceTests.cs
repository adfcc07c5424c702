using Praatplaat.Bot.Tests.Playing;
using Praatplaat.Cards;
using Praatplaat.FakeChannel;

namespace Praatplaat.Bot.Tests.Acts;

/// <summary>Forty people press in the moment in which the round closes.</summary>
public sealed class CloseRaceTests
{
    private const int Team = 40;

    [Fact]
    public async Task Every_answer_is_either_in_the_results_or_back_with_its_author()
    {
        await using var play = await SessionPlay.BeginAsync(Team);
        await play.StartAsync();
        for (var round = 1; round <= 7; round++)
            await RaceAsync(play, round, closeAfter: (round - 1) * 5);
        for (var again = 1; again <= 3; again++)
        {
            await play.SayAsync(play.Facilitator, "heropen");
            await RaceAsync(play, 7, closeAfter: again * 10);
        }
    }

    /// <param name="closeAfter">How many presses have been answered when the close goes out.</param>
    private static async Task RaceAsync(SessionPlay play, int round, int closeAfter)
    {
        var form = play.Seen().FirstOrDefault(seen => seen.Card.Offers(Verbs.AnswerSubmit, round)) ?? await OpenAsync(play, round);
        var before = await play.AnswersAsync(round);
        var close = await play.ControlAsync(Verbs.RoundClose, round);
        var (answered, now) = (0, new TaskCompletionSource());
        if (closeAfter == 0)
            now.SetResult();

        var closing = CloseAsync();
        var answers = await Task.WhenAll(play.Members.Select(PressAsync));
        await closing;

        await play.ResultsAsync(form);
        Check(answers, [.. before], [.. await play.AnswersAsync(round)]);

        async Task CloseAsync()
        {
            await now.Task;
            await play.PressAsync(play.Facilitator, close, Verbs.RoundClose);
        }

        async Task<(string, BotAnswer)> PressAsync(TeamsPerson member)
        {
            var text = $"{member.Name} na {closeAfter} in {round}";
            var answer = await play.AnswerAsync(member, form, text);
            if (Interlocked.Increment(ref answered) == closeAfter)
                now.SetResult();
            return (text, answer);
        }
    }

    private static async Task<SeenCard> OpenAsync(SessionPlay play, int round)
    {
        await play.SayAsync(play.Facilitator, "open");
        return await play.FormAsync(round);
    }

    private static void Check((string Text, BotAnswer Answer)[] presses, HashSet<string> before, HashSet<string> after)
    {
        foreach (var (text, answer) in presses)
            if (answer.IsSaved())
                Assert.Contains(text, after);
            else
                Assert.True(answer.IsTooLate() && answer.Card!.Value.Typed("answer") == text && !after.Contains(text), $"{text}: {answer.Text}");
        Assert.True(after.Count >= before.Count, "An earlier answer is gone.");
    }
}
