using Praatplaat.Cards.Elements;
using Praatplaat.Cards.Parts;
using Praatplaat.Sessions;
using Praatplaat.Sessions.Playbooks;

namespace Praatplaat.Cards;

/// <summary>
/// The last post in the channel. It thanks the team, and gives back what the session brought in the team's own words: the vision, what
/// comes first, the actions. Where to read on is behind a button, so that it does not stand before all that.
/// </summary>
public static class FarewellCard
{
    private const string ReadingId = "reading";
    private const int MostRanked = 5;
    private const int MostLines = 4;
    private const int LineLength = 240;

    /// <param name="isWithManager">Whether the manager has got the summary by now.</param>
    public static AdaptiveCard Create(View view, Summary summary, bool isWithManager)
    {
        var (texts, reading) = (view.Texts, view.Playbook.FurtherReading);
        var title = texts[summary.Participants == 0 ? "Farewell.NobodyTitle" : "Farewell.Title"];
        var thanks = Thanks(view, summary, isWithManager);
        return new CardHeader("🎉", view.Overline(), title, texts["Farewell.State"]).CardWith(
            texts.Language,
            [
                Typed.Text(thanks),
                .. Vision(view, summary),
                .. Box(RankingRows.Create(view, summary.Ranking, MostRanked)),
                .. Box(ActionRows.Create(view, summary)),
                new ActionSet([new ToggleVisibilityAction(reading.Title, [ReadingId])]),
                Layout.Hidden(ReadingId, [OwnText.Plain(reading.Introduction), .. reading.Groups.SelectMany(Group)]),
                OwnText.Note(view.Source()) with { Separator = true, Spacing = Spacing.Medium },
            ],
            thanks);
    }

    /// <summary>May hold the manager's name.</summary>
    private static string Thanks(View view, Summary summary, bool isWithManager)
    {
        var texts = view.Texts;
        var answers = texts.Count("Answers.State", summary.Rounds.Sum(round => round.Answered));
        string[] sentences =
        [
            summary.Participants == 0 ? texts["Farewell.Nobody"] : texts.Count("Farewell.Thanks", summary.Participants, answers),
            .. isWithManager ? [texts.Format("Farewell.WithManager", view.Session.Settings.Manager.Name)] : Array.Empty<string>(),
        ];
        return string.Join(' ', sentences);
    }

    /// <summary>
    /// What people said in the last round: what the facilitator chose first. Empty where nobody answered, or nothing is shown.
    /// </summary>
    private static IEnumerable<CardElement> Vision(View view, Summary summary)
    {
        if (summary.Rounds is not [.., var last] || !SummaryCard.HasAnswers(last))
            return [];
        var round = view.Round(last.State);
        var others = last.First
            .Where(answer => last.KeyPoints.All(point => point.Text != answer[FieldId.Answer]))
            .Take(MostLines - last.KeyPoints.Count)
            .Select(answer => Typed.Quote(Typed.Shorten(answer[FieldId.Answer], LineLength), view.NameOf(answer)) with
            {
                Spacing = Spacing.Small,
            });
        return Box(
        [
            OwnText.Heading($"{round.Sign} {round.Question}"),
            .. last.KeyPoints.Count > 0 ? KeyPointRows.Short(view.Texts, last) : [],
            .. others,
        ]);
    }

    private static IEnumerable<CardElement> Box(IEnumerable<CardElement> items) =>
        items.ToList() is { Count: > 0 } some ? [new Container(some) { Separator = true, Spacing = Spacing.Medium }] : [];

    private static IEnumerable<CardElement> Group(ReadingGroup group) =>
    [
        OwnText.Heading(group.Title),
        OwnText.Plain(group.Text) with { Spacing = Spacing.Small },
        .. OwnText.Links(group.Links),
    ];
}
