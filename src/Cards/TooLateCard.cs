using Praatplaat.Cards.Elements;
using Praatplaat.Cards.Parts;
using Praatplaat.Sessions;

namespace Praatplaat.Cards;

/// <summary>The round closed while somebody was typing. Nothing is saved; the text comes back in fields that can be sent again.</summary>
public static class TooLateCard
{
    /// <param name="asked">True once the facilitator has been asked to reopen the round.</param>
    /// <param name="hasAnswer">True for a change of an answer that was given in time, and counts.</param>
    /// <param name="level">The level that was chosen; null for none.</param>
    public static AdaptiveCard Create(
        View view,
        RoundState state,
        IReadOnlyDictionary<FieldId, string> typed,
        bool asked = false,
        bool hasAnswer = false,
        int? level = null)
    {
        var (texts, round) = (view.Texts, view.Round(state));
        var message = asked
            ? texts.Format("TooLate.Asked", view.Session.Facilitator.Name)
            : texts.Format(hasAnswer ? "TooLate.Change" : "TooLate.Message", round.Title, state.ClosedAt is { } at ? view.Moment(at) : "");
        return view.Header(state, texts["TooLate.State"]).CardWith(
            texts.Language,
            Form.Create(
                texts,
                asked ? null : new FormFault(message),
                [
                    .. view.Session.IsOver ? AnswerForm.Sent(round, typed, level) : AnswerForm.Fields(texts, round, typed, level),
                    .. asked ? [new RichTextBlock([Typed.Run(message) with { Weight = TextWeight.Bolder }])] : Array.Empty<CardElement>(),
                    asked ? Typed.Note(texts.Format("TooLate.AskedAgain", view.Session.Facilitator.Name)) : OwnText.Note(texts["TooLate.Keep"]),
                ],
                [.. Buttons(view, state, asked)]),
            texts[hasAnswer ? "TooLate.SpokenChange" : "TooLate.Spoken"]);
    }

    private static IEnumerable<CardElement> Buttons(View view, RoundState state, bool asked)
    {
        if (view.Session.IsOver)
            return [];
        var again = Button.WithInputs(view.Texts["TooLate.Again"], Verbs.AnswerSubmit, view.Session, state.Number);
        var ask = Button.WithInputs(view.Texts[asked ? "TooLate.AskAgain" : "TooLate.Ask"], Verbs.RoundReopen, view.Session, state.Number);
        return [new ActionSet(asked ? [again.Primary(), ask] : [ask.Primary(), again])];
    }
}

/// <summary>Tells the facilitator that somebody was too late and asks to reopen the round.</summary>
public static class ReopenAskedCard
{
    /// <param name="by">Not named in an anonymous session.</param>
    public static AdaptiveCard Create(View view, RoundState state, Person by)
    {
        var texts = view.Texts;
        var title = texts.Format("Control.ReopenButton", state.Number);
        return view.Header(state, texts["State.ClosedShort"]).CardWith(
            texts.Language,
            [
                Typed.Text(Sentence(view, state, by)),
                OwnText.Note(texts["ReopenAsked.Hint"]),
                .. view.Session.OpenRound is { } open
                    ? [OwnText.Note(texts.Format("ReopenAsked.Beside", open.Number))]
                    : Array.Empty<CardElement>(),
                new ActionSet([Button.WithoutInputs(title, Verbs.RoundReopen, view.Session, state.Number).Primary()]),
            ],
            texts["ReopenAsked.Hint"]);
    }

    private static string Sentence(View view, RoundState state, Person by) => view.Session.IsAnonymous
        ? view.Texts.Format("ReopenAsked.TextAnonymous", state.Number, view.Round(state).Title)
        : view.Texts.Format("ReopenAsked.Text", by.Name, state.Number, view.Round(state).Title);
}
