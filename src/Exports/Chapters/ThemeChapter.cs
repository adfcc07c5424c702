using Praatplaat.Exports.Documents;

namespace Praatplaat.Exports.Chapters;

/// <summary>What one round brought.</summary>
internal static class ThemeChapter
{
    public static IEnumerable<Block> Create(Matter matter, Theme theme, bool startsPage) => matter.Outcome.Shows(theme)
        ?
        [
            .. Begin(matter, theme, startsPage),
            .. Stand.Chapter(matter, theme),
            .. Lines(matter, "Doc.Doing", [.. theme.Doing.Select(text => new Line(Look.Bullet, text))]),
            .. Lines(matter, "Doc.Todo", Todo(matter, theme)),
            .. Stand.Differences(matter, theme),
        ]
        : Begin(matter, theme, startsPage);

    /// <summary>Its name, its question, how many answered, and the key points.</summary>
    public static IEnumerable<Block> Begin(Matter matter, Theme theme, bool startsPage)
    {
        var words = matter.Words;
        yield return new Heading(1, theme.Round.Title, startsPage);
        yield return new Line(Look.Question, theme.Round.Question);
        if (!matter.Outcome.Shows(theme))
        {
            yield return new Line(Look.Body, ThemeState.Sentence(matter, theme));
            yield break;
        }

        yield return new Line(Look.Body, words.Count("Doc.Answered", theme.Answered, matter.Outcome.Members)) { KeepsNext = true };
        if (theme.KeyPoints.Count == 0)
            yield break;
        yield return new Heading(2, words["Doc.KeyPoints"]);
        yield return new Line(Look.Note, words["Doc.KeyPointsBy"]) { KeepsNext = true };
        foreach (var point in theme.KeyPoints)
            yield return new Line(Look.Bullet, point.Text);
    }

    /// <summary>How many there are more than a chapter has; empty for none.</summary>
    public static IEnumerable<Block> More(Matter matter, int count) =>
        count > Matter.MostLines ? [new Line(Look.Note, matter.Words.Format("Doc.More", count - Matter.MostLines))] : [];

    private static IEnumerable<Block> Lines(Matter matter, string title, IReadOnlyList<Line> lines) => lines.Count == 0
        ? []
        : [new Heading(2, matter.Words[title]), .. lines.Take(Matter.MostLines), .. More(matter, lines.Count)];

    /// <summary>What got dots first, then the others.</summary>
    private static IReadOnlyList<Line> Todo(Matter matter, Theme theme)
    {
        var ranked = matter.Ranked.Where(item => item.Item.Round == theme.State.Number).ToList();
        var others = theme.Todo.Except(ranked.Select(item => item.Item.Text), StringComparer.Ordinal);
        return [.. ranked.Select(item => InShort.Dots(matter, item)), .. others.Select(text => new Line(Look.Bullet, text))];
    }
}
