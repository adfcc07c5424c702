using Praatplaat.Cards.Elements;
using Praatplaat.Cards.Parts;
using Praatplaat.Sessions;

namespace Praatplaat.Cards;

/// <summary>Answers a word of the facilitator that was carried out, and offers the step that most likely comes next.</summary>
public static class DoneCard
{
    /// <param name="sentence">May hold typed text and names.</param>
    /// <param name="closed">The round that the word closed; null for none.</param>
    public static AdaptiveCard Create(View view, string sentence, int? closed = null) =>
        Create(view, new CardHeader("🧭", view.Overline(), view.Texts["Done.Title"], CardHeader.Done), Typed.Text(sentence), closed);

    /// <summary>The same, where there was nothing left to do.</summary>
    public static AdaptiveCard Nothing(View view) =>
        Create(view, new CardHeader("🧭", view.Overline(), view.Texts["Done.Already"]), OwnText.Plain(view.Texts["Done.Nothing"]), closed: null);

    /// <summary>To whoever takes over what they lead.</summary>
    public static AdaptiveCard LeadsAlready(View view) =>
        Create(view, new CardHeader("🧭", view.Overline(), view.Texts["Lead.Already"]), OwnText.Plain(view.Texts["Done.Nothing"]), closed: null);

    private static AdaptiveCard Create(View view, CardHeader header, CardElement said, int? closed) =>
        header.CardWith(view.Texts.Language, [said, ControlButtons.Steps(view, ControlButtons.NextStep(view), closed)]);
}

/// <summary>News for the facilitator, in the 1:1 chat: a new message, because nobody notices that a card was updated.</summary>
public static class NewsCard
{
    /// <summary>The clock closed the round.</summary>
    public static AdaptiveCard Closed(View view, RoundState state) => Create(
        view,
        WithNext(view, view.Texts.Format("News.Closed", state.Number, view.Round(state).Title)),
        ControlButtons.NextStep(view),
        state.Number);

    /// <summary>A sentence about a close, with when the next round opens by itself, if it does.</summary>
    public static string WithNext(View view, string closed) => view.Session.NextRound is { OpensAt: { } at } next
        ? $"{closed} {view.Texts.Format("News.NextOpens", next.Number, view.Round(next).Title, view.Moment(at))}"
        : closed;

    public static AdaptiveCard AllAnswered(View view, RoundState state) => Create(
        view, view.Texts.Format("News.AllAnswered", state.Number, view.Round(state).Title), ControlButtons.Close(view, state));

    /// <summary>Half of the time has passed, and nobody has answered.</summary>
    /// <param name="isReminded">The reminder went out.</param>
    public static AdaptiveCard NobodyAnswered(View view, RoundState state, bool isReminded) => Create(
        view,
        view.Texts.Format("News.NobodyAnswered", state.Number, view.Round(state).Title),
        !isReminded
            ? Button.WithoutInputs(view.Texts["News.RemindButton"], Verbs.RoundRemind, view.Session, state.Number)
            : null);

    /// <summary>A message could not be delivered, and waits until the facilitator does something about it.</summary>
    public static AdaptiveCard Undelivered(View view) => Create(
        view,
        view.Texts["News.Undelivered"],
        Button.WithoutInputs(view.Texts["Control.DeliveryButton"], Verbs.DeliveryShow, view.Session));

    private static AdaptiveCard Create(View view, string sentence, ExecuteAction? next, int? closed = null) =>
        new CardHeader("🧭", view.Overline(), view.Texts["News.Title"]).CardWith(
            view.Texts.Language, [OwnText.Plain(sentence), ControlButtons.Steps(view, next, closed)], sentence);
}
