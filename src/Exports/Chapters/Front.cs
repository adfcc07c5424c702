using Praatplaat.Exports.Documents;
using Praatplaat.Sessions;

namespace Praatplaat.Exports.Chapters;

/// <summary>The title page, the contents, and why this session was held.</summary>
internal static class Front
{
    public static IEnumerable<Block> TitlePage(Matter matter)
    {
        var (words, outcome) = (matter.Words, matter.Outcome);
        yield return new Line(Look.Title, outcome.Session.Settings.Title);
        yield return new Line(Look.Subtitle, outcome.Playbook.Name);
        if (outcome.Municipality.Length > 0)
            yield return Fact(words["Doc.Municipality"], outcome.Municipality);
        if (outcome.Session.Location.TeamName is { Length: > 0 } team)
            yield return Fact(words["Doc.Team"], team);
        yield return Fact(words["Doc.Period"], Period(matter));
        yield return Fact(words["Doc.Response"], words.Count("Doc.ResponseOf", outcome.Members, outcome.Participants));
        yield return Fact(
            words["Doc.Version"],
            words.Format(outcome.IsProvisional ? "Doc.Draft" : "Doc.Final", matter.Moment(outcome.At)));
        if (outcome.IsProvisional)
            yield return Notice(words["Doc.Provisional"], words["Doc.ProvisionalText"]);
        else if (outcome.Session.Phase == Phase.Cancelled)
            yield return Notice(words["Doc.Cancelled"], words["Doc.CancelledText"]);
        yield return new Contents(words["Doc.Contents"]);
    }

    public static IEnumerable<Block> Context(Matter matter)
    {
        var (words, playbook) = (matter.Words, matter.Outcome.Playbook);
        yield return new Heading(1, words["Doc.Context"]);
        // The introduction speaks to who takes part.
        foreach (var paragraph in playbook.Opening.Context ?? [])
            yield return new Line(Look.Body, paragraph);
        yield return new Heading(2, playbook.Opening.GoalsTitle);
        foreach (var goal in playbook.Opening.Goals)
            yield return new Line(Look.Bullet, goal);
        yield return new Line(Look.Note, words.Format("Doc.Source", playbook.Name, Sources.Maker(playbook.Source)));
    }

    private static string Period(Matter matter)
    {
        var outcome = matter.Outcome;
        var (from, to) = (
            matter.Day(outcome.Session.StartedAt ?? outcome.Session.CreatedAt), matter.Day(outcome.Session.EndedAt ?? outcome.At));
        return from == to ? from : matter.Words.Format("Doc.FromTo", from, to);
    }

    private static Line Fact(string name, string value) => new(Look.Fact, [new Span(name, IsStrong: true), new Span($"\t{value}")]);

    private static Line Notice(string word, string text) => new(Look.Notice, [new Span(word, IsStrong: true), new Span($" {text}")]);
}
