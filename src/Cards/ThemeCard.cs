using Praatplaat.Cards.Elements;
using Praatplaat.Cards.Parts;
using Praatplaat.Sessions;
using Praatplaat.Sessions.Playbooks;

namespace Praatplaat.Cards;

/// <summary>The question of a round, for everyone. It is not updated while the round is open, because people are typing in it.</summary>
public static class ThemeCard
{
    private const string BackgroundId = "background";

    public static AdaptiveCard Create(View view, RoundState state) =>
        WithForm(view, state, typed: null, message: [], view.Round(state).Question);

    /// <summary>The form with what somebody typed and the reason why it can't be saved.</summary>
    public static AdaptiveCard Again(View view, RoundState state, IReadOnlyDictionary<FieldId, string> typed, string error) =>
        WithForm(view, state, typed, Layout.Error(error), error);

    /// <summary>The form with what somebody typed, now that the round takes answers again.</summary>
    public static AdaptiveCard Reopened(View view, RoundState state, IReadOnlyDictionary<FieldId, string> typed)
    {
        var news = view.Texts.Format("Done.Reopened", state.Number, view.Round(state).Title);
        return WithForm(view, state, typed, [new TextBlock(news) { Weight = TextWeight.Bolder, Color = TextColor.Good }], news);
    }

    private static AdaptiveCard WithForm(
        View view, RoundState state, IReadOnlyDictionary<FieldId, string>? typed, IEnumerable<CardElement> message, string spoken)
    {
        var (texts, round) = (view.Texts, view.Round(state));
        return view.Header(state, view.OpenState(state)).CardWith(
            texts.Language,
            [
                .. message,
                OwnText.Question(round.Question),
                OwnText.Subtle(round.Explanation) with { Spacing = Spacing.Small },
                .. AnswerForm.Fields(texts, round, typed),
                AnswerForm.PrivacyNote(view),
                Layout.Hidden(BackgroundId, [.. round.Background.Select(OwnText.Plain), .. OwnText.Links(round.Links)]),
                new ActionSet(
                [
                    Button.WithInputs(texts["Theme.Send"], Verbs.AnswerSubmit, view.Session, state.Number).Primary(),
                    new ShowCardAction(texts["Theme.Mine"], MyAnswer(view, state)),
                    new ToggleVisibilityAction(texts["Theme.Background"], [BackgroundId]),
                ]),
            ],
            spoken);
    }

    /// <summary>Asks for a second press, because fetching one's own answer replaces this card and with it what is half typed.</summary>
    private static AdaptiveCard MyAnswer(View view, RoundState state) =>
        new(
        [
            OwnText.Plain(view.Texts["Theme.MineExplained"]),
            new ActionSet([Button.WithoutInputs(view.Texts["Theme.MineFetch"], Verbs.AnswerMine, view.Session, state.Number)]),
        ]);
}

/// <summary>The fields of a round, on every card on which an answer is typed or shown to its author.</summary>
internal static class AnswerForm
{
    /// <param name="typed">What somebody typed before; null leaves the fields empty.</param>
    public static IEnumerable<CardElement> Fields(Texts texts, Round round, IReadOnlyDictionary<FieldId, string>? typed) =>
        round.Fields.Select(field => new InputText(field.Label)
        {
            Id = Inputs.Field(field.Id),
            Value = typed?.GetValueOrDefault(field.Id) is { Length: > 0 } text ? text : null,
            Placeholder = field.Placeholder,
            IsMultiline = true,
            IsRequired = true,
            MaxLength = Limits.Answer,
            ErrorMessage = texts.Format("Form.Required", Limits.Answer),
        });

    /// <summary>What somebody sent, to read and not to change.</summary>
    public static IEnumerable<CardElement> Sent(Round round, IReadOnlyDictionary<FieldId, string> typed) =>
        round.Fields.SelectMany(field => Typed.Labelled(field.Label, typed.GetValueOrDefault(field.Id, "")));

    public static TextBlock PrivacyNote(View view) =>
        OwnText.Note(view.Texts[view.Session.Settings.Names == Names.Anonymous ? "Theme.PrivacyAnonymous" : "Theme.Privacy"]);
}
