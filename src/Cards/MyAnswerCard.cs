using Praatplaat.Cards.Elements;
using Praatplaat.Cards.Parts;
using Praatplaat.Sessions;
using Praatplaat.Sessions.Playbooks;

namespace Praatplaat.Cards;

/// <summary>One's own answer: to change while the round is open, to read afterwards. For its author alone.</summary>
public static class MyAnswerCard
{
    /// <param name="answer">Null where this person has not answered: the form is empty and says so.</param>
    public static AdaptiveCard Create(View view, RoundState state, Answer? answer) =>
        state.Phase == RoundPhase.Open ? Editable(view, state, answer) : Readable(view, state, answer);

    private static AdaptiveCard Editable(View view, RoundState state, Answer? answer)
    {
        var (texts, round) = (view.Texts, view.Round(state));
        var intro = answer is null ? texts["Mine.None"] : texts.Format("Mine.SentAt", view.Moment(answer.At));
        return Frame(view, state, round).Around(
            texts,
            [
                Say.Strong(round.Question) with { Size = TextSize.Medium },
                Say.Subtle(intro),
                .. Form.Fields(texts, round, answer?.Fields),
                Say.Note(texts[view.Session.Settings.Names == Names.Anonymous ? "Theme.PrivacyAnonymous" : "Theme.Privacy"]),
                new ActionSet([Press.Send(texts[answer is null ? "Theme.Send" : "Mine.Save"], Verbs.AnswerSubmit, view.Session, state.Number).First()]),
            ],
            intro);
    }

    private static AdaptiveCard Readable(View view, RoundState state, Answer? answer)
    {
        var (texts, round) = (view.Texts, view.Round(state));
        var closed = texts["Mine.Closed"];
        return Frame(view, state, round).Around(
            texts,
            answer is null
                ? [Say.Text(texts["Mine.ClosedNone"])]
                : [Say.Subtle(closed), .. Form.Sent(round, answer.Fields)],
            closed);
    }

    private static Frame Frame(View view, RoundState state, Round round) =>
        new(round.Sign, view.Overline(state), round.Title, view.Texts["Mine.State"]);
}
