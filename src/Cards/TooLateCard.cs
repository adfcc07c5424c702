using Praatplaat.Cards.Elements;
using Praatplaat.Cards.Parts;
using Praatplaat.Sessions;

namespace Praatplaat.Cards;

/// <summary>
/// The round closed while somebody was typing. Nothing is saved; the text comes back in fields that can be sent again. Who
/// leads the session reopens the round on it; anybody else asks for that.
/// </summary>
public static class TooLateCard
{
    /// <param name="asked">True once the facilitator has been asked to reopen the round.</param>
    /// <param name="hasAnswer">True for a change of an answer that was given in time, and counts.</param>
    /// <param name="level">The level that was chosen; null for none.</param>
    /// <param name="leads">Whether the reader leads the session.</param>
    public static AdaptiveCard Create(
        View view,
        RoundState state,
        IReadOnlyDictionary<FieldId, string> typed,
        bool asked = false,
        bool hasAnswer = false,
        int? level = null,
        bool leads = false)
    {
        var (texts, round, hasText) = (view.Texts, view.Round(state), typed.Values.Any(text => text.Length > 0));
        var send = texts[hasText ? "TooLate.Again" : "Theme.Send"];
        var moment = state.ClosedAt is { } at ? view.Moment(at) : "";
        var message = (asked, hasText, hasAnswer) switch
        {
            (true, _, _) => texts.Format("TooLate.Asked", view.Session.Facilitator.Name, send),
            (_, true, false) => texts.Format("TooLate.Message", round.Title, moment),
            (_, true, true) => texts.Format("TooLate.Change", round.Title, moment),
            (_, false, false) => texts.Format("TooLate.Empty", round.Title, moment),
            _ => texts.Format("TooLate.EmptyChange", round.Title, moment),
        };
        return view.Header(state, texts["TooLate.State"]).CardWith(
            texts.Language,
            Form.Create(
                texts,
                asked ? null : new FormFault(message),
                [
                    OwnText.Question(round.Question),
                    .. view.Session.IsOver ? AnswerForm.HalfTyped(round, typed, level) : AnswerForm.Fields(texts, round, typed, level),
                    .. asked ? [new RichTextBlock([Typed.Run(message) with { Weight = TextWeight.Bolder }])] : Array.Empty<CardElement>(),
                    .. Note(view, asked, hasText),
                ],
                [.. Buttons(view, state, send, asked, leads)]),
            hasText ? texts[hasAnswer ? "TooLate.SpokenChange" : "TooLate.Spoken"] : Typed.Plain(message));
    }

    private static IEnumerable<CardElement> Note(View view, bool asked, bool hasText) => (asked, hasText) switch
    {
        (true, _) => [Typed.Note(view.Texts.Format("TooLate.AskedAgain", view.Session.Facilitator.Name))],
        (_, true) => [OwnText.Note(view.Texts["TooLate.Keep"])],
        _ => view.Session.IsOver ? [] : [OwnText.Note(view.Texts["TooLate.Later"])],
    };

    private static IEnumerable<CardElement> Buttons(View view, RoundState state, string send, bool asked, bool leads)
    {
        if (view.Session.IsOver)
            return [];
        var texts = view.Texts;
        var title = leads ? texts.Format("Control.ReopenButton", state.Number) : texts[asked ? "TooLate.AskAgain" : "TooLate.Ask"];
        var again = Button.WithInputs(send, Verbs.AnswerSubmit, view.Session, state.Number);
        var reopen = Button.WithInputs(title, Verbs.RoundReopen, view.Session, state.Number);
        return [new ActionSet(asked ? [again.Primary(), reopen] : [reopen.Primary(), again])];
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
