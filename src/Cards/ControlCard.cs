using Praatplaat.Cards.Elements;
using Praatplaat.Cards.Parts;
using Praatplaat.Sessions;

namespace Praatplaat.Cards;

/// <summary>The facilitator's card in the 1:1 chat: how far the session is, who has not answered, what can be done next.</summary>
public static class ControlCard
{
    /// <summary>Only a few people are ever unreachable, unless the app is missing for everyone; then names help nobody.</summary>
    private const int MostUnreachable = 10;

    /// <param name="refusal">Why the last press was not carried out. May hold names.</param>
    /// <param name="news">What came of the last press; null where the card itself says so.</param>
    public static AdaptiveCard Create(View view, ControlState state, string? refusal = null, string? news = null)
    {
        var (texts, session) = (view.Texts, view.Session);
        return Header(view).CardWith(
            texts.Language,
            [
                .. PlanRows.Changes(view, state.Reminder.At),
                .. Facts(view, state),
                OwnText.Plain(Signs(view)) with { Spacing = Spacing.Medium },
                OwnText.Note(Remaining(view)) with { Spacing = Spacing.None },
                .. ReadAt(view, state),
                .. NextSteps.Of(view, state) is { } next ? new CardElement[] { Layout.Fact(texts["Control.NextStep"], [OwnText.Plain(next)]) } : [],
                .. DeliveryRows.Unconfirmed(view, state.Problems),
                .. DeliveryRows.SetAside(view, state.Problems),
                .. news is null ? Array.Empty<CardElement>() : [OwnText.Strong($"{CardHeader.Done} {news}")],
                .. Form.Create(texts, refusal is null ? null : new FormFault(refusal), [], [.. ControlButtons.Create(view, state)]),
            ],
            refusal ?? news ?? (session.OpenRound is { } open ? state.Progress.Sentence(texts, open) : null));
    }

    /// <summary>An update waits until the card is at rest, so what it counts may be a little old. Empty where it counts nothing.</summary>
    private static IEnumerable<CardElement> ReadAt(View view, ControlState state) =>
        view.Session is { IsOver: false } and ({ OpenRound: not null } or { TakesDots: true } or { ActionsAskedAt: not null })
        && state.ReadAt is { } at
        ? [OwnText.Note(view.Texts.Format("Control.ReadAt", view.Brief(at))) with { Spacing = Spacing.None }]
        : [];

    private static CardHeader Header(View view)
    {
        var (texts, session) = (view.Texts, view.Session);
        return session switch
        {
            { Phase: Phase.Cancelled } => Titled(texts["Control.Cancelled"]),
            { Phase: Phase.Finished } => Titled(texts["Control.Finished"], CardHeader.Done),
            { OpenRound: { } open } =>
                Titled(
                    view.SkipsRounds
                        ? texts.Format("Control.RoundAlone", open.Number, view.Round(open).Title)
                        : texts.Format("Control.Round", open.Number, session.Rounds.Count, view.Round(open).Title),
                    view.OpenState(open)),
            { TakesDots: true } => Titled(texts["Dots.Title"]),
            { ActionsAskedAt: not null } => Titled(texts["Control.ActionsAsked"]),
            { NextRound: { } next } =>
                Titled(texts.Format("Control.Next", view.Round(next).Title), view.Number(next)),
            _ => Titled(texts["Control.AllClosed"], CardHeader.Done),
        };

        CardHeader Titled(string title, string? state = null) => new("🧭", view.Overline(), title, state);
    }

    private static IEnumerable<CardElement> Facts(View view, ControlState state)
    {
        var (texts, session) = (view.Texts, view.Session);
        if (session.OpenRound is { } open)
        {
            var (answered, members, missing) = state.Progress;
            yield return Layout.Fact(texts["Control.Answered"], texts.Format("Control.CountOf", answered, members));
            if (missing.Count > 0 && !state.IsPublic)
                yield return Layout.Fact(texts["Control.Missing"], texts.List(missing));
            yield return Layout.Fact(
                texts["Control.Closes"], session.PausedAt is null && open.ClosesAt is { } at ? view.Moment(at) : texts["Control.ByHand"]);
            foreach (var row in Reminder(view, open, state))
                yield return row;
            foreach (var beside in session.AlsoOpen())
                yield return OwnText.Plain(texts.Format("Control.AlsoOpen", beside.Number, view.Round(beside).Title));
            if (session.IsAnonymous && answered < view.LeastAnswers)
                yield return OwnText.Note(texts.Format("Control.TooFew", view.LeastAnswers));
        }

        if (session.TakesDots)
            yield return Layout.Fact(texts["Control.Dots"], texts.Format("Control.CountOf", state.DotsFrom, state.Progress.Members));
        if (session.ActionsAskedAt is not null)
            yield return Layout.Fact(texts["Control.Actions"], texts.Format("Control.CountOf", state.ActionsFrom, state.Progress.Members));
        if (state.Participation is { } counts && ParticipationLine.Others(texts, counts) is { Length: > 0 } line)
            yield return OwnText.Note(line);
        foreach (var row in DeliveryRows.Unreachable(view, state.Problems, state.IsPublic ? 0 : MostUnreachable))
            yield return row;
        if (Pace(view) is { } pace)
            yield return OwnText.Plain(pace);
    }

    /// <summary>When the reminder goes or went out, and who does not get it, so that nobody wonders why.</summary>
    private static IEnumerable<CardElement> Reminder(View view, RoundState open, ControlState state)
    {
        var texts = view.Texts;
        if (state.Reminder.At is { } at)
            yield return Layout.Fact(texts["Control.Reminded"], texts.Format("Control.RemindAt", view.Moment(at)));
        else if (open.RemindedAt is { } reminded && !(reminded > state.ReadAt))
            yield return Layout.Fact(texts["Control.Reminded"], texts.Format("Control.RemindedOn", view.Moment(reminded)));
        if (state.IsPublic)
            yield break;
        if (state.Reminder.Quiet is { Count: > 0 } quiet)
            yield return Typed.Text(texts.Format("Control.RemindQuiet", texts.List(quiet)));
        if (state.Reminder.Away is { Count: > 0 } away)
            yield return Typed.Text(texts.Format("Control.RemindAway", texts.List(away)));
        if (state.Reminder.Missed is { Count: > 0 } missed)
            yield return Typed.Text(texts.Format("Control.RemindMissed", texts.List(missed)));
    }

    /// <summary>A session with a pace says when it goes on, or that it does not. The button to open the next round is on the card.</summary>
    private static string? Pace(View view) => view.Session switch
    {
        { Phase: Phase.Running, PausedAt: { } since } => view.Texts.Format("Control.PausedSince", view.Moment(since)),
        { Phase: Phase.Running, OpenRound: null, NextRound: { OpensAt: { } at } next } =>
            view.Texts.Format("Control.OpensAt", next.Number, view.Moment(at)),
        { StandsStill: true, NextRound: { } next } => view.Texts.Format("Control.Paused", next.Number),
        _ => null,
    };

    /// <summary>The sign of every round, each with a mark that does not depend on colour.</summary>
    private static string Signs(View view) =>
        string.Join("  ", view.Session.Rounds.Select(round => Mark(view.Session, round) + view.Round(round).Sign));

    /// <summary>U+FE0E keeps clients from drawing the mark as an emoji.</summary>
    private static string Mark(Session session, RoundState round) => round switch
    {
        _ when session.IsHeld(round) => "✔",
        { Phase: RoundPhase.Open } => "▶\uFE0E",
        { IsSkipped: true } => "–",
        _ => "○",
    };

    private static int Closed(View view) => view.Session.Rounds.Count(view.Session.IsHeld);

    private static string Remaining(View view)
    {
        var (texts, rounds) = (view.Texts, view.Session.Rounds);
        var waiting = rounds.Count(round => round.IsToCome || view.Session.IsWithdrawn(round));
        var skipped = rounds.Count(round => round.IsSkipped);
        var rest = view.Session.OpenRound is { } open
            ? texts.Format(waiting == 0 ? "Control.RestLast" : "Control.RestOpen", open.Number, waiting)
            : texts.Format("Control.Rest", Closed(view), Closed(view) + waiting);
        return skipped == 0 ? rest : texts.Format("Control.Skipped", rest, skipped);
    }
}

/// <summary>What the control card shows besides the session itself.</summary>
/// <param name="ActionsFrom">How many people gave their actions.</param>
/// <param name="Participation">Of the open round, or else of the dots or the actions; null where nothing is being asked.</param>
/// <param name="ExtendTo">The deadline that the button proposes; null where no round is open.</param>
public sealed record ControlState(
    Progress Progress,
    int ActionsFrom,
    ParticipationCounts? Participation,
    DeliveryProblems Problems,
    DateTimeOffset? ExtendTo)
{
    /// <summary>Of what moment this is; null in a rehearsal.</summary>
    public DateTimeOffset? ReadAt { get; init; }

    /// <summary>How many people gave dots so far.</summary>
    public int DotsFrom { get; init; }

    /// <summary>Until when the session can be resumed; null where it can't, or no longer.</summary>
    public DateTimeOffset? ResumeUntil { get; init; }

    /// <summary>Of the open round.</summary>
    public ReminderPlan Reminder { get; init; } = ReminderPlan.None;

    /// <summary>How many people would get a reminder of the open round.</summary>
    public int ToRemind => Progress.Members - Progress.Answered - Reminder.Quiet.Count - Reminder.Away.Count;

    /// <summary>True where others than the facilitator can read the card: then it names nobody who did not answer or was not reached.</summary>
    public bool IsPublic { get; private init; }

    public ControlState InPublic() => this with
    {
        IsPublic = true,
        Problems = Problems with { Unconfirmed = [.. Problems.Unconfirmed.Select(unconfirmed => unconfirmed with { To = null })] },
    };
}

/// <summary>What is to become of the reminder of a round.</summary>
/// <param name="At">When it goes out by itself; null where it does not, went out, or nobody would get it.</param>
/// <param name="Quiet">The names of those who have not answered and want no reminder; empty in an anonymous session, like the others.</param>
/// <param name="Away">The names of those who have not answered and don't work any more before the close.</param>
public sealed record ReminderPlan(DateTimeOffset? At, IReadOnlyList<string> Quiet, IReadOnlyList<string> Away)
{
    public static readonly ReminderPlan None = new(null, [], []);

    /// <summary>The names of those who have not answered and work now, but not any more when it goes.</summary>
    public IReadOnlyList<string> Missed { get; init; } = [];

    /// <summary>The facilitator had it sent already, and it goes as soon as people work again.</summary>
    public bool IsSoonest { get; init; }
}
