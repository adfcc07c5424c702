using Praatplaat.Cards.Elements;
using Praatplaat.Cards.Parts;
using Praatplaat.Sessions;

namespace Praatplaat.Cards;

/// <summary>A line that somebody wrote in a round; nobody is told who.</summary>
/// <param name="Id">The same for the same text in the same field, whoever wrote it.</param>
/// <param name="Text">On one line, at most <see cref="Limits.KeyPoint"/> characters.</param>
public sealed record RoundLine(string Id, FieldId From, string Text);

/// <summary>Lets the facilitator choose the key points of a closed round: first the lines, then their words.</summary>
public static class KeyPointsCard
{
    /// <summary>In bytes: so many lines stand on a card, beside those that are chosen.</summary>
    private const int PageBytes = 14_000;

    /// <summary>What a choice takes beside its text.</summary>
    private const int ChoiceBytes = 60;

    /// <summary>Of a line, in the list.</summary>
    private const int LineLength = 120;

    private const string OthersId = "others";

    /// <param name="now">The key points that the round has.</param>
    /// <param name="chosen">The ids of lines that are chosen already: they stay in sight on every page.</param>
    /// <param name="page">Counted from 1; after the last one comes the first.</param>
    /// <param name="fault">Why the choice was refused; null where nothing is wrong.</param>
    public static AdaptiveCard Choose(
        View view,
        RoundState state,
        IReadOnlyList<RoundLine> lines,
        IReadOnlyList<KeyPoint> now,
        IReadOnlyCollection<string> chosen,
        int page = 1,
        FormFault? fault = null)
    {
        var (texts, pages) = (view.Texts, Pages(lines));
        var shown = pages[(Math.Max(page, 1) - 1) % pages.Count];
        RoundLine[] kept = [.. lines.Where(line => chosen.Contains(line.Id) && !shown.Contains(line)).Take(2 * KeyPoint.Most)];
        var send = new ActionData(view.Session.Id.Value, state.Number) { Step = 1 };
        var nextPage = new ActionData(view.Session.Id.Value, state.Number, page + 1);
        var next = pages.Count > 1
            ? [Button.WithInputs(texts["KeyPoints.Next"], Verbs.RoundHighlight, nextPage)]
            : Array.Empty<CardAction>();
        CardElement[] fields =
        [
            OwnText.Plain(texts["KeyPoints.Explained"]),
            .. view.Session is { Settings.Chooses: true, DotsAskedAt: null } && view.Round(state).Fields.Count > 1
                ? [OwnText.Note(texts["KeyPoints.Dots"])]
                : Array.Empty<CardElement>(),
            .. Now(view, state, now),
            Input(texts, [.. kept, .. shown], chosen),
            .. pages.Count > 1
                ? [OwnText.Note(texts.Format("KeyPoints.Page", shown.Count, lines.Count))]
                : Array.Empty<CardElement>(),
        ];
        var go = Button.WithInputs(texts["KeyPoints.Go"], Verbs.RoundHighlight, send).Primary();
        return view.Header(state, texts["KeyPoints.Title"]).CardWith(
            texts.Language,
            [.. Form.Create(texts, fault, fields, new ActionSet([go, .. next, ControlButtons.Control(view)])), .. Others(view, state)],
            fault?.Spoken ?? texts["KeyPoints.Explained"]);
    }

    /// <param name="chosen">At least one and at most <see cref="KeyPoint.Most"/>.</param>
    /// <param name="typed">The words that were typed for each; null takes those of the lines.</param>
    /// <param name="fault">What is wrong with them; null where nothing is.</param>
    public static AdaptiveCard Word(
        View view,
        RoundState state,
        IReadOnlyList<RoundLine> chosen,
        IReadOnlyList<string>? typed = null,
        FormFault? fault = null)
    {
        var texts = view.Texts;
        var data = new ActionData(view.Session.Id.Value, state.Number) { Highlights = string.Join(',', chosen.Select(line => line.Id)) };
        CardElement[] fields =
        [
            OwnText.Plain(texts["KeyPoints.Word"]),
            .. chosen.Select((line, index) => Field(texts, index + 1, typed?.ElementAtOrDefault(index) ?? line.Text)),
        ];
        var buttons = new ActionSet(
        [
            Button.WithInputs(texts["KeyPoints.Save"], Verbs.RoundHighlight, data with { Step = 2, Confirmed = fault?.Confirms }).Primary(),
            Button.WithoutInputs(texts["KeyPoints.Again"], Verbs.RoundHighlight, data with { Page = 1 }),
            Clear(view, state),
        ]);
        return view.Header(state, texts["KeyPoints.Title"]).CardWith(
            texts.Language, Form.Create(texts, fault, fields, buttons), fault?.Spoken ?? texts["KeyPoints.Word"]);
    }

    /// <param name="points">Empty where they were taken away.</param>
    public static AdaptiveCard Saved(View view, RoundState state, IReadOnlyList<KeyPoint> points)
    {
        var (texts, sentence) = (view.Texts, view.Texts[points.Count == 0 ? "KeyPoints.Cleared" : "KeyPoints.Saved"]);
        return view.Header(state, texts["KeyPoints.Title"]).CardWith(
            texts.Language,
            [
                OwnText.Strong($"{CardHeader.Done} {sentence}"),
                .. points.Select(point => Typed.Quote(point.Text, null) with { Spacing = Spacing.Small }),
                ControlButtons.Steps(view, next: null),
                .. Others(view, state),
            ],
            sentence);
    }

    private static IEnumerable<CardElement> Now(View view, RoundState state, IReadOnlyList<KeyPoint> now) => now.Count == 0
        ? []
        :
        [
            OwnText.Strong(view.Texts["KeyPoints.Now"]),
            .. now.Select(point => Typed.Quote(point.Text, null) with { Spacing = Spacing.Small }),
            new ActionSet([Clear(view, state)]),
        ];

    /// <summary>The way to the other rounds that are closed.</summary>
    private static IEnumerable<CardElement> Others(View view, RoundState state)
    {
        int[] others = [.. view.Session.Rounds.Where(round => round.Phase == RoundPhase.Closed && round != state).Select(round => round.Number)];
        return others.Length == 0 ? [] :
        [
            new ActionSet([new ToggleVisibilityAction(view.Texts["KeyPoints.Others"], [OthersId])]),
            Layout.Hidden(OthersId, [.. ControlButtons.KeyPointsOf(view, others)]),
        ];
    }

    private static ExecuteAction Clear(View view, RoundState state) => Button.WithoutInputs(
        view.Texts["KeyPoints.Clear"],
        Verbs.RoundHighlight,
        new ActionData(view.Session.Id.Value, state.Number) { Highlights = Inputs.NoHighlights });

    /// <remarks>Nothing is required of the client: that would hold back the next page.</remarks>
    private static InputChoiceSet Input(Texts texts, IReadOnlyList<RoundLine> lines, IReadOnlyCollection<string> chosen) =>
        new(texts["KeyPoints.Label"], [.. lines.Select(line => new Choice(Typed.Option(Title(line)), line.Id))])
        {
            Id = Inputs.Highlights,
            Value = chosen.Count == 0 ? null : string.Join(',', lines.Select(line => line.Id).Where(chosen.Contains)),
            IsMultiSelect = true,
            Style = ChoiceStyle.Expanded,
            ErrorMessage = texts["KeyPoints.None"],
        };

    private static InputText Field(Texts texts, int number, string text) => new(texts.Format("KeyPoints.PointLabel", number))
    {
        Id = $"{Inputs.Point}{number}",
        Value = text.Length == 0 ? null : text,
        IsMultiline = true,
        MaxLength = Inputs.RoomFor(text),
        ErrorMessage = texts.Format("KeyPoints.PointError", Limits.KeyPoint),
    };

    private static string Title(RoundLine line) => KeyPointRows.Mark(line.From) + PlainText.Shorten(line.Text, LineLength);

    /// <summary>At least one page, of which each fits on a card.</summary>
    private static List<List<RoundLine>> Pages(IReadOnlyList<RoundLine> lines)
    {
        List<List<RoundLine>> pages = [[]];
        var bytes = 0;
        foreach (var line in lines)
        {
            var size = ChoiceBytes + CardsJson.SizeOf(Title(line));
            if (bytes + size > PageBytes)
            {
                pages.Add([]);
                bytes = 0;
            }

            pages[^1].Add(line);
            bytes += size;
        }

        return pages;
    }
}
