using Praatplaat.Cards.Elements;
using Praatplaat.Cards.Parts;
using Praatplaat.Sessions;

namespace Praatplaat.Cards;

/// <summary>A card of one or two sentences: what was done, or what took the place of an older card.</summary>
public static class NoticeCard
{
    /// <param name="overline">May hold typed text.</param>
    /// <param name="message">May hold typed text and names.</param>
    public static AdaptiveCard Create(Texts texts, string sign, string overline, string title, string message, bool good = true) =>
        new CardHeader(sign, overline, title, good ? CardHeader.Done : null).CardWith(texts.Language, [Typed.Text(message)]);

    /// <summary>In the thread, in the place of the set-up card, once the session has been started or cancelled.</summary>
    public static AdaptiveCard SetUpDone(View view)
    {
        var (texts, session) = (view.Texts, view.Session);
        var cancelled = session.Phase == Phase.Cancelled;
        var title = texts[cancelled ? "SetUp.CancelledTitle" : "SetUp.StartedTitle"];
        var message = cancelled
            ? texts.Format("SetUp.Cancelled", session.Facilitator.Name)
            : texts.Count("SetUp.Started", session.Rounds.Count, session.Facilitator.Name);
        return Create(texts, "🧭", view.Overline(), title, message, good: !cancelled);
    }

    /// <summary>For whoever handed over or took over, and in the place of the old control card and of the question to take over.</summary>
    public static AdaptiveCard NewFacilitator(View view)
    {
        var message = view.Texts.Format("Lead.Changed", view.Session.Facilitator.Name);
        return Create(view.Texts, "🧭", view.Overline(), view.Texts["Lead.Title"], message);
    }

    /// <summary>In the place of the results while their round is open again.</summary>
    public static AdaptiveCard Reopened(View view, RoundState state)
    {
        var round = view.Round(state);
        return Create(view.Texts, round.Sign, view.Overline(state), round.Title, view.Texts["Round.Reopened"], good: false);
    }

    /// <summary>For the channel: whoever answered, or is about to, was told that somebody else would read it.</summary>
    /// <param name="from">The manager of before.</param>
    public static AdaptiveCard ManagerChanged(View view, Person from)
    {
        var message = view.Texts.Format("Manager.Changed", view.Session.Settings.Manager.Name, from.Name);
        return Create(view.Texts, "👤", view.Overline(), view.Texts["Manager.ChangedTitle"], message, good: false);
    }

    /// <summary>For the channel: the form still stands, and the status card only says that the round is closed.</summary>
    public static AdaptiveCard Stopped(View view)
    {
        var (texts, session) = (view.Texts, view.Session);
        var key = session.Rounds.Any(session.IsWithdrawn) ? "Stop.Open" : "Stop.Between";
        var until = session.ResumableUntil is { } at ? view.Moment(at) : "";
        return Create(texts, "🧭", view.Overline(), texts["Stop.Title"], texts.Format(key, session.Facilitator.Name, until), good: false);
    }

    /// <summary>In the place of the control card of a session that is gone.</summary>
    public static AdaptiveCard Deleted(Texts texts) =>
        Create(texts, "🧭", texts["Choose.Overline"], texts["Delete.Title"], texts["Delete.Done"]);

    /// <summary>For the channel, which was told of the stop.</summary>
    public static AdaptiveCard Resumed(View view)
    {
        var (texts, session) = (view.Texts, view.Session);
        var key = session.OpenRound is null ? "Resume.Between" : "Resume.Open";
        return Create(texts, "🧭", view.Overline(), texts["Resume.Title"], texts.Format(key, session.Facilitator.Name));
    }

    /// <summary>In the place of the form when the session was cancelled during its round, or soon after.</summary>
    public static AdaptiveCard Withdrawn(View view, RoundState state)
    {
        var round = view.Round(state);
        var message = view.Texts.Format("Round.Withdrawn", view.Session.Facilitator.Name);
        return Create(view.Texts, round.Sign, view.Overline(state), round.Title, message, good: false);
    }
}
