using Praatplaat.Cards.Elements;
using Praatplaat.Cards.Parts;

namespace Praatplaat.Cards;

/// <summary>A card of one or two sentences: that something was done, or what replaces a card that is over.</summary>
public static class NoticeCard
{
    /// <param name="overline">May hold typed text.</param>
    /// <param name="message">May hold typed text and names.</param>
    public static AdaptiveCard Create(Texts texts, string sign, string overline, string title, string message, bool good = true) =>
        new Frame(sign, overline, title, good ? "✔" : null, TextColor.Good).Around(texts, [Typed.Text(message)]);

    /// <summary>In the thread, in place of the set-up card, once the session has been started or called off.</summary>
    public static AdaptiveCard SetUpDone(View view)
    {
        var cancelled = view.Session.Phase == Sessions.Phase.Cancelled;
        var message = view.Texts.Format(
            cancelled ? "SetUp.Cancelled" : "SetUp.Started",
            view.Session.Facilitator.Name,
            view.Session.Rounds.Count);
        return Create(view.Texts, "🧭", view.Overline(), view.Texts[cancelled ? "SetUp.CancelledTitle" : "SetUp.StartedTitle"], message, !cancelled);
    }

    /// <summary>To who handed over or took over, and in place of the control card and the question of before.</summary>
    public static AdaptiveCard NewFacilitator(View view) =>
        Create(view.Texts, "🧭", view.Overline(), view.Texts["Lead.Title"], view.Texts.Format("Lead.Changed", view.Session.Facilitator.Name));

    /// <summary>In place of a form of a session that was cancelled.</summary>
    public static AdaptiveCard Withdrawn(View view, Sessions.RoundState state)
    {
        var round = view.Round(state);
        return Create(view.Texts, round.Sign, view.Overline(state), round.Title, view.Texts.Format("Round.Withdrawn", view.Session.Facilitator.Name), good: false);
    }
}
