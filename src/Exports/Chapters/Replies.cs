using Praatplaat.Exports.Documents;
using Praatplaat.Sessions;

namespace Praatplaat.Exports.Chapters;

/// <summary>What the manager answers the team, theme by theme, and which themes have no reply.</summary>
internal static class Replies
{
    private const int PromiseLength = 160;

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

    /// <summary>The begin of each promise; empty where there is no chapter.</summary>
    public static IEnumerable<Block> InShort(Matter matter)
    {
        var (words, replied, waiting) = (matter.Words, Replied(matter), Waiting(matter).Count);
        if (replied.Count + waiting == 0)
            yield break;
        yield return new Heading(2, words["Doc.Promises"]);
        yield return new Line(Look.Body, replied.Count == 0
            ? words["Doc.RepliesNone"]
            : words.Format("Doc.RepliesInShort", replied.Count, replied.Count + waiting, words["Doc.Replies"]));
        foreach (var theme in replied)
            foreach (var part in theme.Reply!.Texts.Filled)
                yield return Promise(words, theme, part);
    }

    /// <summary>“Vertrouwen – Dit gaan we doen: we bellen eerst.”.</summary>
    private static Line Promise(Words words, Theme theme, ReplyPart part)
    {
        var label = Label(words, part).TrimEnd('…', ' ');
        return new Line(Look.Bullet,
        [
            new Span($"{theme.Round.Title} – {label}:", IsStrong: true),
            new Span($" {PlainText.Shorten(theme.Reply!.Texts[part], PromiseLength)}"),
        ]);
    }

    private static List<Theme> Replied(Matter matter) => [.. matter.Outcome.Themes.Where(theme => theme.Reply is not null)];

    private static List<Theme> Waiting(Matter matter) => [.. matter.Outcome.Themes.Where(theme => Waits(matter, theme))];

    private static IEnumerable<Line> Lines(Matter matter, ManagerReply reply)
    {
        var day = matter.Day(reply.ChangedAt ?? reply.At);
        var name = reply.By.Name.Length > 0 ? reply.By.Name : matter.Words["Doc.TheManager"];
        var who = matter.Words.Format(reply.ChangedAt is null ? "Doc.ReplyBy" : "Doc.ReplyChangedBy", name, day);
        yield return new Line(Look.Note, who) { KeepsNext = true };
        foreach (var part in reply.Texts.Filled)
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
