using System.Runtime.CompilerServices;
using Praatplaat.Exports.Documents;
using Praatplaat.Sessions;

namespace Praatplaat.Exports.Chapters;

/// <summary>All answers, as they come: of a thousand people nobody holds them at once.</summary>
internal sealed class Annex
{
    private readonly Matter matter;

    private readonly IReadOnlyList<(Theme Theme, Heading Heading)> themes;

    /// <summary>More than the chapter about them has.</summary>
    private readonly IReadOnlyList<Line> actions;

    public Annex(Matter matter)
    {
        this.matter = matter;
        themes = [.. matter.Outcome.Themes.Where(matter.Shows).Select(theme => (theme, new Heading(2, theme.Round.Title)))];
        actions = Choices.Shared(matter) is { Count: > Matter.MostLines } many ? many : [];
        var words = matter.Words;
        Headings =
        [
            new Heading(1, words["Doc.Annex"], StartsPage: true),
            .. themes.Select(theme => theme.Heading),
            .. actions.Count > 0 ? [new Heading(2, words["Doc.Actions"])] : Array.Empty<Heading>(),
        ];
    }

    /// <summary>Known before any answer is read.</summary>
    public IReadOnlyList<Heading> Headings { get; }

    public async IAsyncEnumerable<Block> BlocksAsync(AnswerSource answers, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        yield return Headings[0];
        yield return new Line(Look.Body, matter.Words[Introduction()]);
        foreach (var (theme, heading) in themes)
        {
            yield return heading;
            yield return new Line(Look.Question, theme.Round.Question);
            var number = 0;
            await foreach (var answer in answers(theme.State, cancellationToken))
            {
                yield return new Line(Look.Who, Who(answer, ++number));
                foreach (var field in theme.Round.Fields)
                    yield return new Line(Look.Body, [new Span($"{Label(field)}\n", IsStrong: true), new Span(answer[field.Id])]);
            }
        }

        if (actions.Count > 0)
            yield return Headings[^1];
        foreach (var action in actions)
            yield return action;
    }

    private string Introduction() => themes.Count == 0 ? "Doc.AnnexNothing"
        : matter.Outcome.Session.IsAnonymous ? "Doc.AnnexAnonymous"
        : "Doc.AnnexNames";

    /// <summary>In an anonymous session nothing but a number: no name, no moment.</summary>
    private string Who(Answer answer, int number)
    {
        if (matter.Outcome.Session.IsAnonymous || answer.By.Name.Length == 0)
            return matter.Words.Format("Doc.AnswerNumber", number);
        return $"{answer.By.Name} · {matter.Moment(answer.At)}";
    }

    private string Label(Sessions.Playbooks.Field field) => field.Id == FieldId.Answer ? matter.Words["Doc.Answer"] : field.Label;
}
