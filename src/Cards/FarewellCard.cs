using Praatplaat.Cards.Elements;
using Praatplaat.Cards.Parts;
using Praatplaat.Sessions.Playbooks;

namespace Praatplaat.Cards;

/// <summary>The last post: thanks, counts, what colleagues share, and where to read on.</summary>
public static class FarewellCard
{
    public static AdaptiveCard Create(View view, Summary summary)
    {
        var (texts, reading) = (view.Texts, view.Playbook.FurtherReading);
        return new Frame("📚", view.Overline(), reading.Title, texts["Farewell.State"], TextColor.Good).Around(
            texts,
            [
                Say.Text(Thanks(texts, summary)),
                .. Shared(texts, summary),
                Say.Text(reading.Introduction),
                .. reading.Groups.SelectMany(Group),
                Say.Note(SourceLine.Of(view.Playbook.Source)) with { Separator = true, Spacing = Spacing.Medium },
            ],
            reading.Introduction);
    }

    private static string Thanks(Texts texts, Summary summary) => summary.Participants == 0
        ? texts["Farewell.Nobody"]
        : texts.Format("Farewell.Thanks", texts.Count("Summary.People", summary.Participants), texts.Count("Answers.State", summary.Rounds.Sum(round => round.Answered)));

    private static IEnumerable<CardElement> Shared(Texts texts, Summary summary)
    {
        if (summary.ActionsFrom == 0)
            yield break;
        yield return Say.Strong($"✅ {SummaryCard.ActionsLine(texts, summary)}");
        foreach (var row in SharedActions.Of(texts, summary))
            yield return row;
    }

    private static IEnumerable<CardElement> Group(ReadingGroup group) =>
    [
        Say.Section(group.Title),
        Say.Text(group.Text) with { Spacing = Spacing.Small },
        .. Say.Links(group.Links),
    ];
}
