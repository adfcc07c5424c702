using Praatplaat.Cards.Elements;
using Praatplaat.Cards.Parts;
using Praatplaat.Sessions;
using Praatplaat.Sessions.Playbooks;

namespace Praatplaat.Cards;

/// <summary>What a closed round brought, in place of the form, for all. Long answers are cut; all of them stand behind the button.</summary>
public static class ResultsCard
{
    private const int Quotes = 5;
    private const int QuoteLength = 240;
    private const int Points = 4;
    private const int PointLength = 140;

    public static AdaptiveCard Create(View view, RoundSummary outcome, Progress progress)
    {
        var (texts, state, round) = (view.Texts, outcome.State, view.Round(outcome.State));
        var frame = new Frame(round.Sign, view.Overline(state), round.Title, view.ClosedState(progress), TextColor.Good);
        return frame.Around(
            texts,
            [
                Say.Strong(round.Question) with { Size = TextSize.Medium },
                .. outcome.Answered == 0 ? [Say.Subtle(texts["Results.None"])] : Shown(view, round, outcome.First),
                Say.Note(texts["Results.TalkOn"]) with { Separator = true },
                .. More(view, outcome),
            ],
            texts.Count("Status.Count", progress.Answered, progress.Members));
    }

    private static IEnumerable<CardElement> Shown(View view, Round round, IReadOnlyList<Answer> answers)
    {
        foreach (var answer in answers.Take(Quotes))
            yield return Typed.Quote(Typed.Shorten(answer[FieldId.Answer], QuoteLength), AnswerName.Of(view.Session, answer));
        CardElement[] boxes =
        [
            .. PointsOf(round, answers, FieldId.Doing, "✔", ContainerStyle.Good),
            .. PointsOf(round, answers, FieldId.Todo, "➜", ContainerStyle.Accent),
        ];
        if (boxes.Length > 0)
            yield return Say.Beside("165px", boxes) with { Separator = true, Spacing = Spacing.Medium };
    }

    private static IEnumerable<Container> PointsOf(Round round, IReadOnlyList<Answer> answers, FieldId id, string mark, ContainerStyle style)
    {
        if (round.Fields.FirstOrDefault(field => field.Id == id) is not { } field)
            yield break;
        yield return new Container(
        [
            Say.Strong($"{mark} {field.Label}"),
            .. answers.Take(Points).Select(answer => Typed.Quote(Typed.Shorten(answer[id], PointLength), null)),
        ])
        {
            Style = style,
        };
    }

    private static IEnumerable<CardElement> More(View view, RoundSummary outcome)
    {
        if (outcome.Answered == 0)
            return [];
        var title = view.Texts.Count("Results.More", outcome.Answered);
        return [new ActionSet([Press.Only(title, Verbs.SummaryShow, view.Session, outcome.State.Number, page: 1)])];
    }
}
