using Praatplaat.Cards.Elements;
using Praatplaat.Cards.Parts;
using Praatplaat.Sessions;

namespace Praatplaat.Cards;

/// <summary>Asks each member in the 1:1 chat what became of their actions.</summary>
public static class FollowUpCard
{
    /// <param name="given">With what was said before.</param>
    /// <param name="isLast">Whether what was carried over is asked about: then only what is not done.</param>
    /// <param name="chosen">What the form comes back with, by the number of the action; null for what was said before.</param>
    /// <param name="carry">Whether what is not done is carried over; null for what was said before.</param>
    /// <param name="fault">Why what was sent can't be saved; null for nothing.</param>
    public static AdaptiveCard Create(
        View view,
        ThreeActions given,
        bool isLast,
        IReadOnlyDictionary<int, ActionOutcome?>? chosen = null,
        bool? carry = null,
        FormFault? fault = null)
    {
        var (texts, own) = (view.Texts, view.Playbook.FollowUp);
        var question = own?.Question ?? texts["FollowUp.Question"];
        // Where the playbook asks in its own words, ours may not follow from them.
        var explanation = own is null ? texts["FollowUp.Explained"] : own.Explanation;
        return new CardHeader(view.Playbook.Actions.Sign, view.Overline(), texts["FollowUp.Title"], texts["FollowUp.State"]).CardWith(
            texts.Language,
            [
                OwnText.Question(question),
                .. fault is null && (isLast ? texts["FollowUp.Last"] : explanation) is { } line
                    ? [OwnText.Subtle(line) with { Spacing = Spacing.Small }]
                    : Array.Empty<CardElement>(),
                .. Fields(view, given, isLast, chosen, carry, fault),
            ],
            fault?.Spoken ?? question);
    }

    /// <summary>The inputs and their button.</summary>
    internal static IEnumerable<CardElement> Fields(
        View view,
        ThreeActions given,
        bool isLast,
        IReadOnlyDictionary<int, ActionOutcome?>? chosen = null,
        bool? carry = null,
        FormFault? fault = null)
    {
        var texts = view.Texts;
        List<CardElement> fields = [];
        foreach (var (index, text) in given.Items.Index())
        {
            if (isLast && given.OutcomeOf(index) == ActionOutcome.Done)
                continue;
            fields.Add(MyActionsCard.Line(index + 1, text) with { Spacing = Spacing.Medium });
            fields.Add(Outcome(texts, index + 1, chosen is null ? given.OutcomeOf(index) : chosen.GetValueOrDefault(index + 1)));
        }

        if (!isLast)
            fields.Add(new InputToggle(texts["FollowUp.CarryLabel"], texts["FollowUp.Carry"])
            {
                Id = Inputs.Carry,
                Value = (carry ?? given.FollowUp?.AgainAt is not null) ? "true" : "false",
                ErrorMessage = texts["Actions.ShareError"],
            });
        fields.Add(OwnText.Note(texts.Format(given.Share ? "FollowUp.PrivacyShared" : "FollowUp.Privacy", FollowUpSummary.LeastPeople)));
        var send = Button.WithInputs(texts["FollowUp.Send"], Verbs.ActionsReport, ActionsCard.Of(view, given) with { Step = 1 });
        return Form.Create(texts, fault, fields, new ActionSet([send.Primary()]));
    }

    private static InputChoiceSet Outcome(Texts texts, int number, ActionOutcome? chosen) => new(
        texts.Format("FollowUp.Label", number),
        [.. Enum.GetValues<ActionOutcome>().Select(outcome => new Choice(Outcomes.In(texts, outcome), Outcomes.NameOf(outcome)))])
    {
        Id = $"{Inputs.Outcome}{number}",
        Value = chosen is { } outcome ? Outcomes.NameOf(outcome) : null,
        // Microsoft's renderer reads out no label with radio buttons: it would not be heard which action they are about.
        Style = ChoiceStyle.Compact,
        Placeholder = texts["FollowUp.Placeholder"],
        IsRequired = true,
        ErrorMessage = texts.Format("FollowUp.Required", number),
    };
}

/// <summary>A member's own actions, with all that was said of them. The forms to change them are on the card itself, folded in.</summary>
public static class MyActionsCard
{
    /// <param name="now">Tells whether what was carried over has been asked about.</param>
    /// <param name="isSaved">Whether what became of them has just been saved.</param>
    public static AdaptiveCard Create(View view, ThreeActions actions, DateTimeOffset now, bool isSaved)
    {
        var texts = view.Texts;
        var title = texts[isSaved ? "MyActions.Saved" : "MyActions.Title"];
        var isLast = actions.FollowUp?.IsLast(now) == true;
        return new CardHeader(view.Playbook.Actions.Sign, view.Overline(), title, isSaved ? CardHeader.Done : null).CardWith(
            texts.Language,
            [
                .. actions.Items.SelectMany((text, index) => Said(view, actions, text, index)),
                .. actions.FollowUp?.AgainAt is { } again && !isLast
                    ? [OwnText.Plain(texts.Format("MyActions.Again", view.Moment(again)))]
                    : Array.Empty<CardElement>(),
                OwnText.Note(texts[actions.Share ? "MyActions.Shared" : "ActionsSaved.Private"]),
                new ActionSet([.. Forms(view, actions, isLast)]),
            ],
            title);
    }

    /// <summary>An action with its number.</summary>
    internal static RichTextBlock Line(int number, string text) => new(
    [
        new TextRun($"{number}  ") { Weight = TextWeight.Bolder, Color = TextColor.Accent },
        Typed.Run(text),
    ]);

    /// <summary>An action, with its theme and what became of it.</summary>
    internal static IEnumerable<CardElement> Said(View view, ThreeActions actions, string text, int index)
    {
        yield return Line(index + 1, text);
        string?[] said =
        [
            actions.OutcomeOf(index) is { } outcome ? Outcomes.In(view.Texts, outcome) : null,
            actions.ThemeOf(index) is { } theme && view.Session.Round(theme) is { } round ? view.Round(round).Title : null,
        ];
        if (said.OfType<string>().ToList() is { Count: > 0 } known)
            yield return OwnText.Note(string.Join(" · ", known)) with { Spacing = Spacing.None };
    }

    private static IEnumerable<ShowCardAction> Forms(View view, ThreeActions actions, bool isLast)
    {
        if (view.Session.Settings.FollowsUp)
        {
            var title = view.Texts[actions.FollowUp is null ? "MyActions.Report" : "MyActions.ReportAgain"];
            yield return new ShowCardAction(title, new AdaptiveCard([.. FollowUpCard.Fields(view, actions, isLast)]));
        }

        yield return new ShowCardAction(view.Texts["MyActions.Change"], new AdaptiveCard([.. ActionsCard.Fields(view, actions)]));
    }
}

/// <summary>The outcomes of an action, as the contract and people name them.</summary>
public static class Outcomes
{
    /// <returns>Null for what is no outcome.</returns>
    public static ActionOutcome? Parse(string name) =>
        Enum.GetValues<ActionOutcome>().Where(outcome => NameOf(outcome) == name).Select(outcome => (ActionOutcome?)outcome).FirstOrDefault();

    public static string NameOf(ActionOutcome outcome) => outcome switch
    {
        ActionOutcome.Done => "done",
        ActionOutcome.Partly => "partly",
        _ => "not",
    };

    public static string In(Texts texts, ActionOutcome outcome) => texts[outcome switch
    {
        ActionOutcome.Done => "Outcome.Done",
        ActionOutcome.Partly => "Outcome.Partly",
        _ => "Outcome.NotYet",
    }];
}
