using Praatplaat.Exports.Documents;
using Praatplaat.Sessions;

namespace Praatplaat.Exports.Chapters;

/// <summary>A page for who reads no more: what comes first, what the manager promised, and how each theme went.</summary>
internal static class InShort
{
    private const int MostRanked = 5;

    public static IEnumerable<Block> Chapter(Matter matter)
    {
        var (words, outcome) = (matter.Words, matter.Outcome);
        yield return new Heading(1, words["Doc.InShort"], StartsPage: true);
        yield return new Line(Look.Body, Response(matter));
        foreach (var block in Ranking(matter).Concat(Replies.InShort(matter)))
            yield return block;
        yield return new Heading(2, words["Doc.ByTheme"]);
        yield return new Grid(
            words["Doc.InShortAlt"],
            [5.5, 3.5, 7],
            [words["Doc.Theme"], words["Doc.Answers"], words["Doc.Stand"]],
            [.. outcome.Themes.Select(theme => Row(matter, theme))]);
    }

    /// <summary>A line with its dots.</summary>
    public static Line Dots(Matter matter, RankedItem item) => Dots(item, matter.Words.Count("Doc.Dots", item.Dots));

    private static Line Dots(RankedItem item, string known) =>
        new(Look.Bullet, [new Span(item.Item.Text), new Span($" ({known})", IsStrong: true)]);

    /// <summary>Empty where the team was not asked to choose.</summary>
    private static IEnumerable<Block> Ranking(Matter matter)
    {
        var (words, ranked) = (matter.Words, matter.Ranked);
        if (matter.Outcome.Ranking is null && !matter.Outcome.Session.TakesDots)
            yield break;
        yield return new Heading(2, words["Doc.Ranking"]);
        yield return new Line(Look.Body, Choices.Dots(matter)) { KeepsNext = ranked.Count > 0 };
        foreach (var item in ranked.Take(MostRanked))
            yield return Dots(item, $"{words.Count("Doc.Dots", item.Dots)} · {matter.Outcome.TitleOf(item.Item.Round)}");
    }

    private static string Response(Matter matter)
    {
        var (words, people, members) = (matter.Words, matter.Outcome.Participants, matter.Outcome.Members);
        return Participation.IsFew(people, members) ? words.Count("Doc.Few", people, members) : words.Count("Doc.TookPart", people, members);
    }

    private static IReadOnlyList<string> Row(Matter matter, Theme theme)
    {
        var held = theme.State.Phase != RoundPhase.Waiting;
        return
        [
            theme.Round.Title,
            held ? matter.Words.Format("Doc.Of", theme.Answered, matter.Outcome.Members) : "–",
            matter.Outcome.Shows(theme) ? Stand.InAWord(matter, theme) : ThemeState.Word(matter, theme),
        ];
    }
}
