using Praatplaat.Exports.Documents;
using Praatplaat.Sessions;

namespace Praatplaat.Exports.Chapters;

/// <summary>What one round brought. A line that leads as a key point does not stand below once more.</summary>
internal static class ThemeChapter
{
    public static async Task<IReadOnlyList<Block>> CreateAsync(
        Matter matter, Theme theme, AnswerSource answers, CancellationToken cancellationToken) => matter.Outcome.Shows(theme)
        ?
        [
            .. Begin(matter, theme),
            .. KeyPoints(matter, theme),
            .. Stand.Chapter(matter, theme),
            .. await SaidAsync(matter, theme, answers, cancellationToken),
            .. Lines(matter, "Doc.Doing", [.. theme.Doing.Except(Leading(theme)).Select(text => new Line(Look.Bullet, text))]),
            .. Lines(matter, "Doc.Todo", Todo(matter, theme)),
            .. Stand.Differences(matter, theme),
        ]
        : [.. Begin(matter, theme)];

    /// <summary>How many there are more than a chapter has; empty for none.</summary>
    public static IEnumerable<Block> More(Matter matter, int count) =>
        count > Matter.MostLines ? [new Line(Look.Note, matter.Words.Format("Doc.More", count - Matter.MostLines))] : [];

    /// <summary>Its name, its question, and how many answered or why nothing can be read.</summary>
    private static IEnumerable<Block> Begin(Matter matter, Theme theme)
    {
        yield return new Heading(1, theme.Round.Title);
        yield return new Line(Look.Question, theme.Round.Question) { KeepsNext = true };
        yield return matter.Outcome.Shows(theme)
            ? new Line(Look.Body, matter.Words.Count("Doc.Answered", theme.Answered, matter.Outcome.Members)) { KeepsNext = true }
            : new Line(Look.Body, ThemeState.Sentence(matter, theme));
    }

    private static IEnumerable<Block> KeyPoints(Matter matter, Theme theme)
    {
        if (theme.KeyPoints.Count == 0)
            yield break;
        yield return new Heading(2, matter.Words["Doc.KeyPoints"]);
        yield return new Line(Look.Note, matter.Words["Doc.KeyPointsBy"]) { KeepsNext = true };
        foreach (var point in theme.KeyPoints)
            yield return new Line(Look.Bullet, [.. Label(matter.Words, point.From), .. Spans(matter, theme, point)]);
    }

    /// <summary>Whether it is done already stands with it, as it does not stand among what is.</summary>
    private static IEnumerable<Span> Label(Words words, FieldId from) => from switch
    {
        FieldId.Doing => [new Span($"{words["Doc.PointDoing"]} ", IsStrong: true)],
        FieldId.Todo => [new Span($"{words["Doc.PointTodo"]} ", IsStrong: true)],
        _ => [],
    };

    private static IReadOnlyList<Span> Spans(Matter matter, Theme theme, KeyPoint point) =>
        Ranked(matter, theme).FirstOrDefault(item => item.Item.Text == point.Text) is { } item
            ? InShort.Dots(matter, item).Spans
            : [new Span(point.Text)];

    /// <summary>The answers to the question itself, in people's own words.</summary>
    private static async Task<IReadOnlyList<Block>> SaidAsync(
        Matter matter, Theme theme, AnswerSource answers, CancellationToken cancellationToken)
    {
        var (shown, others) = (new List<Block>(), 0);
        await foreach (var answer in answers(theme.State, cancellationToken))
        {
            var text = answer[FieldId.Answer];
            if (text.Length == 0 || Leading(theme).Contains(PlainText.OneLine(text)))
                continue;
            if (shown.Count < Matter.MostLines)
                shown.Add(new Line(Look.Quote, text));
            else
                others++;
        }

        return shown.Count == 0
            ? []
            :
            [
                new Heading(2, matter.Words[theme.Round.IsVision() ? "Doc.OwnWords" : "Doc.Said"]),
                .. shown,
                .. More(matter, shown.Count + others),
            ];
    }

    private static IEnumerable<string> Leading(Theme theme) => theme.KeyPoints.Select(point => point.Text);

    private static IEnumerable<Block> Lines(Matter matter, string title, IReadOnlyList<Line> lines) => lines.Count == 0
        ? []
        : [new Heading(2, matter.Words[title]), .. lines.Take(Matter.MostLines), .. More(matter, lines.Count)];

    private static IReadOnlyList<RankedItem> Ranked(Matter matter, Theme theme) =>
        [.. matter.Ranked.Where(item => item.Item.Round == theme.State.Number)];

    /// <summary>What got dots first, then the others.</summary>
    private static IReadOnlyList<Line> Todo(Matter matter, Theme theme)
    {
        var ranked = Ranked(matter, theme).Where(item => !Leading(theme).Contains(item.Item.Text)).ToList();
        var others = theme.Todo.Except([.. Leading(theme), .. ranked.Select(item => item.Item.Text)], StringComparer.Ordinal);
        return [.. ranked.Select(item => InShort.Dots(matter, item)), .. others.Select(text => new Line(Look.Bullet, text))];
    }
}
