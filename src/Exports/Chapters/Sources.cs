using Praatplaat.Exports.Documents;
using Praatplaat.Sessions.Playbooks;

namespace Praatplaat.Exports.Chapters;

/// <summary>Who made the playbook, and where to read on; each page once.</summary>
internal static class Sources
{
    public static IEnumerable<Block> Create(Matter matter)
    {
        var (words, playbook) = (matter.Words, matter.Outcome.Playbook);
        var (source, listed) = (playbook.Source, new HashSet<string>());
        yield return new Heading(1, words["Doc.Sources"]);
        var (made, known) = (
            words.Format("Doc.SourceVersion", playbook.Name, playbook.Version, Maker(source)),
            string.Join('\n', new[] { source.Address, source.Telephone }.OfType<string>()));
        yield return new Line(Look.Body, made) { KeepsNext = known.Length > 0 || source.Link is not null };
        if (known.Length > 0)
            yield return new Line(Look.Body, known) { KeepsNext = source.Link is not null };
        if (source.Link is { } page)
            yield return new Reference(page.Title, page.Url);
        foreach (var block in playbook.FurtherReading is { } reading ? Reading(reading, listed) : [])
            yield return block;

        var others = playbook.Rounds.SelectMany(round => round.Links).Where(link => listed.Add(link.Url)).ToList();
        if (others.Count == 0)
            yield break;
        yield return new Heading(2, words["Doc.ThemeLinks"]);
        foreach (var link in others)
            yield return new Reference(link.Title, link.Url);
    }

    /// <summary>“VNG, januari 2024”.</summary>
    public static string Maker(Source source) => source.Date is { } date ? $"{source.Name}, {date}" : source.Name;

    private static IEnumerable<Block> Reading(FurtherReading reading, HashSet<string> listed)
    {
        yield return new Heading(2, reading.Title);
        foreach (var group in reading.Groups)
        {
            yield return new Line(Look.Body, [new Span(group.Title, IsStrong: true), new Span($"\n{group.Text}")]);
            foreach (var link in group.Links.Where(link => listed.Add(link.Url)))
                yield return new Reference(link.Title, link.Url);
        }
    }
}
