using System.Globalization;
using Praatplaat.Cards.Elements;
using Praatplaat.Cards.Parts;
using Praatplaat.Sessions;

namespace Praatplaat.Cards;

/// <summary>Every round with its opening and closing. The facilitator can change what is still to come.</summary>
public static class PlanCard
{
    private const string DayFormat = "yyyy-MM-dd";

    /// <summary>For everybody who takes part.</summary>
    public static AdaptiveCard Create(View view) => Create(view, PlanRows.Create(view));

    /// <summary>For the facilitator.</summary>
    /// <param name="today">The day that it is where the session is.</param>
    /// <param name="fault">What is wrong with the last change, with a field where it is about one; null for nothing.</param>
    /// <param name="day">The day that was filled in, to show again.</param>
    /// <param name="planned">The round that was chosen, to show again: nothing is chosen where it can't be any more. Null for the first one.</param>
    public static AdaptiveCard ToChange(View view, DateOnly today, FormFault? fault = null, string? day = null, string? planned = null)
    {
        var rounds = view.Session.Rounds.Where(round => IsMovable(view.Session, round) || round.IsToCome).ToList();
        // A fault that is about no field came of the buttons below the form.
        var isInForm = fault is { Fields.Count: > 0 } && rounds.Count > 0;
        IEnumerable<CardElement> changes = view.Session.Phase != Phase.Running ? [] :
        [
            .. rounds.Count == 0 ? [] : Change(view, rounds, today, isInForm ? fault : null, day, planned),
            .. Pace(view, isInForm ? null : fault),
        ];
        return Create(view, [.. PlanRows.Marked(view), .. changes, new ActionSet([ControlButtons.Control(view)])], fault);
    }

    private static AdaptiveCard Create(View view, IEnumerable<CardElement> rows, FormFault? fault = null)
    {
        var (texts, session) = (view.Texts, view.Session);
        var pace = session switch
        {
            { PausedAt: not null } => texts["Plan.Paused"],
            { Settings.Pace: { } days } => texts.Count("Plan.Pace", days + 1),
            _ => texts["Plan.ByHand"],
        };
        return new CardHeader("🗓️", view.Overline(), texts["Plan.Title"]).CardWith(
            texts.Language, [OwnText.Plain(pace), .. rows], fault?.Spoken ?? pace);
    }

    private static IEnumerable<CardElement> Change(
        View view, List<RoundState> rounds, DateOnly today, FormFault? fault, string? day, string? planned)
    {
        var texts = view.Texts;
        var canMove = rounds.Exists(round => IsMovable(view.Session, round));
        var data = new ActionData(view.Session.Id.Value) { Step = 1 };
        var skip = Button.WithInputs(texts["Plan.Skip"], Verbs.RoundSkip, data);
        CardAction[] buttons = canMove ? [Button.WithInputs(texts["Plan.Move"], Verbs.ScheduleChange, data).Primary(), skip] : [skip];
        return Form.Create(texts, fault, Fields(view, rounds, canMove, today, day, planned), new ActionSet(buttons));
    }

    private static IEnumerable<CardElement> Fields(
        View view, List<RoundState> rounds, bool canMove, DateOnly today, string? day, string? planned)
    {
        var texts = view.Texts;
        Choice[] choices =
        [
            .. rounds.Select(round => new Choice(
                $"{round.Number.ToString(CultureInfo.InvariantCulture)}. {view.Round(round).Title}", round.Number.ToString(CultureInfo.InvariantCulture))),
        ];
        yield return OwnText.Heading(texts["Plan.Change"]);
        if (canMove)
        {
            yield return OwnText.Note(texts.Format("Plan.ChangeExplained", view.Clock(view.Hours.Opening), view.Clock(view.Hours.Closing)));
            yield return OwnText.Note(texts["Plan.Needed"]);
        }

        yield return new InputChoiceSet(texts["Plan.Round"], choices)
        {
            Id = Inputs.Planned,
            Style = ChoiceStyle.Compact,
            // One that is to come can be moved and left out; the open one only moved.
            Value = planned is null ? choices[rounds.FindIndex(round => round.IsToCome) is >= 0 and var first ? first : 0].Value : choices.FirstOrDefault(choice => choice.Value == planned)?.Value,
            Placeholder = texts["Plan.RoundPlaceholder"],
            ErrorMessage = texts["Plan.NoRound"],
        };
        if (canMove)
            yield return new InputDate(texts["Plan.Day"])
            {
                Id = Inputs.Day,
                Value = day,
                Min = today.ToString(DayFormat, CultureInfo.InvariantCulture),
                ErrorMessage = texts["Plan.DayError"],
            };
    }

    /// <summary>Without a pace only the end of an open round can be set; the others open by hand.</summary>
    private static bool IsMovable(Session session, RoundState round) =>
        round.Phase == RoundPhase.Open || (round.IsToCome && session is { Settings.Pace: not null, PausedAt: null });

    private static IEnumerable<CardElement> Pace(View view, FormFault? fault)
    {
        var (texts, session) = (view.Texts, view.Session);
        List<CardAction> actions = [.. session.Rounds.Where(round => round.IsSkipped).Select(round =>
            Button.WithoutInputs(texts.Format("Plan.Restore", round.Number), Verbs.RoundRestore, session, round.Number))];
        if (ControlButtons.PaceButton(view) is { } pace)
            actions.Add(pace);
        return Form.Create(texts, fault, [], [.. actions.Chunk(2).Select(some => new ActionSet(some))]);
    }
}

/// <summary>The rows of a plan, one for each round.</summary>
internal static class PlanRows
{
    /// <summary>What moves along with these is on the plan; the control card has more to say.</summary>
    private const int MostChanges = 3;

    /// <summary>On the opening card: empty where the facilitator opens and closes by hand and leaves nothing out.</summary>
    public static IEnumerable<CardElement> OfPace(View view) =>
        view.Session.Settings.Pace is null && !view.Session.Rounds.Any(round => round.IsSkipped) ? [] :
        [
            OwnText.Heading(view.Texts["Plan.Heading"]),
            .. view.Session.PausedAt is null ? Array.Empty<CardElement>() : [OwnText.Plain(view.Texts["Plan.Paused"])],
            .. Create(view),
            OwnText.Note(view.Texts["Plan.MayChange"]),
        ];

    public static IEnumerable<CardElement> Create(View view) => view.Plan.Select(planned => Row(view, planned, When(view, planned)));

    /// <summary>The same, where what is otherwise than before says so.</summary>
    public static IEnumerable<CardElement> Marked(View view)
    {
        var changed = Plan.Changed(view.Session, view.Hours);
        return view.Plan.Select(planned => Row(
            view, planned, changed.Contains(planned.Round.Number) ? view.Texts.Format("Plan.Changed", When(view, planned)) : When(view, planned)));
    }

    /// <summary>What came of the changes of the plan, on the control card: empty where all is as it was.</summary>
    /// <param name="remindsAt">When the reminder of the open round goes; null where it does not.</param>
    public static IEnumerable<CardElement> Changes(View view, DateTimeOffset? remindsAt)
    {
        var (texts, plan, numbers) = (view.Texts, view.Plan, Plan.Changed(view.Session, view.Hours));
        List<PlannedRound> changed = [.. plan.Where(planned => numbers.Contains(planned.Round.Number))];
        if (view.Session.Phase != Phase.Running || changed.Count == 0)
            yield break;
        List<CardElement> lines = [OwnText.Strong(texts["Plan.ChangedTitle"])];
        lines.AddRange(changed.Take(MostChanges).Select(planned => Row(view, planned, When(view, planned))));
        if (changed.Count > MostChanges)
            lines.Add(OwnText.Plain(texts.Count("Plan.ChangedMore", changed.Count - MostChanges)));
        if (remindsAt is { } at && changed.Exists(planned => planned.State == PlanState.Open))
            lines.Add(OwnText.Plain(texts.Format("Plan.ChangedReminder", view.Moment(at))));
        if (plan.LastOrDefault(planned => planned.State == PlanState.Planned)?.ClosesAt is { } end)
            lines.Add(OwnText.Plain(texts.Format("Plan.ChangedEnds", view.Moment(end))));
        yield return new Container(lines) { Style = ContainerStyle.Emphasis };
    }

    private static ColumnSet Row(View view, PlannedRound planned, string when) => new(
    [
        new Column("auto", [OwnText.Plain(view.Round(planned.Round).Sign)]),
        new Column(
            "stretch",
            [
                new RichTextBlock([new TextRun($"{planned.Round.Number.ToString(CultureInfo.InvariantCulture)}. {view.Round(planned.Round).Title}") { Weight = TextWeight.Bolder }]),
                OwnText.Plain(when) with { Spacing = Spacing.None },
            ]),
    ])
    {
        Spacing = Spacing.Small,
    };

    private static string When(View view, PlannedRound planned)
    {
        var texts = view.Texts;
        return planned switch
        {
            { State: PlanState.Closed, ClosesAt: { } closed } => texts.Format("Plan.Closed", view.DayAndTime(closed)),
            { State: PlanState.Open, ClosesAt: { } closes } => texts.Format("Plan.OpenUntil", view.DayAndTime(closes)),
            { State: PlanState.Open } => texts["Plan.Open"],
            { State: PlanState.Planned, OpensAt: { } opens, ClosesAt: { } closes } =>
                texts.Format("Plan.Planned", view.DayAndTime(opens), view.Day(opens) == view.Day(closes) ? view.Time(closes) : view.DayAndTime(closes)),
            { State: PlanState.Skipped } => texts["Plan.Skipped"],
            _ when view.Session.PausedAt is not null => texts["Plan.NotYet"],
            _ => texts["Plan.OpensByHand"],
        };
    }
}
