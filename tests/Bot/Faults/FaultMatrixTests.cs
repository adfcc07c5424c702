using System.Collections.Concurrent;
using System.Text;
using Praatplaat.Approval;

namespace Praatplaat.Bot.Tests.Faults;

/// <summary>
/// Every fault of Teams, and storage that stops, for every kind of message: what became of it is a table that somebody approved.
/// <c>FAULT=503</c> plays the rows with that in their name; the received table then has no others.
/// </summary>
public sealed class FaultMatrixTests
{
    private const string Preamble = """
        # What becomes of a message when something goes wrong

        One row for each fault of the first call that brings a message, one column for each kind of message. In the end it stands there
        once (`1×`): by that call, after more calls, or later, when the bot came back to it. `asked`: nobody knows whether it stands
        there, and the facilitator says so. `set aside`: it waits for a person, with the reason, who mends that and presses retry; before
        there is a control card, who types `start` again. `2× (doubt)`: one person got it twice, since nothing proved that it had arrived.
        `anew`: Teams says that what was to be updated is gone, so it is a new message; `left alone`: likewise, and nobody misses it.
        `unreachable`: noted with the member. `lost`: an answer to a word, which carries no state and is typed again.

        """;

    [Fact]
    [Report(Report.ErrorAfterTheEffect)]
    public async Task Whatever_goes_wrong_nothing_is_lost_and_nothing_is_said_twice_without_a_doubt()
    {
        var only = Environment.GetEnvironmentVariable("FAULT");
        var rows = FaultRow.All.Where(row => only is null || row.Name.Contains(only, StringComparison.Ordinal)).ToList();
        var lines = new ConcurrentDictionary<string, IReadOnlyList<string>>();
        var broken = new ConcurrentQueue<string>();
        await Parallel.ForEachAsync(rows, new ParallelOptions { MaxDegreeOfParallelism = 4 }, async (row, _) =>
        {
            await using var team = await FaultyTeam.BeginAsync(row);
            try
            {
                await team.PlayAsync();
                team.SaysNothingTwice();
                await team.EndsWellAsync();
            }
            catch (Exception fault) when (fault is not OperationCanceledException)
            {
                broken.Enqueue($"{row.Name}: {fault}");
            }

            lines[row.Name] = [.. MessageKind.All.Select(kind => team.Cells.TryGetValue(kind, out var cell) ? cell.Words : "?")];
        });
        var table = new StringBuilder(Preamble).Append('\n');
        Line(table, "", MessageKind.All.Select(kind => kind.Name));
        Line(table, "---", MessageKind.All.Select(_ => "---"));
        foreach (var row in rows)
            Line(table, row.Name, lines[row.Name]);
        try
        {
            Approved.Matches(table.ToString(), "FaultMatrix");
        }
        finally
        {
            Assert.True(broken.IsEmpty, string.Join("\n\n", broken));
        }
    }

    private static void Line(StringBuilder table, string name, IEnumerable<string> cells) =>
        table.Append("| ").AppendJoin(" | ", cells.Prepend(name)).Append(" |\n");
}
