using Praatplaat.Cards.Elements;
using Praatplaat.Cards.Parts;
using Praatplaat.Sessions;

namespace Praatplaat.Cards;

/// <summary>What the facilitator can do next: the likeliest first, at most three in view, the rest behind „Meer”.</summary>
internal static class ControlButtons
{
    /// <summary>Their titles are long: a third would not fit.</summary>
    private const int MostInRow = 2;

    public static IEnumerable<CardElement> For(View view, ControlState state)
    {
        var session = view.Session;
        if (session.Phase == Phase.Cancelled)
            return [];
        if (session.Phase == Phase.Finished)
            return [new ActionSet([Press.Only(view.Texts["Control.SummaryButton"], Verbs.SummaryShow, session).First(), .. Report(view)])];
        CardAction[] visible = session.OpenRound is { } open ? [.. WhileOpen(view, open, state)] : [.. Between(view)];
        return [new ActionSet([.. visible, new ShowCardAction(view.Texts["Control.More"], new AdaptiveCard([.. More(view, state)]))])];
    }

    private static IEnumerable<CardAction> WhileOpen(View view, RoundState open, ControlState state)
    {
        yield return Press.Only(view.Texts.Format("Control.CloseButton", open.Number), Verbs.RoundClose, view.Session, open.Number).First();
        if (open.RemindedAt is null && state.Progress.Missing.Count > 0)
            yield return Press.Only(view.Texts.Format("Control.RemindButton", state.Progress.Missing.Count), Verbs.RoundRemind, view.Session, open.Number);
    }

    private static IEnumerable<CardAction> Between(View view)
    {
        var (texts, session) = (view.Texts, view.Session);
        var ask = Press.Only(texts["Control.AskButton"], Verbs.ActionsAsk, session);
        var finish = Press.Only(texts["Control.FinishButton"], Verbs.SessionFinish, session);
        var asked = session.ActionsAskedAt is not null;
        if (session.NextRound is { } next && !asked)
            return [Press.Only(texts.Format("Control.OpenButton", next.Number), Verbs.RoundOpen, session, next.Number).First()];
        return asked
            ? [finish.First(), Press.Only(texts["Control.SummaryButton"], Verbs.SummaryShow, session)]
            : [ask.First(), Press.Only(texts["Control.SummaryButton"], Verbs.SummaryShow, session)];
    }

    /// <summary>Once something went to members there is something to tell of it.</summary>
    private static IEnumerable<CardAction> Report(View view) =>
        view.Session.ActionsAskedAt is null && view.Session.Rounds.All(round => round.RemindedAt is null)
            ? []
            : [Press.Only(view.Texts["Control.DeliveryButton"], Verbs.DeliveryShow, view.Session)];

    private static IEnumerable<CardElement> More(View view, ControlState state)
    {
        var (texts, session) = (view.Texts, view.Session);
        List<CardAction> actions = [];
        if (session.OpenRound is { } open && state.ExtendTo is { } until)
            actions.Add(Press.Extend(texts.Format("Control.ExtendButton", view.Brief(until)), session, open.Number, until));
        if (session.OpenRound is null && session.LastClosed is { } last)
            actions.Add(Press.Only(texts.Format("Control.ReopenButton", last.Number), Verbs.RoundReopen, session, last.Number));
        if (session.OpenRound is null && session.NextRound is { } next)
            actions.Add(session.ActionsAskedAt is null
                ? Press.Only(texts["Control.AskButton"], Verbs.ActionsAsk, session)
                : Press.Only(texts.Format("Control.OpenButton", next.Number), Verbs.RoundOpen, session, next.Number));
        actions.Add(Press.Only(texts["Control.HandOverButton"], Verbs.SessionHandOver, session));
        actions.AddRange(Report(view));
        return
        [
            .. actions.Chunk(MostInRow).Select(row => new ActionSet(row)),
            Say.Note(texts["Control.MoreExplained"]),
            new ActionSet([Press.Only(texts["Control.StopButton"], Verbs.SessionCancel, session).Destructive()]),
        ];
    }
}
