using System.Runtime.CompilerServices;
using Praatplaat.Exports.Documents;
using Praatplaat.Sessions;
using Praatplaat.Sessions.Playbooks;

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
        themes = [.. matter.Outcome.Themes.Where(matter.Outcome.Shows).Select(theme => (theme, new Heading(2, theme.Round.Title)))];
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
                    yield return new Line(Look.Answer, [new Span(Label(field), IsStrong: true), new Span($" {answer[field.Id]}")])
                    {
                        KeepsNext = field != theme.Round.Fields[^1],
                    };
            }
        }

        if (actions.Count > 0)
            yield return Headings[^1];
        foreach (var action in actions)
            yield return action;
    }

    private string Introduction() => themes.Count == 0 ? "Doc.AnnexNothing"
        : matter.Outcome.Session.IsAnonymous ? "Doc.AnnexAnonymous"
        : matter.Outcome.LeavesOutNames ? "Doc.AnnexNameless"
        : "Doc.AnnexNames";

    /// <summary>Where nobody is named nothing but a number: no name, no moment.</summary>
    private string Who(Answer answer, int number)
    {
        if (matter.Outcome.Session.IsAnonymous || answer.By.Name.Length == 0)
            return matter.Words.Format("Doc.AnswerNumber", number);
        return $"{answer.By.Name} · {matter.Moment(answer.At)}";
    }

    /// <summary>What the field asks. That of the answer itself speaks to who writes it, so it has a word of its own.</summary>
    private string Label(Field field) => field switch
    {
        { Id: FieldId.Answer } => matter.Words["Doc.Answer"],
        { Label: var label } when char.IsPunctuation(label[^1]) => label,
        { Label: var label } => $"{label}:",
    };
}
