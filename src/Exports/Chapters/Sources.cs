using Praatplaat.Exports.Documents;

namespace Praatplaat.Exports.Chapters;

/// <summary>Who made the playbook, and where to read on; each page once.</summary>
internal static class Sources
{
    public static IEnumerable<Block> Create(Matter matter)
    {
        var (words, playbook) = (matter.Words, matter.Outcome.Playbook);
        var (source, listed) = (playbook.Source, new HashSet<string>());
        yield return new Heading(1, words["Doc.Sources"]);
        yield return new Line(Look.Body, words.Format("Doc.SourceVersion", playbook.Name, playbook.Version, source.Name, source.Date)) { KeepsNext = true };
        yield return new Line(Look.Body, $"{source.Address}\n{source.Telephone}") { KeepsNext = true };
        yield return new Reference(source.Link.Title, source.Link.Url);
        yield return new Heading(2, playbook.FurtherReading.Title);
        foreach (var group in playbook.FurtherReading.Groups)
        {
            yield return new Line(Look.Body, [new Span(group.Title, IsStrong: true), new Span($"\n{group.Text}")]);
            foreach (var link in group.Links.Where(link => listed.Add(link.Url)))
                yield return new Reference(link.Title, link.Url);
        }

        var others = playbook.Rounds.SelectMany(round => round.Links).Where(link => listed.Add(link.Url)).ToList();
        if (others.Count == 0)
            yield break;
        yield return new Heading(2, words["Doc.ThemeLinks"]);
        foreach (var link in others)
            yield return new Reference(link.Title, link.Url);
    }
}
