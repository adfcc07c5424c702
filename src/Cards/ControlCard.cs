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
    public static AdaptiveCard Create(View view, ControlState state, string? refusal = null)
    {
        var (texts, session) = (view.Texts, view.Session);
        return Header(view).CardWith(
            texts.Language,
            [
                .. Refusal(refusal),
                .. Facts(view, state),
                OwnText.Plain(Signs(view)) with { Spacing = Spacing.Medium },
                OwnText.Note(Remaining(view)) with { Spacing = Spacing.None },
                .. DeliveryRows.Unconfirmed(view, state.Problems),
                .. DeliveryRows.SetAside(view, state.Problems),
                .. ControlButtons.Create(view, state),
            ],
            session.OpenRound is null ? null : texts.Count("Status.Count", state.Progress.Answered, state.Progress.Members));
    }

    private static CardHeader Header(View view)
    {
        var (texts, session) = (view.Texts, view.Session);
        var rounds = session.Rounds.Count;
        return session switch
        {
            { Phase: Phase.Cancelled } => Titled(texts["Control.Cancelled"]),
            { Phase: Phase.Finished } => Titled(texts["Control.Finished"], "✔", TextColor.Good),
            { OpenRound: { } open } =>
                Titled(texts.Format("Control.Round", open.Number, rounds, view.Round(open).Title), view.OpenState(open)),
            { ActionsAskedAt: not null } => Titled(texts["Control.ActionsAsked"]),
            { NextRound: { } next } =>
                Titled(texts.Format("Control.Next", view.Round(next).Title), texts.Format("Control.NextState", next.Number, rounds)),
            _ => Titled(texts["Control.AllClosed"], "✔", TextColor.Good),
        };

        CardHeader Titled(string title, string? state = null, TextColor color = TextColor.Accent) =>
            new("🧭", view.Overline(), title, state, color);
    }

    private static IEnumerable<CardElement> Refusal(string? refusal) => refusal is null
        ? []
        : [new RichTextBlock([Typed.Run(refusal) with { Color = TextColor.Attention, Weight = TextWeight.Bolder }])];

    private static IEnumerable<CardElement> Facts(View view, ControlState state)
    {
        var (texts, session) = (view.Texts, view.Session);
        if (session.OpenRound is { } open)
        {
            var (answered, members, missing) = state.Progress;
            yield return Layout.Fact(texts["Control.Answered"], texts.Format("Control.CountOf", answered, members));
            if (missing.Count > 0 && !state.IsPublic)
                yield return Layout.Fact(texts["Control.Missing"], texts.List(missing));
            yield return Layout.Fact(texts["Control.Closes"], open.ClosesAt is { } at ? view.Moment(at) : texts["Control.ByHand"]);
            if (open.RemindedAt is { } reminded)
                yield return Layout.Fact(texts["Control.Reminded"], view.Moment(reminded));
            if (session.IsAnonymous && answered < view.LeastAnswers)
                yield return OwnText.Note(texts.Format("Control.TooFew", view.LeastAnswers));
        }

        if (session.ActionsAskedAt is not null)
            yield return Layout.Fact(texts["Control.Actions"], texts.Format("Control.CountOf", state.ActionsFrom, state.Progress.Members));
        if (state.Participation is { } counts && ParticipationLine.Others(texts, counts) is { Length: > 0 } line)
            yield return OwnText.Note(line);
        foreach (var row in DeliveryRows.Unreachable(view, state.Problems, state.IsPublic ? 0 : MostUnreachable))
            yield return row;
        if (!session.IsOver && session.Rounds.All(round => round.Phase == RoundPhase.Waiting))
            yield return OwnText.Subtle(texts["Control.FirstHint"]);
        if (Pace(view) is { } pace)
            yield return OwnText.Plain(pace);
    }

    /// <summary>A session with a pace says when it goes on, or that it does not. The button to open the next round is on the card.</summary>
    private static string? Pace(View view) => view.Session switch
    {
        { Phase: Phase.Running, OpenRound: null, NextRound: { OpensAt: { } at } next } =>
            view.Texts.Format("Control.OpensAt", next.Number, view.Moment(at)),
        { IsPaused: true, NextRound: { } next } => view.Texts.Format("Control.Paused", next.Number),
        _ => null,
    };

    /// <summary>The sign of every round, each with a mark that does not depend on colour.</summary>
    private static string Signs(View view) =>
        string.Join("  ", view.Session.Rounds.Select(round => Mark(round) + view.Round(round).Sign));

    /// <summary>U+FE0E keeps clients from drawing the mark as an emoji.</summary>
    private static string Mark(RoundState round) => round.Phase switch
    {
        RoundPhase.Closed => "✔",
        RoundPhase.Open => "▶\uFE0E",
        _ => "○",
    };

    private static string Remaining(View view)
    {
        var waiting = view.Session.Rounds.Count(round => round.Phase == RoundPhase.Waiting);
        return view.Session.OpenRound is { } open
            ? view.Texts.Format("Control.RestOpen", open.Number, waiting)
            : view.Texts.Format("Control.Rest", view.Session.Rounds.Count(round => round.Phase == RoundPhase.Closed), waiting);
    }
}

/// <summary>What the control card shows besides the session itself.</summary>
/// <param name="ActionsFrom">How many people gave their actions.</param>
/// <param name="Participation">Of the open round, or else of the actions; null where nothing is being asked.</param>
/// <param name="ExtendTo">The deadline that the button proposes; null where no round is open.</param>
public sealed record ControlState(
    Progress Progress,
    int ActionsFrom,
    ParticipationCounts? Participation,
    DeliveryProblems Problems,
    DateTimeOffset? ExtendTo)
{
    /// <summary>Until when the session can be resumed; null where it can't, or no longer.</summary>
    public DateTimeOffset? ResumeUntil { get; init; }

    /// <summary>True where others than the facilitator can read the card: then it names nobody who did not answer or was not reached.</summary>
    public bool IsPublic { get; private init; }

    public ControlState InPublic() => this with
    {
        IsPublic = true,
        Problems = Problems with { Unconfirmed = [.. Problems.Unconfirmed.Select(unconfirmed => unconfirmed with { To = null })] },
    };
}

/// <summary>
/// What the facilitator can do next. The most likely comes first, at most three buttons are in view, and the rest is behind „Meer”.
/// </summary>
internal static class ControlButtons
{
    /// <summary>The titles behind „Meer” are too long for three in a row.</summary>
    private const int MostInRow = 2;

    public static IEnumerable<CardElement> Create(View view, ControlState state)
    {
        var session = view.Session;
        if (session.Phase == Phase.Cancelled)
            return AfterStop(view, state);
        if (session.Phase == Phase.Finished)
            return [new ActionSet([Summary(view).Primary(), .. Report(view)])];
        CardAction[] visible = session.OpenRound is { } open ? [.. WhileOpen(view, open, state)] : [.. Between(view)];
        return [new ActionSet([.. visible, new ShowCardAction(view.Texts["Control.More"], new AdaptiveCard([.. More(view, state)]))])];
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
        if (actions.Count > 0)
            yield return new ActionSet(actions);
    }

    /// <summary>What most facilitators do next; null once there is nothing left to do.</summary>
    internal static ExecuteAction? Likeliest(View view) => view.Session switch
    {
        { IsOver: true } => null,
        { OpenRound: { } open } => Close(view, open),
        { ActionsAskedAt: not null } => Finish(view),
        { NextRound: { } next } => Open(view, next),
        _ => AskActions(view),
    };

    /// <summary>The way to the control card, from a card that pushed it out of sight.</summary>
    internal static ExecuteAction Control(View view) =>
        Button.WithoutInputs(view.Texts["Control.Button"], Verbs.SessionControl, view.Session);

    private static IEnumerable<CardAction> WhileOpen(View view, RoundState open, ControlState state)
    {
        var (texts, missing) = (view.Texts, state.Progress.Members - state.Progress.Answered);
        yield return Close(view, open).Primary();
        if (open.RemindedAt is null && missing > 0)
            yield return Button.WithoutInputs(texts.Format("Control.RemindButton", missing), Verbs.RoundRemind, view.Session, open.Number);
    }

    private static IEnumerable<CardAction> Between(View view)
    {
        if (view.Session.ActionsAskedAt is not null)
            return [Finish(view).Primary(), Summary(view)];
        return view.Session.NextRound is { } next ? [Open(view, next).Primary()] : [AskActions(view).Primary(), Summary(view)];
    }

    private static IEnumerable<CardElement> More(View view, ControlState state)
    {
        var (texts, session) = (view.Texts, view.Session);
        List<CardAction> actions = [];
        if (session.OpenRound is { } open && state.ExtendTo is { } until)
            actions.Add(Extend(view, open, until));
        if (session.OpenRound is null && session.LastClosed is { } last)
            actions.Add(Button.WithoutInputs(texts.Format("Control.ReopenButton", last.Number), Verbs.RoundReopen, session, last.Number));
        if (session.OpenRound is null && session.NextRound is { } next)
            actions.Add(session.ActionsAskedAt is null ? AskActions(view) : Open(view, next));
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

    private static ExecuteAction Close(View view, RoundState open) =>
        Button.WithoutInputs(view.Texts.Format("Control.CloseButton", open.Number), Verbs.RoundClose, view.Session, open.Number);

    private static ExecuteAction Finish(View view) =>
        Button.WithoutInputs(view.Texts["Control.FinishButton"], Verbs.SessionFinish, view.Session);

    private static ExecuteAction Open(View view, RoundState round) =>
        Button.WithoutInputs(view.Texts.Format("Control.OpenButton", round.Number), Verbs.RoundOpen, view.Session, round.Number);

    private static ExecuteAction Extend(View view, RoundState open, DateTimeOffset until) => Button.WithoutInputs(
        view.Texts.Format("Control.ExtendButton", view.Brief(until)),
        Verbs.RoundExtend,
        new ActionData(view.Session.Id.Value, open.Number, Until: until));

    private static ExecuteAction AskActions(View view) =>
        Button.WithoutInputs(view.Texts["Control.AskButton"], Verbs.ActionsAsk, view.Session);

    private static ExecuteAction Summary(View view) =>
        Button.WithoutInputs(view.Texts["Control.SummaryButton"], Verbs.SummaryShow, view.Session);

    /// <summary>Empty until something was sent to members: before that there is nothing to report.</summary>
    private static IEnumerable<CardAction> Report(View view) =>
        view.Session.ActionsAskedAt is null && view.Session.Rounds.All(round => round.RemindedAt is null)
            ? []
            : [Button.WithoutInputs(view.Texts["Control.DeliveryButton"], Verbs.DeliveryShow, view.Session)];
}
