using Praatplaat.Exports.Documents;
using Praatplaat.Sessions;

namespace Praatplaat.Exports.Chapters;

/// <summary>What the manager answers the team, theme by theme, and which themes have no reply.</summary>
internal static class Replies
{
    /// <summary>Empty where there was nothing to reply to.</summary>
    public static IEnumerable<Block> Chapter(Matter matter)
    {
        var words = matter.Words;
        var (replied, waiting) = (Replied(matter), Waiting(matter));
        if (replied.Count + waiting.Count == 0)
            yield break;
        yield return new Heading(1, words["Doc.Replies"]);
        foreach (var theme in replied)
        {
            yield return new Heading(2, theme.Round.Title);
            foreach (var line in Lines(matter, theme.Reply!))
                yield return line;
        }

        if (replied.Count == 0)
            yield return new Line(Look.Body, words["Doc.RepliesNone"]);
        else if (waiting.Count > 0)
            yield return new Line(Look.Note, words.Format("Doc.RepliesMissing", string.Join(", ", waiting.Select(theme => theme.Round.Title))));
    }

    /// <returns>Null where there is no chapter.</returns>
    public static Line? InShort(Matter matter)
    {
        var (replied, waiting) = (Replied(matter).Count, Waiting(matter).Count);
        if (replied + waiting == 0)
            return null;
        return replied == 0
            ? new Line(Look.Body, matter.Words["Doc.RepliesNone"])
            : new Line(Look.Body, matter.Words.Format("Doc.RepliesInShort", replied, replied + waiting, matter.Words["Doc.Replies"]));
    }

    private static List<Theme> Replied(Matter matter) => [.. matter.Outcome.Themes.Where(theme => theme.Reply is not null)];

    private static List<Theme> Waiting(Matter matter) => [.. matter.Outcome.Themes.Where(theme => Waits(matter, theme))];

    private static IEnumerable<Line> Lines(Matter matter, ManagerReply reply)
    {
        var day = matter.Day(reply.ChangedAt ?? reply.At);
        var who = matter.Words.Format(reply.ChangedAt is null ? "Doc.ReplyBy" : "Doc.ReplyChangedBy", reply.By.Name, day);
        yield return new Line(Look.Note, who) { KeepsNext = true };
        foreach (var part in ReplyTexts.Parts.Where(part => reply.Texts[part].Length > 0))
        {
            yield return new Line(Look.Body, [new Span(Label(matter.Words, part), IsStrong: true)]) { KeepsNext = true };
            yield return new Line(Look.Body, reply.Texts[part]);
        }
    }

    private static string Label(Words words, ReplyPart part) => part switch
    {
        ReplyPart.Agreed => words["Doc.ReplyAgreed"],
        ReplyPart.Declined => words["Doc.ReplyDeclined"],
        _ => words["Doc.ReplyExplored"],
    };

    private static bool Waits(Matter matter, Theme theme) =>
        theme.Reply is null && matter.Outcome.Session.TakesReply(theme.State) && matter.Outcome.Shows(theme);
}
