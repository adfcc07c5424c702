using Praatplaat.Cards.Elements;
using Praatplaat.Cards.Parts;
using Praatplaat.Sessions;

namespace Praatplaat.Cards;

/// <summary>The delivery report, one to one to the facilitator, in place of the control card: how everybody ended each round, and who hears nothing.</summary>
public static class DeliveryCard
{
    private const int MostNames = 20;

    public static AdaptiveCard Create(View view, DeliveryReport report)
    {
        var texts = view.Texts;
        return new Frame("📬", view.Overline(), texts["Delivery.Title"]).Around(
            texts,
            [
                .. report.Rounds.Select(round => Line(Title(view, round.State), ParticipationLine.Whole(texts, round.Counts, ofActions: false))),
                .. Actions(view, report.Actions),
                Say.Note(texts["Delivery.Explained"]),
                .. DeliveryRows.Unreachable(texts, report.Problems, MostNames),
                .. report.Waiting is [] ? Array.Empty<CardElement>() : [Rows.Fact(texts["Delivery.Waiting"], DeliveryRows.List(texts, report.Waiting))],
                .. DeliveryRows.Unconfirmed(view, report.Problems),
                .. DeliveryRows.SetAside(view, report.Problems),
                new ActionSet([Press.Only(texts["Delivery.Back"], Verbs.SessionControl, view.Session)]),
            ],
            texts["Delivery.Explained"]);
    }

    private static string Title(View view, RoundState round) => $"{view.Round(round).Sign} {view.Texts.Format("Delivery.Round", round.Number, view.Round(round).Title)}";

    private static IEnumerable<CardElement> Actions(View view, ParticipationCounts? counts) => counts is null
        ? []
        : [Line($"{view.Playbook.Actions.Sign} {view.Texts["Control.ActionsAsked"]}", ParticipationLine.Whole(view.Texts, counts, ofActions: true))];

    private static Container Line(string title, string counts) =>
        new([Say.Strong(title), Say.Text(counts) with { Spacing = Spacing.None }]);
}
