using Praatplaat.Cards.Elements;
using Praatplaat.Cards.Parts;
using Praatplaat.Sessions;

namespace Praatplaat.Cards;

/// <summary>The last question, one to one: three actions for tomorrow. One is enough to send.</summary>
public static class ActionsCard
{
    public static AdaptiveCard Create(View view, ThreeActions? given = null, string? fault = null)
    {
        var (texts, question) = (view.Texts, view.Playbook.Actions);
        var frame = new Frame(question.Sign, view.Overline(), question.Title, texts["Actions.State"]);
        CardElement[] faults = fault is null ? [] : [Say.Fault(fault)];
        return frame.Around(
            texts,
            [
                .. faults,
                Say.Strong(question.Question) with { Size = TextSize.Medium },
                Say.Subtle(question.Explanation) with { Spacing = Spacing.Small },
                .. Fields(view, given),
            ],
            question.Question);
    }

    /// <summary>The inputs with their button; also behind <i>Wijzigen</i> on the saved card.</summary>
    internal static IEnumerable<CardElement> Fields(View view, ThreeActions? given)
    {
        var texts = view.Texts;
        for (var number = 1; number <= 3; number++)
            yield return new InputText(texts.Format("Actions.Label", number))
            {
                Id = $"{Inputs.Action}{number}",
                Value = given?.Items.ElementAtOrDefault(number - 1),
                Placeholder = view.Playbook.Actions.Placeholders.ElementAtOrDefault(number - 1),
                IsMultiline = true,
                MaxLength = Limits.Action,
                IsRequired = number == 1 ? true : null,
                ErrorMessage = texts.Format(number == 1 ? "Actions.Required" : "Actions.TooLong", Limits.Action),
            };
        yield return new InputToggle(texts["Actions.ShareLabel"], texts["Actions.Share"])
        {
            Id = Inputs.Share,
            Value = given?.Share == true ? "true" : "false",
            ErrorMessage = texts["Actions.ShareError"],
        };
        yield return Say.Note(texts["Actions.Privacy"]);
        yield return new ActionSet([Press.Send(texts["Actions.Send"], Verbs.ActionsSubmit, view.Session).First()]);
    }
}
