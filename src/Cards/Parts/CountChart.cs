using Praatplaat.Cards.Elements;

namespace Praatplaat.Cards.Parts;

/// <summary>Counts as bars, and as a table for clients that draw no charts, such as Teams on a phone.</summary>
internal static class CountChart
{
    /// <param name="title">Of the chart, which clients show above it.</param>
    /// <param name="counted">The head of the column of what is counted, and then that of the counts.</param>
    public static HorizontalBarChart Create(string title, (string What, string Count) counted, IReadOnlyList<(string What, int Count)> rows)
    {
        var header = Row(Header(counted.What), Header(counted.Count));
        var lines = rows.Select(row => Row(OwnText.Note(row.What), OwnText.Note($"{row.Count}")));
        return new HorizontalBarChart(title, [.. rows.Select(row => new Bar(row.What, row.Count))])
        {
            Fallback = new Table([new TableColumn(3), new TableColumn(2)], [header, .. lines]),
        };
    }

    private static TextBlock Header(string text) => OwnText.Note(text) with { Weight = TextWeight.Bolder };

    private static TableRow Row(TextBlock left, TextBlock right) => new([new TableCell([left]), new TableCell([right])]);
}
