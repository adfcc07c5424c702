using Praatplaat.Cards.Elements;
using Praatplaat.Cards.Parts;
using Praatplaat.Sessions;

namespace Praatplaat.Cards;

/// <summary>The outcome, one to one to the manager: counts, a picture, and every answer within reach.</summary>
public static class SummaryCard
{
    public static AdaptiveCard Create(View view, Summary summary)
    {
        var (texts, session) = (view.Texts, view.Session);
        var frame = new Frame("📋", Overline(view), texts["Summary.Title"], texts.Count("Summary.State", session.Rounds.Count(round => round.Phase == RoundPhase.Closed)), TextColor.Good);
        return frame.Around(
            texts,
            [
                Rows.Numbers(
                    (summary.Participants, texts["Summary.Participants"]),
                    (summary.Rounds.Sum(round => round.Answered), texts["Summary.Answers"]),
                    (summary.Actions, texts["Summary.Actions"])),
                .. Chart(view, summary),
                .. summary.Rounds.Where(round => round.State.Phase != RoundPhase.Waiting).Select(round => SummaryRow.Create(view, summary, round)),
                .. Actions(texts, summary),
                .. Buttons(view, summary),
            ],
            texts.Format("Summary.Spoken", summary.Participants, summary.Actions));
    }

    private static string Overline(View view)
    {
        var from = view.Day(view.Session.StartedAt ?? view.Session.CreatedAt);
        var last = view.Session.EndedAt ?? view.Session.LastClosed?.ClosedAt;
        return last is null || view.Day(last.Value) == from
            ? $"{view.Session.Settings.Title} · {from}"
            : $"{view.Session.Settings.Title} · {from} – {view.Day(last.Value)}";
    }

    /// <summary>„6 mensen kozen samen 18 acties voor morgen”.</summary>
    internal static string ActionsLine(Texts texts, Summary summary) =>
        texts.Format("Summary.ActionsFrom", texts.Count("Summary.People", summary.ActionsFrom), texts.Count("Summary.ActionCount", summary.Actions));

    private static IEnumerable<CardElement> Chart(View view, Summary summary) => summary.Rounds.Any(round => round.Answered > 0)
        ? [Say.Section(view.Texts["Summary.ChartTitle"]), SummaryChart.Create(view, summary)]
        : [];

    private static IEnumerable<CardElement> Actions(Texts texts, Summary summary)
    {
        if (summary.ActionsFrom == 0)
            yield break;
        yield return new Container([Say.Strong($"✅ {ActionsLine(texts, summary)}"), .. SharedActions.Of(texts, summary)])
        {
            Separator = true,
            Spacing = Spacing.Medium,
        };
    }

    private static IEnumerable<CardElement> Buttons(View view, Summary summary)
    {
        if (summary.Rounds.All(round => round.State.Phase != RoundPhase.Closed))
            return [Say.Subtle(view.Texts["Summary.NothingClosed"])];
        if (summary.Rounds.FirstOrDefault(round => round.State.Phase == RoundPhase.Closed && round.Answered > 0) is not { } first)
            return [];
        return [new ActionSet([Press.Only(view.Texts["Summary.All"], Verbs.SummaryShow, view.Session, first.State.Number, page: 1).First()])];
    }
}
