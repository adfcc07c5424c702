using Praatplaat.Cards.Elements;
using Praatplaat.Cards.Parts;
using Praatplaat.Sessions;
using Praatplaat.Sessions.Playbooks;

namespace Praatplaat.Cards;

/// <summary>All answers of a closed round, whole, page by page; for the one who asked.</summary>
public static class AnswersCard
{
    /// <param name="answers">Those of the page, in any order.</param>
    /// <param name="fromSummary">The way back is the summary; else the results of the round.</param>
    public static AdaptiveCard Create(View view, RoundState state, AnswerPage page, IEnumerable<Answer> answers, bool fromSummary)
    {
        var (texts, round) = (view.Texts, view.Round(state));
        var frame = new Frame(round.Sign, view.Overline(state), round.Title, texts.Count("Answers.State", page.Answers), TextColor.Good);
        return frame.Around(
            texts,
            [
                Say.Strong(round.Question) with { Size = TextSize.Medium },
                .. page.Answers == 0 ? [Say.Subtle(texts["Results.None"])] : Array.Empty<CardElement>(),
                .. answers.OrderBy(answer => AnswerPosition.Of(view.Session, answer)).Select(answer => Whole(view, round, answer)),
                .. page.Of > 1 ? [Say.Note(texts.Format("Answers.Page", page.Number, page.Of))] : Array.Empty<CardElement>(),
                new ActionSet([.. Steps(view, state, page, fromSummary)]),
            ],
            texts.Count("Answers.State", page.Answers));
    }

    private static Container Whole(View view, Round round, Answer answer)
    {
        CardElement[] name = AnswerName.Of(view.Session, answer) is { } shown
            ? [new RichTextBlock([Typed.Run(shown) with { Weight = TextWeight.Bolder, Color = TextColor.Accent }])]
            : [];
        return new Container(
        [
            .. name,
            .. round.Fields.SelectMany((field, index) => index == 0
                ? [Typed.Text(answer[field.Id]) with { Spacing = Spacing.None }]
                : Typed.Under(field.Label, answer[field.Id])),
        ])
        {
            Separator = true,
            Spacing = Spacing.Medium,
        };
    }

    private static IEnumerable<CardAction> Steps(View view, RoundState state, AnswerPage page, bool fromSummary)
    {
        var (texts, session) = (view.Texts, view.Session);
        if (page.Number < page.Of)
            yield return Press.Only(texts["Answers.Next"], Verbs.SummaryShow, session, state.Number, page.Number + 1).First();
        else if (fromSummary && NextClosed(session, state) is { } next)
            yield return Press.Only(texts.Format("Answers.NextRound", view.Round(next).Title), Verbs.SummaryShow, session, next.Number, 1).First();
        if (page.Number > 1)
            yield return Press.Only(texts["Answers.Previous"], Verbs.SummaryShow, session, state.Number, page.Number - 1);
        yield return fromSummary
            ? Press.Only(texts["Answers.BackToSummary"], Verbs.SummaryShow, session)
            : Press.Only(texts["Answers.BackToResults"], Verbs.SummaryShow, session, state.Number);
    }

    private static RoundState? NextClosed(Session session, RoundState state) =>
        session.Rounds.FirstOrDefault(round => round.Number > state.Number && round.Phase == RoundPhase.Closed);
}
