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
                Say.Section(texts["Summary.ChartTitle"]),
                SummaryChart.Create(view, summary),
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

    private static IEnumerable<CardElement> Actions(Texts texts, Summary summary)
    {
        if (summary.ActionsFrom == 0)
            yield break;
        var line = texts.Format("Summary.ActionsFrom", summary.Actions, summary.ActionsFrom);
        yield return new Container([Say.Strong($"✅ {line}"), .. summary.Shared.Select(shared => Typed.Quote(Typed.Shorten(shared.Text, 140), shared.Name))])
        {
            Separator = true,
            Spacing = Spacing.Medium,
        };
    }

    private static IEnumerable<CardElement> Buttons(View view, Summary summary)
    {
        if (summary.Rounds.FirstOrDefault(round => round.State.Phase == RoundPhase.Closed) is not { } first)
            return [Say.Subtle(view.Texts["Summary.NothingClosed"])];
        return [new ActionSet([Press.Only(view.Texts["Summary.All"], Verbs.SummaryShow, view.Session, first.State.Number, page: 1).First()])];
    }
}
