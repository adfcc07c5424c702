using System.Globalization;
using Praatplaat.Cards.Elements;
using Praatplaat.Cards.Parts;
using Praatplaat.Sessions;

namespace Praatplaat.Cards;

/// <summary>The last question, to each member in the 1:1 chat: three actions for tomorrow. One is enough to send.</summary>
public static class ActionsCard
{
    /// <param name="given">What the form starts with.</param>
    /// <param name="fault">Why what was sent can't be saved; null for nothing.</param>
    public static AdaptiveCard Create(View view, ThreeActions? given = null, FormFault? fault = null)
    {
        var (texts, question) = (view.Texts, view.Playbook.Actions);
        return new CardHeader(question.Sign, view.Overline(), question.Title, texts["Actions.State"]).CardWith(
            texts.Language,
            [
                OwnText.Question(question.Question),
                OwnText.Subtle(question.Explanation) with { Spacing = Spacing.Small },
                .. Fields(view, given, fault),
            ],
            fault?.Spoken ?? question.Question);
    }

    /// <summary>The inputs and their button.</summary>
    internal static IEnumerable<CardElement> Fields(View view, ThreeActions? given, FormFault? fault = null) => Form.Create(
        view.Texts,
        fault,
        FieldsOf(view, given),
        new ActionSet([Button.WithInputs(view.Texts["Actions.Send"], Verbs.ActionsSubmit, Of(view, given) with { Confirmed = fault?.Confirms }).Primary()]));

    /// <summary>Which actions a form is about: a card of before must not take the place of what was changed since.</summary>
    internal static ActionData Of(View view, ThreeActions? given) =>
        new(view.Session.Id.Value) { Item = given is null || given.At == default ? null : given.Version };

    private static IEnumerable<CardElement> FieldsOf(View view, ThreeActions? given)
    {
        var texts = view.Texts;
        yield return OwnText.Note(texts.Format("Actions.Needed", Limits.Action));
        // As many as the poster has examples for; what somebody gave before stays.
        for (var number = 1; number <= Math.Max(view.Playbook.Actions.Placeholders.Count, given?.Items.Count ?? 0); number++)
        {
            yield return new InputText(texts.Format(number == 1 ? "Actions.Label" : "Actions.LabelOptional", number))
            {
                Id = $"{Inputs.Action}{number}",
                Value = given?.Items.ElementAtOrDefault(number - 1),
                Placeholder = view.Playbook.Actions.Placeholders.ElementAtOrDefault(number - 1),
                IsMultiline = true,
                MaxLength = Inputs.RoomFor(given?.Items.ElementAtOrDefault(number - 1)),
                IsRequired = number == 1 ? true : null,
                ErrorMessage = texts.Format(number == 1 ? "Actions.Required" : "Actions.TooLong", Limits.Action),
            };
            foreach (var theme in Theme(view, given, number))
                yield return theme;
        }

        yield return new InputToggle(texts["Actions.ShareLabel"], texts["Actions.Share"])
        {
            Id = Inputs.Share,
            Value = given?.Share == true ? "true" : "false",
            ErrorMessage = texts["Actions.ShareError"],
        };
        yield return OwnText.Note(string.Join(
            ' ', [texts["Actions.Privacy"], .. view.Session.Settings.FollowsUp ? [texts["Actions.PrivacyShared"]] : Array.Empty<string>(), texts["Actions.NoCitizens"]]));
    }

    /// <summary>Where people are asked what became of it: the manager sees that by theme. Empty where there is one theme, or nothing is asked.</summary>
    private static IEnumerable<InputChoiceSet> Theme(View view, ThreeActions? given, int number)
    {
        var texts = view.Texts;
        var rounds = view.Session.Rounds.Where(round => !round.IsSkipped).ToList();
        if (!view.Session.Settings.FollowsUp || rounds.Count < 2)
            return [];
        Choice[] choices = [.. rounds.Select(round => new Choice(view.Round(round).Title, Number(round.Number)))];
        return
        [
            new InputChoiceSet(texts.Format("Actions.Theme", number), [new Choice(texts["Actions.NoTheme"], Inputs.Nobody), .. choices])
            {
                Id = $"{Inputs.Theme}{number}",
                Value = given?.ThemeOf(number - 1) is { } theme && rounds.Exists(round => round.Number == theme) ? Number(theme) : Inputs.Nobody,
                Style = ChoiceStyle.Compact,
                ErrorMessage = texts.Format("Refusal.NoSuchTheme", number),
            },
        ];
    }

    private static string Number(int round) => round.ToString(CultureInfo.InvariantCulture);
}

/// <summary>The actions are saved. The form to change them is on the card itself, folded in, so that it takes no call to the bot.</summary>
public static class ActionsSavedCard
{
    /// <param name="followUpAt">When its author is asked what became of it; null where that is not said.</param>
    public static AdaptiveCard Create(View view, ThreeActions actions, DateTimeOffset? followUpAt = null)
    {
        var (texts, question) = (view.Texts, view.Playbook.Actions);
        var title = texts.Count("ActionsSaved.Title", actions.Items.Count);
        var state = texts.Format("Saved.State", view.Time(actions.At));
        return new CardHeader(question.Sign, view.Overline(), question.Title, state).CardWith(
            texts.Language,
            [
                OwnText.Strong(title) with { Size = TextSize.Medium },
                .. actions.Items.SelectMany((item, index) => MyActionsCard.Said(view, actions, item, index)),
                .. followUpAt is { } at
                    ? [OwnText.Plain(texts.Format("ActionsSaved.FollowUp", view.Moment(at)))]
                    : Array.Empty<CardElement>(),
                OwnText.Note(actions.Share ? Shared(view) : texts["ActionsSaved.Private"]),
                .. view.Session.Phase == Phase.Finished ? [OwnText.Note(texts["ActionsSaved.Late"])] : Array.Empty<CardElement>(),
                new ActionSet([new ShowCardAction(texts["Saved.ChangeButton"], new AdaptiveCard([.. ActionsCard.Fields(view, actions)]))]),
            ],
            title);
    }

    private static string Shared(View view) => view.Session switch
    {
        { IsAnonymous: true } => view.Texts.Format("ActionsSaved.SharedAnonymous", view.LeastAnswers),
        { Phase: Phase.Finished } => view.Texts["ActionsSaved.SharedAfter"],
        _ => view.Texts["ActionsSaved.Shared"],
    };
}
