using Praatplaat.Cards.Elements;
using Praatplaat.Cards.Parts;
using Praatplaat.Sessions;
using Praatplaat.Sessions.Playbooks;

namespace Praatplaat.Cards;

/// <summary>
/// The outcome of a session, for the manager in the 1:1 chat: what comes first, the response, a row for each round with what the manager
/// promised, and a way to every answer.
/// </summary>
public static class SummaryCard
{
    /// <summary>The first card that is small enough is shown, or else the last.</summary>
    private static readonly Room[] Sizes =
    [
        new(Lines: 1, Shared: Summary.MostShared, Ranked: 5, Promise: 140),
        new(Lines: 1, Shared: 2, Ranked: 5, Promise: 70),
        new(Lines: 1, Shared: 0, Ranked: 3, Promise: 40),
        new(Lines: 1, Shared: 0, Ranked: 3, Promise: 0),
    ];

    private const string ChartId = "response";

    /// <summary>In a row: a fourth would wrap.</summary>
    private const int MostButtons = 3;

    private const int RoomyBytes = 22_000;

    /// <param name="forManager">Whether its reader is the manager, who can answer the team.</param>
    /// <param name="fromControl">True where it takes the place of the control card, to which it then leads back.</param>
    /// <param name="roomyBytes">A card above this shows less.</param>
    public static AdaptiveCard Create(
        View view, Summary summary, bool forManager, bool fromControl = false, int roomyBytes = RoomyBytes)
    {
        foreach (var size in Sizes.SkipLast(1))
            if (Create(view, summary, forManager, fromControl, size) is var card && CardsJson.ToUtf8(card).Length <= roomyBytes)
                return card;
        return Create(view, summary.Brief(), forManager, fromControl, Sizes[^1]);
    }

    private static AdaptiveCard Create(View view, Summary summary, bool forManager, bool fromControl, Room room)
    {
        var (texts, shown) = (view.Texts, summary.WithShared(room.Shared));
        var closed = texts.Count("Summary.State", view.Session.Rounds.Count(view.Session.IsHeld));
        return new CardHeader("📋", $"{view.Session.Settings.Title} · {view.Period()}", texts["Summary.Title"], view.Session.IsOver ? closed : texts.Format("Summary.Provisional", closed)).CardWith(
            texts.Language,
            [
                .. RankingRows.Conclusion(view, summary, room.Ranked),
                new ColumnSet(
                [
                    Number(texts, summary.Participants, "Summary.Participants"),
                    Number(texts, summary.Rounds.Sum(round => round.Answered), "Summary.Answers"),
                    Number(texts, summary.Actions, "Summary.Actions"),
                ]),
                .. Gaps(view, summary),
                .. SummaryChart.Create(view, summary, ChartId),
                .. summary.Rounds.Any(HasAnswers) ? [OwnText.Plain(texts["Summary.Intro"])] : Array.Empty<CardElement>(),
                .. summary.Rounds.Where(IsShown).Select(round => SummaryRow.Create(view, summary, round, forManager, room)),
                .. Actions(view, shown),
                .. summary.History?.Earlier is { } earlier ? [ChangeRows.Create(view, summary, earlier)] : Array.Empty<CardElement>(),
                .. Buttons(view, summary, forManager, fromControl),
            ],
            texts.Format("Summary.Spoken", summary.Participants, summary.Actions));
    }

    /// <summary>Whether there are answers to read.</summary>
    internal static bool HasAnswers(RoundSummary round) =>
        round is { State.Phase: RoundPhase.Closed, Answered: > 0, IsWithheld: false };

    internal static bool IsShown(RoundSummary round) => round.State.Phase != RoundPhase.Waiting;

    /// <summary>That few took part, and which themes were not played.</summary>
    private static IEnumerable<CardElement> Gaps(View view, Summary summary)
    {
        if (Participation.IsFew(summary.Participants, summary.Members))
            yield return OwnText.Plain(view.Texts.Count("Summary.Few", summary.Participants, summary.Members));
        var skipped = view.Session.Rounds.Where(round => round.IsSkipped || (view.Session.IsOver && round.IsToCome)).ToList();
        if (skipped.Count > 0)
        {
            var titles = view.Texts.List([.. skipped.Select(round => view.Round(round).Title)]);
            yield return OwnText.Plain(view.Texts.Format("Summary.Skipped", titles));
        }
    }

    private static Column Number(Texts texts, int value, string label) =>
        new("stretch",
        [
            new TextBlock($"{value}")
            {
                Size = TextSize.ExtraLarge,
                Weight = TextWeight.Bolder,
                Color = TextColor.Accent,
                HorizontalAlignment = HorizontalAlignment.Center,
            },
            OwnText.Note(texts.Count(label, value)) with { HorizontalAlignment = HorizontalAlignment.Center, Spacing = Spacing.None },
        ]);

    private static IEnumerable<CardElement> Actions(View view, Summary summary) => summary.ActionsFrom == 0
        ? []
        : [new Container([.. ActionRows.Create(view, summary, forReader: true), .. FollowUpRows.Create(view, summary)]) { Separator = true, Spacing = Spacing.Medium }];

    private static IEnumerable<CardElement> Buttons(View view, Summary summary, bool forManager, bool fromControl)
    {
        if (summary.Rounds.All(round => round.State.Phase != RoundPhase.Closed))
            yield return OwnText.Subtle(view.Texts["Summary.NothingClosed"]);
        List<CardAction> buttons = [];
        if (summary.Rounds.FirstOrDefault(HasAnswers) is { State: var first })
            buttons.Add(Button.WithoutInputs(view.Texts["Summary.All"], Verbs.SummaryShow, view.Session, first.Number, page: 1).Primary());
        if (forManager)
            buttons.AddRange(RepliesCard.Way(view));
        buttons.Add(Button.WithoutInputs(view.Texts["Summary.Export"], Verbs.SummaryExport, view.Session));
        if (summary.History is { Others: > 0 })
            buttons.Add(Button.WithoutInputs(view.Texts["Compare.Button"], Verbs.SummaryCompare, view.Session));
        if (fromControl)
            buttons.Add(ControlButtons.Control(view));
        foreach (var row in buttons.Chunk(MostButtons))
            yield return new ActionSet(row);
    }
}

/// <summary>How much a summary shows of each.</summary>
/// <param name="Lines">Of what is done, and of what is still to be done, in a round.</param>
/// <param name="Promise">How many characters of each part of a reply; 0 shows only that there is one.</param>
internal sealed record Room(int Lines, int Shared, int Ranked, int Promise);

/// <summary>How many answered in each round, behind a button: each row says it too.</summary>
internal static class SummaryChart
{
    /// <summary>Empty where nobody has answered.</summary>
    public static IEnumerable<CardElement> Create(View view, Summary summary, string id)
    {
        if (summary.Rounds.All(round => round.Answered == 0))
            return [];
        var title = view.Texts["Summary.ChartTitle"];
        var rounds = summary.Rounds.Where(SummaryCard.IsShown).ToList();
        return
        [
            new ActionSet([new ToggleVisibilityAction(title, [id])]),
            Layout.Hidden(
                id,
                [
                    CountChart.Create(
                        title,
                        (view.Texts["Summary.Round"], view.Texts["Control.Answered"]),
                        [.. rounds.Select(round => (view.Round(round.State).Title, round.Answered))]),
                ]),
        ];
    }
}

/// <summary>One round on the summary card, with a button that shows all its answers.</summary>
internal static class SummaryRow
{
    private const int QuoteLength = 70;
    private const int MostQuotes = 3;

    public static Container Create(View view, Summary summary, RoundSummary row, bool forManager, Room room)
    {
        var round = view.Round(row.State);
        var isClosed = row.State.Phase == RoundPhase.Closed;
        var count = view.Texts.Format(isClosed ? "Control.CountOf" : "Summary.StillOpen", row.Answered, summary.Members);
        return new Container(
        [
            new ColumnSet(
            [
                new Column("stretch", [OwnText.Heading($"{round.Sign} {round.Title}")]),
                new Column("auto", [OwnText.Note(count)]),
            ]),
            .. row.IsWithheld ? [OwnText.Note(view.Withheld(row.Answered))] : isClosed ? Points(view, summary.Ranking, row, round, room.Lines) : [],
            .. AssessmentRows.Short(view, round, row),
            .. ReplyRows.Brief(view, row, forManager, room.Promise),
            .. SummaryCard.HasAnswers(row) ? [ShowAll(view, row.State, round)] : Array.Empty<CardElement>(),
        ])
        {
            Separator = true,
            Spacing = Spacing.Medium,
        };
    }

    private static ActionSet ShowAll(View view, RoundState state, Round round)
    {
        var title = view.Texts.Format("Summary.ShowAll", round.Title);
        return new ActionSet([Button.WithoutInputs(title, Verbs.SummaryShow, view.Session, state.Number, page: 1)]);
    }

    /// <summary>What the facilitator chose, or else the first that people wrote.</summary>
    private static IEnumerable<CardElement> Points(View view, Ranking? ranking, RoundSummary row, Round round, int lines) =>
        row.KeyPoints.Count > 0
            ? [.. KeyPointRows.Short(view.Texts, row), .. Dotted(view, ranking, row, lines: 1)]
            : Said(view, ranking, row, round, lines, MostQuotes);

    /// <summary>What people wrote, but for what is a key point: what got dots comes first.</summary>
    /// <param name="lines">Of what is done and of what is still to be done.</param>
    /// <param name="quotes">Where a round asks for nothing but an answer.</param>
    internal static IEnumerable<CardElement> Said(View view, Ranking? ranking, RoundSummary row, Round round, int lines, int quotes) => row switch
    {
        { First.Count: 0 } => [],
        _ when round.Fields.Count == 1 => Unchosen(row, FieldId.Answer).Take(quotes).Select(text =>
            Typed.Quote(PlainText.Shorten(text, QuoteLength), null) with { Spacing = Spacing.Small }),
        _ => [new ColumnSet([.. round.Fields.Skip(1).Select(field => Side(view, ranking, row, field.Id, lines))]) { Spacing = Spacing.Small }],
    };

    /// <summary>What is done, or what is still to be done: what got most dots comes first, then what the first people wrote.</summary>
    private static Column Side(View view, Ranking? ranking, RoundSummary row, FieldId field, int lines)
    {
        var texts = view.Texts;
        var chosen = field == FieldId.Todo ? Ranked(ranking, row).Select(item => item.Item.Text).ToList() : [];
        RichTextBlock[] dotted = field == FieldId.Todo ? [.. Dotted(view, ranking, row, lines)] : [];
        var shown = dotted.Concat(Unchosen(row, field).Where(text => !chosen.Contains(PlainText.OneLine(text))).Take(lines - dotted.Length)
            .Select(text => new RichTextBlock([Typed.Run(PlainText.Shorten(text, QuoteLength))]) { Spacing = Spacing.Small })).ToList();
        if (shown.Count == 0)
            shown = [new RichTextBlock([new TextRun("–")]) { Spacing = Spacing.Small }];
        // Both sides leave out the same people: where room is short, one of them says so.
        var others = dotted.Length > 0 || (lines == 1 && field != FieldId.Todo) ? 0 : row.Answered - Math.Min(lines, row.First.Count);
        return new Column("stretch",
        [
            OwnText.Strong(KeyPointRows.Label(texts, field)!),
            .. shown,
            .. others > 0 ? [OwnText.Note(texts.Count("Summary.Others", others))] : Array.Empty<CardElement>(),
        ]);
    }

    /// <summary>What the first people wrote in a field, but for what is a key point.</summary>
    private static IEnumerable<string> Unchosen(RoundSummary row, FieldId field) =>
        row.First.Select(answer => answer[field]).Where(text => row.KeyPoints.All(point => point.Text != PlainText.OneLine(text)));

    private static IEnumerable<RankedItem> Ranked(Ranking? ranking, RoundSummary row) =>
        (ranking?.Items ?? []).Where(item => item.Dots > 0 && item.Item.Round == row.State.Number);

    /// <summary>What the team chose of this round, most dots first.</summary>
    private static IEnumerable<RichTextBlock> Dotted(View view, Ranking? ranking, RoundSummary row, int lines) =>
        Ranked(ranking, row).Take(lines).Select(item => new RichTextBlock(
        [
            new TextRun($"{view.Texts.Count("Ranking.Dots", item.Dots)}: ") { Weight = TextWeight.Bolder },
            Typed.Run(PlainText.Shorten(item.Item.Text, QuoteLength)),
        ])
        {
            Spacing = Spacing.Small,
        });
}
