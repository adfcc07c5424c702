using Praatplaat.Cards.Elements;
using Praatplaat.Cards.Parts;
using Praatplaat.Sessions;

namespace Praatplaat.Cards;

/// <summary>The facilitator's desk, one to one: where the session is, who is missing, what to do next.</summary>
public static class ControlCard
{
    /// <summary>Names of who can't be reached. All of them are few, or the app is not there for anybody.</summary>
    private const int MostUnreachable = 10;

    /// <param name="refusal">Why the last press was not done; may hold names.</param>
    public static AdaptiveCard Create(View view, ControlState state, string? refusal = null)
    {
        var (texts, session) = (view.Texts, view.Session);
        var (title, label) = Where(view);
        var frame = new Frame("🧭", view.Overline(), title, label, label == "✔" ? TextColor.Good : TextColor.Accent);
        return frame.Around(
            texts,
            [
                .. refusal is null ? Array.Empty<CardElement>() : [new RichTextBlock([Typed.Run(refusal) with { Color = TextColor.Attention, Weight = TextWeight.Bolder }])],
                .. Facts(view, state),
                Say.Text(Signs(session, view)) with { Spacing = Spacing.Medium },
                Say.Note(Rest(view)) with { Spacing = Spacing.None },
                .. DeliveryRows.Unconfirmed(view, state.Problems),
                .. DeliveryRows.SetAside(view, state.Problems),
                .. ControlButtons.For(view, state),
            ],
            session.OpenRound is null ? null : texts.Count("Status.Count", state.Progress.Answered, state.Progress.Members));
    }

    private static (string Title, string? State) Where(View view)
    {
        var (texts, session) = (view.Texts, view.Session);
        return session switch
        {
            { Phase: Phase.Cancelled } => (texts["Control.Cancelled"], null),
            { Phase: Phase.Finished } => (texts["Control.Finished"], "✔"),
            { OpenRound: { } open } => (texts.Format("Control.Round", open.Number, session.Rounds.Count, view.Round(open).Title), view.OpenState(open)),
            { ActionsAskedAt: not null } => (texts["Control.ActionsAsked"], null),
            { NextRound: { } next } => (texts.Format("Control.Next", view.Round(next).Title), texts.Format("Control.NextState", next.Number, session.Rounds.Count)),
            _ => (texts["Control.AllClosed"], "✔"),
        };
    }

    private static IEnumerable<CardElement> Facts(View view, ControlState state)
    {
        var (texts, session) = (view.Texts, view.Session);
        if (session.OpenRound is { } open)
        {
            yield return Rows.Fact(texts["Control.Answered"], texts.Format("Control.CountOf", state.Progress.Answered, state.Progress.Members));
            if (state.Progress.Missing.Count > 0)
                yield return Rows.Fact(texts["Control.Missing"], NameList.Of(texts, state.Progress.Missing));
            yield return Rows.Fact(texts["Control.Closes"], open.ClosesAt is { } at ? view.Moment(at) : texts["Control.ByHand"]);
            if (open.RemindedAt is { } reminded)
                yield return Rows.Fact(texts["Control.Reminded"], view.Moment(reminded));
        }

        if (session.ActionsAskedAt is not null)
            yield return Rows.Fact(texts["Control.Actions"], texts.Format("Control.CountOf", state.ActionsFrom, state.Progress.Members));
        if (state.Participation is { } counts && ParticipationLine.Beside(texts, counts) is { Length: > 0 } line)
            yield return Say.Note(line);
        foreach (var row in DeliveryRows.Unreachable(texts, state.Problems, MostUnreachable))
            yield return row;
        if (!session.IsOver && session.Rounds.All(round => round.Phase == RoundPhase.Waiting))
            yield return Say.Subtle(texts["Control.FirstHint"]);
    }

    /// <summary>Every round by its sign, with a mark that does not depend on colour; U+FE0E keeps a mark from becoming an emoji.</summary>
    private static string Signs(Session session, View view) =>
        string.Join("  ", session.Rounds.Select(round => Mark(round) + view.Round(round).Sign));

    private static string Mark(RoundState round) => round.Phase switch
    {
        RoundPhase.Closed => "✔",
        RoundPhase.Open => "▶\uFE0E",
        _ => "○",
    };

    private static string Rest(View view)
    {
        var waiting = view.Session.Rounds.Count(round => round.Phase == RoundPhase.Waiting);
        return view.Session.OpenRound is { } open
            ? view.Texts.Format("Control.RestOpen", open.Number, waiting)
            : view.Texts.Format("Control.Rest", view.Session.Rounds.Count(round => round.Phase == RoundPhase.Closed), waiting);
    }
}
