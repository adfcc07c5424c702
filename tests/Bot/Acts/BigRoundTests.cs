using Azure.Data.Tables;
using Praatplaat.Bot.Tests.Playing;
using Praatplaat.Cards;
using Praatplaat.FakeChannel;

namespace Praatplaat.Bot.Tests.Acts;

/// <summary>A round with more answers than the service gives in one page of rows.</summary>
public sealed class BigRoundTests
{
    private const int Answers = 1200;

    [Fact]
    public async Task Every_answer_of_a_big_round_is_shown_once_page_by_page_and_counted()
    {
        await using var play = await SessionPlay.BeginAsync(members: 3);
        await play.StartAsync();
        await play.OpenAsync(1);
        await WriteAsync(play, 1);

        var results = await play.CloseAsync(1);
        var pages = await LeafAsync(play, results);

        Assert.True(results.Card.Says($"{Answers} van {Answers + 3}"), results.Card.Text());
        Assert.True(results.Card.Says("Antwoord 0001."));
        Assert.False(results.Card.Says("Antwoord 0006."));
        Assert.All(Enumerable.Range(1, Answers), number => Assert.Single(pages, page => page.Contains($"Antwoord {number:D4}.", StringComparison.Ordinal)));
        Assert.Contains("Antwoord 0001.", pages[0], StringComparison.Ordinal);
        Assert.Contains($"Antwoord {Answers:D4}.", pages[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_summary_counts_each_answer_and_each_person_once()
    {
        await using var play = await SessionPlay.BeginAsync(members: 3);
        await play.StartAsync();
        for (var round = 1; round <= 2; round++)
        {
            await play.OpenAsync(round);
            await WriteAsync(play, round);
            await play.CloseAsync(round);
        }

        await play.TellAsync(play.Facilitator, "samenvatting");
        var summary = (await play.SeeAsync(card => card.Says("deelnemers"), play.Facilitator)).Card.Text();

        Assert.Contains($"{Answers} van {Answers + 3}", summary, StringComparison.Ordinal);
        Assert.Contains($"\n{Answers}\n", summary, StringComparison.Ordinal);
        Assert.Contains($"\n{2 * Answers}\n", summary, StringComparison.Ordinal);
        Assert.Contains("Antwoord 0001. (al)", summary, StringComparison.Ordinal);
        Assert.Contains($"en nog {Answers - 1} collega’s", summary, StringComparison.Ordinal);
    }

    /// <summary>By the button until there is none.</summary>
    private static async Task<IReadOnlyList<string>> LeafAsync(SessionPlay play, SeenCard results)
    {
        var pages = new List<string>();
        var seen = results;
        while (seen.Card.Buttons().FirstOrDefault(button => button.Verb == Verbs.SummaryShow && (int?)button.Data["page"] == pages.Count + 1) is { } next)
        {
            seen = seen.After(await play.PressAsync(play.Members[1], seen, next));
            pages.Add(seen.Card.Text());
        }

        return pages;
    }

    /// <summary>Latest first by key, so that the order of the rows is not that of the times.</summary>
    private static async Task WriteAsync(SessionPlay play, int round)
    {
        var table = play.Tables.GetTableClient("sessions");
        foreach (var some in Enumerable.Range(1, Answers).Chunk(100))
            await table.SubmitTransactionAsync(
                [.. some.Select(number => new TableTransactionAction(TableTransactionActionType.UpsertReplace, Row(play, round, number)))],
                TestContext.Current.CancellationToken);
    }

    private static TableEntity Row(SessionPlay play, int round, int number) => new(play.Session, $"answer:{round:D2}:person-{Answers - number:D4}")
    {
        ["Schema"] = 1,
        ["Name"] = TeamsPerson.Number(number).Name,
        ["At"] = JumpingTime.Monday.AddMinutes(number),
        ["Answer"] = $"Antwoord {number:D4}.",
        ["Doing"] = $"Antwoord {number:D4}. (al)",
        ["Todo"] = "Brieven herschrijven.",
    };
}
