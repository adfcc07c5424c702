using Praatplaat.Cards.Elements;
using Praatplaat.Cards.Parts;
using Praatplaat.Sessions;
using Praatplaat.Sessions.Playbooks;

namespace Praatplaat.Cards;

/// <summary>The question of a round, for everyone. It is not updated while the round is open, because people are typing in it.</summary>
public static class ThemeCard
{
    private const string BackgroundId = "background";

    public static AdaptiveCard Create(View view, RoundState state) => WithForm(view, state, typed: null);

    /// <summary>The form with what somebody typed, and why it can't be saved.</summary>
    /// <param name="hasAnswer">Whether there is an earlier answer, to go back to.</param>
    public static AdaptiveCard Again(
        View view,
        RoundState state,
        IReadOnlyDictionary<FieldId, string> typed,
        FormFault fault,
        int? level = null,
        bool hasAnswer = false) =>
        WithForm(view, state, typed, fault, level, hasAnswer: hasAnswer);

    /// <summary>The form with what somebody typed, which does not fit on one card with their earlier answer.</summary>
    public static AdaptiveCard Unsent(View view, RoundState state, IReadOnlyDictionary<FieldId, string> typed, int? level = null) =>
        WithForm(view, state, typed, new FormFault(view.Texts["Mine.BothTooLong"]), level);

    /// <summary>The form with what somebody typed, now that the round takes answers again.</summary>
    public static AdaptiveCard Reopened(View view, RoundState state, IReadOnlyDictionary<FieldId, string> typed, int? level = null) =>
        WithForm(view, state, typed, null, level, view.Texts.Format("Done.Reopened", state.Number, view.Round(state).Title));

    private static AdaptiveCard WithForm(
        View view,
        RoundState state,
        IReadOnlyDictionary<FieldId, string>? typed,
        FormFault? fault = null,
        int? level = null,
        string? news = null,
        bool hasAnswer = false)
    {
        var (texts, round) = (view.Texts, view.Round(state));
        var send = new ActionData(view.Session.Id.Value, state.Number) { Confirmed = fault?.Confirms };
        CardElement[] elements =
        [
            OwnText.Question(round.Question),
            OwnText.Subtle(round.Explanation) with { Spacing = Spacing.Small },
            .. AnswerForm.Fields(texts, round, typed, level),
            AnswerForm.PrivacyNote(view),
            .. news is null ? Array.Empty<CardElement>() : [OwnText.Strong($"{CardHeader.Done} {news}")],
        ];
        CardElement[] more = [.. round.Background.Select(OwnText.Plain), .. OwnText.Links(round.Links)];
        var buttons = new ActionSet(
        [
            Button.WithInputs(texts[hasAnswer ? "Mine.Save" : "Theme.Send"], Verbs.AnswerSubmit, send).Primary(),
            hasAnswer ? AnswerForm.Cancel(view, state) : new ShowCardAction(texts["Theme.Mine"], MyAnswer(view, state)),
            .. more.Length > 0 ? new CardAction[] { new ToggleVisibilityAction(texts["Theme.Background"], [BackgroundId]) } : [],
        ]);
        CardElement[] background = more.Length > 0 ? [Layout.Hidden(BackgroundId, more)] : [];
        return view.Header(state, view.OpenState(state)).CardWith(
            texts.Language, Form.Create(texts, fault, elements, [buttons, .. background]), fault?.Spoken ?? news ?? round.Question);
    }

    /// <summary>
    /// Asks for a second press, because fetching one's own answer replaces this card. What is half typed goes along, to be given back.
    /// </summary>
    private static AdaptiveCard MyAnswer(View view, RoundState state) =>
        new(
        [
            OwnText.Plain(view.Texts["Theme.MineExplained"]),
            new ActionSet([Button.WithInputs(view.Texts["Theme.MineFetch"], Verbs.AnswerMine, view.Session, state.Number)]),
        ]);
}

/// <summary>The fields of a round, on every card on which an answer is typed or shown to its author.</summary>
internal static class AnswerForm
{
    /// <remarks>
    /// No field is required of the client, which would then hold back every press that takes the inputs along: fetching one's answer, or
    /// asking to reopen, with a field that is still empty. The server requires them all, and a line says so.
    /// </remarks>
    /// <param name="typed">What somebody typed before; null leaves the fields empty.</param>
    /// <param name="level">The level that was chosen before. One that no card offers is not shown.</param>
    public static IEnumerable<CardElement> Fields(
        Texts texts, Round round, IReadOnlyDictionary<FieldId, string>? typed, int? level = null)
    {
        yield return OwnText.Note(texts.Count("Form.Needed", round.Fields.Count, Limits.Answer));
        foreach (var field in round.Fields)
            yield return new InputText(field.Label)
            {
                Id = Inputs.Field(field.Id),
                Value = typed?.GetValueOrDefault(field.Id) is { Length: > 0 } text ? text : null,
                Placeholder = field.Placeholder,
                IsMultiline = true,
                MaxLength = Inputs.RoomFor(typed?.GetValueOrDefault(field.Id)),
                ErrorMessage = texts.Format("Form.Required", Limits.Answer),
            };

        if (round.Closed() is not { } closed)
            yield break;
        yield return LevelInput(texts, closed, level);
        yield return OwnText.Note(texts[closed.IsScale ? "Form.LevelNote" : "Form.ChoiceNote"]) with { Spacing = Spacing.Small };
    }

    /// <summary>The fields that hold a text, and the level, to read and not to change.</summary>
    public static IEnumerable<CardElement> HalfTyped(Round round, IReadOnlyDictionary<FieldId, string> typed, int? level = null) =>
    [
        .. from field in round.Fields
           let text = typed.GetValueOrDefault(field.Id, "")
           where text.Length > 0
           from element in Typed.Labelled(field.Label, text)
           select element,
        .. ChosenLevel(round, level),
    ];

    /// <summary>What somebody sent, to read and not to change, under the question that it answers.</summary>
    public static IEnumerable<CardElement> Sent(Round round, IReadOnlyDictionary<FieldId, string> typed, int? level = null) =>
    [
        OwnText.Question(round.Question),
        .. round.Fields.SelectMany(field => Typed.Labelled(field.Label, typed.GetValueOrDefault(field.Id, ""))),
        .. ChosenLevel(round, level),
    ];

    /// <summary>Back to the answer that was saved, without a change.</summary>
    public static ExecuteAction Cancel(View view, RoundState state) =>
        Button.WithoutInputs(view.Texts["Mine.Cancel"], Verbs.AnswerKeep, view.Session, state.Number);

    private static InputChoiceSet LevelInput(Texts texts, ClosedQuestion closed, int? level) =>
        new(texts.Format("Form.Level", closed.Question), [.. closed.Answers.Select((name, index) => new Choice(name, $"{index + 1}"))])
        {
            Id = Inputs.Level,
            Value = closed.NameOf(level) is null ? null : $"{level}",
            Placeholder = texts["Form.LevelPlaceholder"],
            Style = ChoiceStyle.Compact,
            ErrorMessage = texts.Format("Refusal.NoSuchLevel", closed.Answers.Count),
        };

    private static IEnumerable<CardElement> ChosenLevel(Round round, int? level) =>
        round.Closed() is { } closed && closed.NameOf(level) is { } name ? Typed.Labelled(closed.Question, name) : [];

    /// <summary>Who reads what is typed here, from when and until when, and what for: said before it is sent.</summary>
    public static RichTextBlock PrivacyNote(View view)
    {
        var reads = view.Reads(view.Session.IsAnonymous ? "Theme.PrivacyAnonymous" : "Theme.Privacy");
        return Typed.Note(view.Session.Promise is { } promise
            ? $"{reads} {view.Texts.Count("Theme.PrivacyUntil", promise.RetentionDays)}"
            : reads);
    }
}
