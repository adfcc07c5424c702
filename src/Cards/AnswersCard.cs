using Praatplaat.Cards.Elements;
using Praatplaat.Cards.Parts;
using Praatplaat.Sessions;
using Praatplaat.Sessions.Playbooks;

namespace Praatplaat.Cards;

/// <summary>All answers of a closed round in full, page by page, for the person who asked.</summary>
public static class AnswersCard
{
    /// <param name="answers">The answers of this page, in any order.</param>
    /// <param name="fromSummary">True leads back to the summary, false to the results of the round.</param>
    /// <param name="mayReply">Its reader can answer the team about the theme.</param>
    public static AdaptiveCard Create(
        View view, RoundState state, AnswerPage page, IEnumerable<Answer> answers, bool fromSummary, bool mayReply = false)
    {
        var (texts, round) = (view.Texts, view.Round(state));
        var count = texts.Count("Answers.State", page.Answers);
        return view.Header(state, count).CardWith(
            texts.Language,
            [
                OwnText.Question(round.Question),
                .. page.Answers == 0 ? [OwnText.Subtle(texts["Results.None"])] : Array.Empty<CardElement>(),
                .. page.IsWithheld ? [OwnText.Plain(view.Withheld(page.Answers))] : Array.Empty<CardElement>(),
                .. answers.OrderBy(answer => AnswerPosition.Of(view.Session, answer)).Select(answer => InFull(view, round, answer)),
                .. page.Of > 1 ? [OwnText.Note(texts.Format("Answers.Page", page.Number, page.Of))] : Array.Empty<CardElement>(),
                new ActionSet([.. Steps(view, state, page, fromSummary)]),
                .. mayReply
                    ? [new ActionSet([Button.WithoutInputs(texts.Format("Reply.To", round.Title), Verbs.SummaryReply, view.Session, state.Number)])]
                    : Array.Empty<CardElement>(),
            ],
            count);
    }

    private static Container InFull(View view, Round round, Answer answer)
    {
        CardElement[] name = view.NameOf(answer) is { } shown
            ? [new RichTextBlock([Typed.Run(shown) with { Weight = TextWeight.Bolder, Color = TextColor.Accent }])]
            : [];
        return new Container(
        [
            .. name,
            .. round.Fields.SelectMany((field, index) => index == 0
                ? [Typed.Text(answer[field.Id]) with { Spacing = Spacing.None }]
                : Typed.Labelled(field.Label, answer[field.Id])),
        ])
        {
            Separator = true,
            Spacing = Spacing.Medium,
        };
    }

    /// <summary>Next and back. From the last page of a round, a reader of the summary goes on to the next closed round.</summary>
    private static IEnumerable<CardAction> Steps(View view, RoundState state, AnswerPage page, bool fromSummary)
    {
        if (page.Number < page.Of)
            yield return Show(view.Texts["Answers.Next"], state.Number, page.Number + 1).Primary();
        else if (fromSummary && NextClosed(view.Session, state) is { } next)
            yield return Show(view.Texts.Format("Answers.NextRound", view.Round(next).Title), next.Number, 1).Primary();
        if (page.Number > 1)
            yield return Show(view.Texts["Answers.Previous"], state.Number, page.Number - 1);
        yield return fromSummary
            ? Show(view.Texts["Answers.BackToSummary"])
            : Show(view.Texts["Answers.BackToResults"], state.Number);

        ExecuteAction Show(string title, int? round = null, int? page = null) =>
            Button.WithoutInputs(title, Verbs.SummaryShow, view.Session, round, page);
    }

    private static RoundState? NextClosed(Session session, RoundState state) =>
        session.Rounds.FirstOrDefault(round => round.Number > state.Number && session.IsHeld(round));
}
