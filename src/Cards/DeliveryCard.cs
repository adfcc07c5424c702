using Praatplaat.Cards.Elements;
using Praatplaat.Cards.Parts;
using Praatplaat.Sessions;

namespace Praatplaat.Cards;

/// <summary>
/// The delivery report, for the facilitator in the place of the control card: participation in each round, and who can't be reached.
/// </summary>
public static class DeliveryCard
{
    private const int MostNames = 20;

    public static AdaptiveCard Create(View view, DeliveryReport report)
    {
        var texts = view.Texts;
        return new CardHeader("📬", view.Overline(), texts["Delivery.Title"]).CardWith(
            texts.Language,
            [
                .. report.Rounds.Select(round => Round(view, round)),
                .. Dots(view, report.Dots),
                .. Actions(view, report.Actions),
                OwnText.Note(texts["Delivery.Explained"]),
                .. DeliveryRows.Unreachable(view, report.Problems, MostNames),
                .. report.Waiting is []
                    ? Array.Empty<CardElement>()
                    : [Layout.Fact(texts["Delivery.Waiting"], DeliveryRows.List(texts, report.Waiting))],
                .. DeliveryRows.Unconfirmed(view, report.Problems),
                .. DeliveryRows.SetAside(view, report.Problems),
                new ActionSet([Button.WithoutInputs(texts["Delivery.Back"], Verbs.SessionControl, view.Session)]),
            ],
            texts["Delivery.Explained"]);
    }

    private static Container Round(View view, RoundParticipation round)
    {
        var (number, title) = (round.State.Number, view.Round(round.State).Title);
        return Row(
            $"{view.Round(round.State).Sign} {view.Texts.Format("Delivery.Round", number, title)}",
            ParticipationLine.All(view.Texts, round.Counts, ofActions: false));
    }

    private static IEnumerable<CardElement> Dots(View view, ParticipationCounts? counts) => counts is null
        ? []
        : [Row($"🔵 {view.Texts["Dots.Title"]}", ParticipationLine.All(view.Texts, counts, ofActions: true))];

    private static IEnumerable<CardElement> Actions(View view, ParticipationCounts? counts) => counts is null
        ? []
        :
        [
            Row(
                $"{view.Playbook.Actions.Sign} {view.Texts["Control.ActionsAsked"]}",
                ParticipationLine.All(view.Texts, counts, ofActions: true)),
        ];

    private static Container Row(string title, string counts) =>
        new([OwnText.Heading(title), OwnText.Plain(counts) with { Spacing = Spacing.None }]);
}

/// <param name="Actions">Null before the actions were asked for.</param>
/// <param name="Waiting">Messages that are still to be sent, without anybody's help.</param>
public sealed record DeliveryReport(
    IReadOnlyList<RoundParticipation> Rounds, ParticipationCounts? Actions, IReadOnlyList<Bundle> Waiting, DeliveryProblems Problems)
{
    /// <summary>Null unless dots are being given.</summary>
    public ParticipationCounts? Dots { get; init; }
}

public sealed record RoundParticipation(RoundState State, ParticipationCounts Counts);

/// <summary>Participation on one line. Counts of zero are left out; hard spaces let the line wrap between counts only.</summary>
internal static class ParticipationLine
{
    /// <summary>“9 geantwoord · 2 herinnerd · 1 vertrokken · 3 zonder antwoord”.</summary>
    public static string All(Texts texts, ParticipationCounts counts, bool ofActions) => Join(
        texts,
        [
            (ofActions ? "Tally.Given" : "Tally.Answered", counts.Answered),
            .. OtherCounts(counts),
            (ofActions ? "Tally.NotGiven" : "Tally.NotAnswered", counts.NotAnswered),
        ]);

    /// <summary>The same without the first and the last: “2 herinnerd · 1 niet bereikbaar · 1 vertrokken”. May be empty.</summary>
    public static string Others(Texts texts, ParticipationCounts counts) => Join(texts, OtherCounts(counts));

    private static (string Key, int Count)[] OtherCounts(ParticipationCounts counts) =>
        [("Tally.Reminded", counts.Reminded), ("Tally.Unreachable", counts.Unreachable), ("Tally.Left", counts.Left), ("Tally.OptedOut", counts.OptedOut)];

    private static string Join(Texts texts, IEnumerable<(string Key, int Count)> counts) => string.Join(
        "\u00A0· ",
        counts.Where(count => count.Count > 0).Select(count => texts.Format(count.Key, count.Count).Replace(' ', '\u00A0')));
}
