using Praatplaat.Cards.Elements;
using Praatplaat.Cards.Parts;
using Praatplaat.Sessions;

namespace Praatplaat.Cards;

/// <summary>Answers per round as bars; a table where bars are not drawn, as on a phone.</summary>
internal static class SummaryChart
{
    public static HorizontalBarChart Create(View view, Summary summary)
    {
        var rounds = summary.Rounds.Where(round => round.State.Phase != RoundPhase.Waiting).ToList();
        return new HorizontalBarChart(view.Texts["Summary.ChartTitle"], [.. rounds.Select(round => new Bar(view.Round(round.State).Title, round.Answered))])
        {
            Fallback = AsTable(view, rounds),
        };
    }

    private static Table AsTable(View view, IReadOnlyList<RoundSummary> rounds)
    {
        var head = Row(Head(view.Texts["Summary.Round"]), Head(view.Texts["Control.Answered"]));
        var rows = rounds.Select(round => Row(Say.Note(view.Round(round.State).Title), Say.Note($"{round.Answered}")));
        return new Table([new TableColumn(2), new TableColumn(1)], [head, .. rows]);
    }

    private static TextBlock Head(string text) => Say.Note(text) with { Weight = TextWeight.Bolder };

    private static TableRow Row(TextBlock left, TextBlock right) => new([new TableCell([left]), new TableCell([right])]);
}
