using Praatplaat.Cards.Elements;
using Praatplaat.Cards.Parts;
using Praatplaat.Sessions.Playbooks;

namespace Praatplaat.Cards;

/// <summary>The last post in the channel: thanks, counts, the actions that colleagues share, and links to further reading.</summary>
public static class FarewellCard
{
    /// <param name="isWithManager">Whether the manager has got the summary by now.</param>
    public static AdaptiveCard Create(View view, Summary summary, bool isWithManager)
    {
        var (texts, reading) = (view.Texts, view.Playbook.FurtherReading);
        return new CardHeader("📚", view.Overline(), reading.Title, texts["Farewell.State"], TextColor.Good).CardWith(
            texts.Language,
            [
                OwnText.Plain(isWithManager ? $"{Thanks(texts, summary)} {texts["Farewell.WithManager"]}" : Thanks(texts, summary)),
                .. ActionRows.Create(view, summary),
                OwnText.Plain(reading.Introduction),
                .. reading.Groups.SelectMany(Group),
                OwnText.Note(view.Source()) with { Separator = true, Spacing = Spacing.Medium },
            ],
            reading.Introduction);
    }

    private static string Thanks(Texts texts, Summary summary)
    {
        if (summary.Participants == 0)
            return texts["Farewell.Nobody"];
        var people = texts.Count("Summary.People", summary.Participants);
        var answers = texts.Count("Answers.State", summary.Rounds.Sum(round => round.Answered));
        return texts.Format("Farewell.Thanks", people, answers);
    }

    private static IEnumerable<CardElement> Group(ReadingGroup group) =>
    [
        OwnText.Heading(group.Title),
        OwnText.Plain(group.Text) with { Spacing = Spacing.Small },
        .. OwnText.Links(group.Links),
    ];
}
