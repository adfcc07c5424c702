using Praatplaat.Exports.Documents;
using Praatplaat.Sessions;

namespace Praatplaat.Exports.Chapters;

/// <summary>Half a page for who reads no more.</summary>
internal static class InShort
{
    private const int MostRanked = 3;

    public static IEnumerable<Block> Chapter(Matter matter)
    {
        var (words, outcome) = (matter.Words, matter.Outcome);
        yield return new Heading(1, words["Doc.InShort"], StartsPage: true);
        yield return new Line(Look.Body, Response(matter));
        yield return new Grid(
            words["Doc.InShortAlt"],
            [5.5, 3.5, 7],
            [words["Doc.Theme"], words["Doc.Answers"], words["Doc.Stand"]],
            [.. outcome.Themes.Select(theme => Row(matter, theme))]);
        if (Replies.InShort(matter) is { } replies)
            yield return replies;
        if (matter.Ranked is not { Count: > 0 } ranked)
            yield break;
        yield return new Heading(2, words["Doc.Ranking"]);
        foreach (var item in ranked.Take(MostRanked))
            yield return Dots(matter, item);
    }

    /// <summary>A line with its dots.</summary>
    public static Line Dots(Matter matter, RankedItem item) => new(
        Look.Bullet, [new Span(item.Item.Text), new Span($" ({matter.Words.Count("Doc.Dots", item.Dots)})", IsStrong: true)]);

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
