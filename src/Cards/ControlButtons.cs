using Praatplaat.Cards.Elements;
using Praatplaat.Cards.Parts;
using Praatplaat.Sessions;

namespace Praatplaat.Cards;

/// <summary>
/// What the facilitator can do next. The most likely comes first, at most three buttons are in view, and the rest is behind “Meer”.
/// </summary>
internal static class ControlButtons
{
    /// <summary>The titles behind “Meer” are too long for three in a row.</summary>
    private const int MostInRow = 2;

    private const string MoreId = "more";

    public static IEnumerable<CardElement> Create(View view, ControlState state)
    {
        var session = view.Session;
        if (session.Phase == Phase.Cancelled)
            return AfterStop(view, state);
        if (session.Phase == Phase.Finished)
            return [new ActionSet([Summary(view).Primary(), .. Report(view), Delete(view)])];
        CardAction[] visible = session.OpenRound is { } open ? [.. WhileOpen(view, open, state)] : [.. Between(view)];
        if (session.PausedAt is not null && PaceButton(view) is { } resume)
            visible = [resume.Primary(), .. visible.Take(1).Select(action => action is ExecuteAction button ? button with { Style = null } : action)];
        // Not a card that unfolds: clients draw all its buttons as the one that was pressed.
        return
        [
            new ActionSet([.. visible, new ToggleVisibilityAction(view.Texts["Control.More"], [MoreId])]),
            Layout.Hidden(MoreId, [.. More(view, state)]),
        ];
    }

    private static IEnumerable<CardElement> AfterStop(View view, ControlState state)
    {
        var (texts, session) = (view.Texts, view.Session);
        List<CardAction> actions = [];
        if (state.ResumeUntil is { } until)
        {
            yield return OwnText.Plain(texts.Format("Control.ResumeUntil", view.Moment(until)));
            actions.Add(Button.WithoutInputs(texts["Control.ResumeButton"], Verbs.SessionResume, session).Primary());
        }

        if (session.LastClosed is not null)
            actions.Add(Summary(view));
        yield return new ActionSet([.. actions, Delete(view)]);
    }

    /// <summary>What most facilitators do next; null once there is nothing left to do.</summary>
    internal static ExecuteAction? Likeliest(View view) => view.Session switch
    {
        { IsOver: true } => null,
        { OpenRound: { } open } => Close(view, open),
        { ActionsAskedAt: not null } => Finish(view),
        { NextRound: { } next } => Open(view, next),
        { TakesDots: true } => CloseDots(view),
        _ when MayChoose(view.Session) => AskDots(view),
        _ => AskActions(view),
    };

    /// <summary>While a round is open its facilitator waits: there is nothing to press but to look.</summary>
    internal static ExecuteAction? NextStep(View view) => view.Session.OpenRound is null ? Likeliest(view) : null;

    /// <summary>The way to the control card, from a card that pushed it out of sight.</summary>
    internal static ExecuteAction Control(View view) =>
        Button.WithoutInputs(view.Texts["Control.Button"], Verbs.SessionControl, view.Session);

    /// <summary>What a card below the control card offers: the next step, where there is one, and the way back.</summary>
    /// <param name="closed">The round that was closed a moment ago, whose key points can be chosen; null for none.</param>
    internal static ActionSet Steps(View view, ExecuteAction? next, int? closed = null)
    {
        List<ExecuteAction> steps = next is null ? [] : [next];
        if (closed is { } round && !view.Session.IsOver)
            steps.Add(KeyPoints(view, round));
        steps.Add(Control(view));
        if (steps.Count > 1)
            steps[0] = steps[0].Primary();
        return new(steps);
    }

    /// <summary>The way to the key points of each of these rounds.</summary>
    internal static IEnumerable<ActionSet> KeyPointsOf(View view, IEnumerable<int> rounds) =>
        rounds.Select(round => KeyPoints(view, round)).Chunk(MostInRow).Select(row => new ActionSet(row));

    /// <summary>Pauses the pace or goes on with it; null where there is none.</summary>
    internal static ExecuteAction? PaceButton(View view) => view.Session switch
    {
        { OpenRound: null, NextRound: null } => null,
        { PausedAt: not null } or { StandsStill: true } => Button.WithoutInputs(view.Texts["Plan.Resume"], Verbs.ScheduleResume, view.Session),
        { Settings.Pace: not null } or { OpenRound.ClosesAt: not null } =>
            Button.WithoutInputs(view.Texts["Plan.Pause"], Verbs.SchedulePause, view.Session),
        _ => null,
    };

    private static IEnumerable<CardAction> WhileOpen(View view, RoundState open, ControlState state)
    {
        yield return Close(view, open).Primary();
        if ((open.RemindedAt is null || (open.RemindedAt > state.ReadAt && !state.Reminder.IsSoonest)) && state.ToRemind > 0)
            yield return Button.WithoutInputs(view.Texts.Format("Control.RemindButton", state.ToRemind), Verbs.RoundRemind, view.Session, open.Number);
    }

    private static IEnumerable<CardAction> Between(View view)
    {
        if (view.Session.ActionsAskedAt is not null)
            return [Finish(view).Primary(), Summary(view)];
        if (view.Session.NextRound is { } next)
            return [Open(view, next).Primary()];
        return view.Session switch
        {
            { TakesDots: true } => [CloseDots(view).Primary(), AskActions(view)],
            _ when MayChoose(view.Session) => [AskDots(view).Primary(), AskActions(view)],
            _ => [AskActions(view).Primary(), Summary(view)],
        };
    }

    private static IEnumerable<CardElement> More(View view, ControlState state)
    {
        var (texts, session) = (view.Texts, view.Session);
        List<CardAction> actions = [];
        actions.AddRange(session.AlsoOpen().Select(beside => Close(view, beside)));
        if (session is { OpenRound: { } open, PausedAt: null } && state.ExtendTo is { } until)
            actions.Add(Extend(view, open, until));
        if (session.LastClosed is { } last)
        {
            actions.Add(KeyPoints(view, last.Number));
            actions.Add(Button.WithoutInputs(texts.Format("Control.ReopenButton", last.Number), Verbs.RoundReopen, session, last.Number));
        }

        if (session is { OpenRound: null, NextRound: null, ActionsAskedAt: null } && (session.TakesDots || MayChoose(session)))
            actions.Add(Summary(view));
        if (session.OpenRound is null && session.NextRound is { } next)
            actions.Add(session.ActionsAskedAt is null ? AskActions(view) : Open(view, next));
        // Some teams end without actions: they are asked first whether that is meant.
        if (session is { OpenRound: null, ActionsAskedAt: null, LastClosed: not null })
            actions.Add(Finish(view));
        actions.Add(Button.WithoutInputs(texts["Control.PlanButton"], Verbs.ScheduleShow, session));
        if (session.PausedAt is null && PaceButton(view) is { } pace)
            actions.Add(pace);
        actions.Add(Button.WithoutInputs(texts["Control.PosterButton"], Verbs.SessionPoster, session));
        actions.Add(Button.WithoutInputs(texts["Control.HandOverButton"], Verbs.SessionHandOver, session));
        actions.Add(Button.WithoutInputs(texts["Control.ManagerButton"], Verbs.SessionManager, session));
        actions.AddRange(Report(view));
        return
        [
            .. actions.Chunk(MostInRow).Select(row => new ActionSet(row)),
            OwnText.Note(texts["Control.MoreExplained"]),
            new ActionSet([Button.WithoutInputs(texts["Control.StopButton"], Verbs.SessionCancel, session).Destructive()]),
        ];
    }

    internal static ExecuteAction Close(View view, RoundState open) =>
        Button.WithoutInputs(view.Texts.Format("Control.CloseButton", open.Number), Verbs.RoundClose, view.Session, open.Number);

    private static ExecuteAction KeyPoints(View view, int round) =>
        Button.WithoutInputs(view.Texts.Format("Control.KeyPointsButton", round), Verbs.RoundHighlight, view.Session, round);

    private static ExecuteAction Finish(View view) =>
        Button.WithoutInputs(view.Texts["Control.FinishButton"], Verbs.SessionFinish, view.Session);

    internal static ExecuteAction Open(View view, RoundState round) =>
        Button.WithoutInputs(view.Texts.Format("Control.OpenButton", round.Number), Verbs.RoundOpen, view.Session, round.Number);

    private static ExecuteAction Extend(View view, RoundState open, DateTimeOffset until) => Button.WithoutInputs(
        view.Texts.Format("Control.ExtendButton", view.Brief(until)),
        Verbs.RoundExtend,
        new ActionData(view.Session.Id.Value, open.Number, Until: until));

    private static bool MayChoose(Session session) => session is { Settings.Chooses: true, DotsAskedAt: null, ActionsAskedAt: null };

    private static ExecuteAction AskDots(View view) =>
        Button.WithoutInputs(view.Texts["Control.DotsButton"], Verbs.DotsAsk, view.Session);

    private static ExecuteAction CloseDots(View view) =>
        Button.WithoutInputs(view.Texts["Control.CloseDotsButton"], Verbs.DotsClose, view.Session);

    private static ExecuteAction AskActions(View view) =>
        Button.WithoutInputs(view.Texts["Control.AskButton"], Verbs.ActionsAsk, view.Session);

    /// <summary>It asks first.</summary>
    private static ExecuteAction Delete(View view) =>
        Button.WithoutInputs(view.Texts["Control.DeleteButton"], Verbs.SessionDelete, view.Session);

    private static ExecuteAction Summary(View view) =>
        Button.WithoutInputs(view.Texts["Control.SummaryButton"], Verbs.SummaryShow, view.Session);

    /// <summary>Empty until something was sent to members: before that there is nothing to report.</summary>
    private static IEnumerable<CardAction> Report(View view) =>
        view.Session is { ActionsAskedAt: null, DotsAskedAt: null } && view.Session.Rounds.All(round => round.RemindedAt is null)
            ? []
            : [Button.WithoutInputs(view.Texts["Control.DeliveryButton"], Verbs.DeliveryShow, view.Session)];
}
