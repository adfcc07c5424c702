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

    /// <param name="informed">The readers of the summary who have got it by now.</param>
    public static AdaptiveCard Create(View view, Summary summary, IReadOnlyList<Person> informed)
    {
        var texts = view.Texts;
        var title = texts[summary.Participants == 0 ? "Farewell.NobodyTitle" : "Farewell.Title"];
        var thanks = Thanks(view, summary, informed);
        return new CardHeader("🎉", view.Overline(), title, texts["Farewell.State"]).CardWith(
            texts.Language,
            [
                Typed.Text(thanks),
                .. Vision(view, summary),
                .. Box(RankingRows.Create(view, summary, MostRanked)),
                .. Box(ActionRows.Create(view, summary, forReader: false)),
                .. view.Playbook.FurtherReading is { } reading ? Reading(reading) : [],
                OwnText.Note(view.Source()) with { Separator = true, Spacing = Spacing.Medium },
            ],
            thanks);
    }

    /// <summary>May hold names.</summary>
    private static string Thanks(View view, Summary summary, IReadOnlyList<Person> informed)
    {
        var texts = view.Texts;
        var answers = texts.Count("Answers.State", summary.Rounds.Sum(round => round.Answered));
        string[] sentences =
        [
            summary.Participants == 0 ? texts["Farewell.Nobody"] : texts.Count("Farewell.Thanks", summary.Participants, answers),
            .. informed.Count > 0 ? [view.Name("Farewell.Informed", informed)] : Array.Empty<string>(),
        ];
        return string.Join(' ', sentences);
    }

    /// <summary>
    /// What people said in the round of the vision, which asks for nothing but an answer: what the facilitator chose first. Empty where the
    /// session has no such round, nobody answered, or nothing is shown.
    /// </summary>
    private static IEnumerable<CardElement> Vision(View view, Summary summary)
    {
        var vision = summary.Rounds.LastOrDefault(some => view.Round(some.State).IsVision());
        if (vision is null || !SummaryCard.HasAnswers(vision))
            return [];
        var round = view.Round(vision.State);
        var others = vision.First
            .Where(answer => vision.KeyPoints.All(point => point.Text != answer[FieldId.Answer]))
            .Take(MostLines - vision.KeyPoints.Count)
            .Select(answer => Typed.Quote(PlainText.Shorten(answer[FieldId.Answer], LineLength), view.NameOf(answer)) with
            {
                Spacing = Spacing.Small,
            });
        return Box(
        [
            OwnText.Heading($"{round.Sign} {round.Question}"),
            .. vision.KeyPoints.Count > 0 ? KeyPointRows.Short(view.Texts, vision) : [],
            .. others,
        ]);
    }

    private static IEnumerable<CardElement> Box(IEnumerable<CardElement> items) =>
        items.ToList() is { Count: > 0 } some ? [new Container(some) { Separator = true, Spacing = Spacing.Medium }] : [];

    private static IEnumerable<CardElement> Reading(FurtherReading reading) =>
    [
        new ActionSet([new ToggleVisibilityAction(reading.Title, [ReadingId])]),
        Layout.Hidden(ReadingId, [OwnText.Plain(reading.Introduction), .. reading.Groups.SelectMany(Group)]),
    ];

    private static IEnumerable<CardElement> Group(ReadingGroup group) =>
    [
        OwnText.Heading(group.Title),
        OwnText.Plain(group.Text) with { Spacing = Spacing.Small },
        .. OwnText.Links(group.Links),
    ];
}
