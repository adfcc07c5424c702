using Praatplaat.Cards.Elements;
using Praatplaat.Cards.Parts;
using Praatplaat.Sessions;
using Praatplaat.Sessions.Playbooks;

namespace Praatplaat.Cards;

/// <summary>
/// The results of a closed round, for everyone, below the form. It quotes the first answers, and a button leads to all of them.
/// </summary>
public static class ResultsCard
{
    private const int Quotes = 5;
    private const int QuoteLength = 240;
    private const int Points = 4;
    private const int PointLength = 140;

    public static AdaptiveCard Create(View view, RoundSummary outcome, Progress progress)
    {
        var (texts, round) = (view.Texts, view.Round(outcome.State));
        return view.Header(outcome.State, view.ClosedState(progress)).CardWith(
            texts.Language,
            [
                OwnText.Question(round.Question),
                .. KeyPointRows.Create(texts, outcome),
                .. outcome switch
                {
                    { Answered: 0 } => [OwnText.Subtle(texts["Results.None"])],
                    { IsWithheld: true } => [OwnText.Plain(view.Withheld(outcome.Answered))],
                    _ => Shown(view, round, outcome.First),
                },
                .. AssessmentRows.Create(view, round, outcome),
                OwnText.Note(texts[outcome is { Answered: > 0, IsWithheld: false } ? "Results.TalkOn" : "Results.TalkOnUnread"]) with { Separator = true },
                .. More(view, outcome),
            ],
            progress.Sentence(texts, outcome.State));
    }

    private static IEnumerable<CardElement> Shown(View view, Round round, IReadOnlyList<Answer> answers)
    {
        foreach (var answer in answers.Take(Quotes))
            yield return Typed.Quote(PlainText.Shorten(answer[FieldId.Answer], QuoteLength), view.NameOf(answer));
        CardElement[] boxes =
        [
            .. PointsOf(round, answers, FieldId.Doing, "✔", ContainerStyle.Good),
            .. PointsOf(round, answers, FieldId.Todo, "➜", ContainerStyle.Accent),
        ];
        if (boxes.Length > 0)
            yield return Layout.SideBySide(boxes) with { Separator = true, Spacing = Spacing.Medium };
    }

    /// <summary>Empty where the round does not ask for this field.</summary>
    private static IEnumerable<Container> PointsOf(
        Round round, IReadOnlyList<Answer> answers, FieldId id, string mark, ContainerStyle style)
    {
        if (round.Fields.FirstOrDefault(field => field.Id == id) is not { } field)
            yield break;
        yield return new Container(
        [
            OwnText.Heading($"{mark} {field.Label}"),
            .. answers.Take(Points).Select(answer => Typed.Quote(PlainText.Shorten(answer[id], PointLength), null)),
        ])
        {
            Style = style,
        };
    }

    private static IEnumerable<CardElement> More(View view, RoundSummary outcome)
    {
        if (outcome.Answered == 0 || outcome.IsWithheld)
            return [];
        var title = view.Texts.Count("Results.More", outcome.Answered);
        return [new ActionSet([Button.WithoutInputs(title, Verbs.SummaryShow, view.Session, outcome.State.Number, page: 1)])];
    }
}

/// <summary>In the place of the form, some time after the close: it points to the results.</summary>
public static class FoldedCard
{
    public static AdaptiveCard Create(View view, RoundState state)
    {
        var texts = view.Texts;
        return view.Header(state, texts["State.ClosedShort"]).CardWith(
            texts.Language,
            [
                OwnText.Plain(texts["Folded.Text"]),
                new ActionSet([Button.WithoutInputs(texts["Folded.Results"], Verbs.SummaryShow, view.Session, state.Number)]),
            ],
            texts["Folded.Text"]);
    }
}
