using Praatplaat.Cards.Elements;
using Praatplaat.Cards.Parts;
using Praatplaat.Sessions;
using Praatplaat.Sessions.Playbooks;

namespace Praatplaat.Cards;

/// <summary>
/// What the facilitator chooses before a session starts. Every input has a usable default but the manager: somebody who reads all answers is
/// chosen with care.
/// </summary>
public static class SetUpCard
{
    private const string MoreId = "more";

    /// <param name="people">From whom the manager is chosen.</param>
    /// <param name="values">The defaults, or the values that were refused.</param>
    /// <param name="fault">Why the values were refused; null where they are the defaults.</param>
    public static AdaptiveCard Create(View view, PeopleList people, SetUpValues values, SetUpFault? fault = null)
    {
        var (texts, session) = (view.Texts, view.Session);
        CardElement[] more =
            [.. AssessInput(view, values), ChoosingInput(texts, values), .. FilmInputs(view, values)];
        return new CardHeader("🧭", view.Overline(), texts["SetUp.Title"]).CardWith(
            texts.Language,
            [
                new RichTextBlock([Typed.Run(texts.Format("SetUp.Intro", session.Facilitator.Name)) with { IsSubtle = true }]),
                .. WithFault(
                    [
                        TitleInput(texts, values, people),
                        ThemesInput(view, values, people),
                        .. PeopleInputs.Create(
                            view, people, texts["SetUp.ManagerLabel"], Inputs.Manager, texts["SetUp.ManagerMissing"], Verbs.SetUpSearch),
                        NamesInput(texts, values),
                        PaceInput(texts, values),
                    ],
                    fault),
                OwnText.Note(texts.Format("SetUp.PaceExplained", view.Clock(view.Hours.Opening), view.Clock(view.Hours.Closing))),
                // A fault must not be folded away.
                Layout.Hidden(MoreId, [.. WithFault(more, fault)]) with { IsVisible = more.Any(input => input.Id == fault?.Input) },
                new ActionSet(
                [
                    Button.WithInputs(texts["SetUp.Start"], Verbs.SessionStart, session).Primary(),
                    new ToggleVisibilityAction(texts["SetUp.More"], [MoreId]),
                    Button.WithoutInputs(texts["SetUp.Cancel"], Verbs.SessionCancel, session),
                ]),
            ],
            texts["SetUp.Spoken"]);
    }

    /// <summary>The inputs, with the fault just before the one that it is about.</summary>
    private static IEnumerable<CardElement> WithFault(IEnumerable<CardElement> inputs, SetUpFault? fault) =>
        inputs.SelectMany(input => input.Id is { } id && id == fault?.Input ? [.. Layout.Error(fault.Sentence), input] : new[] { input });

    /// <remarks>As in <see cref="PeopleInputs"/>, nothing is required of the client where it would hold back a search.</remarks>
    private static InputText TitleInput(Texts texts, SetUpValues values, PeopleList people) => new(texts["SetUp.TitleLabel"])
    {
        Id = Inputs.Title,
        Value = values.Title,
        MaxLength = Limits.Title,
        IsRequired = people.IsPartial ? null : true,
        ErrorMessage = texts.Format("SetUp.TitleError", Limits.Title),
    };

    private static InputChoiceSet ThemesInput(View view, SetUpValues values, PeopleList people) =>
        new(view.Texts["SetUp.ThemesLabel"], [.. view.Playbook.Rounds.Select(round => new Choice($"{round.Sign} {round.Title}", round.Id))])
        {
            Id = Inputs.Themes,
            Value = string.Join(',', values.Themes),
            IsMultiSelect = true,
            IsRequired = people.IsPartial ? null : true,
            Style = ChoiceStyle.Expanded,
            ErrorMessage = view.Texts["SetUp.ThemesError"],
        };

    private static InputChoiceSet NamesInput(Texts texts, SetUpValues values) =>
        new(texts["SetUp.NamesLabel"],
        [
            new Choice(texts["SetUp.NamesShown"], Inputs.NamesShown),
            new Choice(texts["SetUp.NamesAnonymous"], Inputs.NamesAnonymous),
        ])
        {
            Id = Inputs.Names,
            Value = values.Names,
            Style = ChoiceStyle.Expanded,
            IsRequired = true,
            ErrorMessage = texts["SetUp.NamesError"],
        };

    private static InputChoiceSet PaceInput(Texts texts, SetUpValues values)
    {
        int[] workingDays = [2, 3, 5];
        return new InputChoiceSet(texts["SetUp.PaceLabel"],
        [
            new Choice(texts["SetUp.PaceByHand"], Inputs.PaceByHand),
            .. workingDays.Select(days => new Choice(texts.Format("SetUp.PaceDays", days), $"{days}")),
        ])
        {
            Id = Inputs.Pace,
            Value = values.Pace,
            Style = ChoiceStyle.Compact,
            ErrorMessage = texts["SetUp.PaceError"],
        };
    }

    /// <summary>Empty where the playbook has no scale.</summary>
    private static IEnumerable<CardElement> AssessInput(View view, SetUpValues values) =>
        view.Playbook.Rounds.All(round => round.Scale is null)
        ? []
        :
        [
            new InputToggle(view.Texts["SetUp.AssessLabel"], view.Texts["SetUp.Assess"])
            {
                Id = Inputs.Assess,
                Value = values.Assess,
                ErrorMessage = view.Texts["SetUp.OnOffError"],
            },
        ];

    private static InputToggle ChoosingInput(Texts texts, SetUpValues values) => new(texts["SetUp.ChoosingLabel"], texts["SetUp.Choosing"])
    {
        Id = Inputs.Choosing,
        Value = values.Choosing,
        ErrorMessage = texts["SetUp.OnOffError"],
    };

    private static IEnumerable<InputText> FilmInputs(View view, SetUpValues values) =>
        view.Playbook.Opening.Story.Scenes.Where(scene => scene.Kind == SceneKind.Film).Select(film =>
            new InputText(view.Texts.Format("SetUp.FilmLabel", film.Title))
            {
                Id = Inputs.Film + film.Id,
                Value = values.Films.GetValueOrDefault(film.Id),
                Placeholder = "https://",
                Style = TextInputStyle.Url,
                MaxLength = Limits.Film,
                ErrorMessage = view.Texts.Format("SetUp.FilmError", Limits.Film),
            });
}

/// <summary>The values of the set-up card as they travel: unchecked, so that a wrong one can be shown again.</summary>
/// <param name="Themes">Ids of rounds of the playbook.</param>
/// <param name="Manager">The manager's <c>aadObjectId</c>; empty until one is chosen.</param>
/// <param name="Films">Addresses by the id of the scene.</param>
public sealed record SetUpValues(
    string Title,
    IReadOnlyList<string> Themes,
    string Manager,
    string Names,
    string Pace,
    IReadOnlyDictionary<string, string> Films)
{
    /// <summary>Whether people are asked where they stand: <c>true</c> or <c>false</c>.</summary>
    public string Assess { get; init; } = "true";

    /// <summary>Whether the team chooses together after the last round: <c>true</c> or <c>false</c>.</summary>
    public string Choosing { get; init; } = "true";

    /// <summary>All themes, names shown, paced by hand: with a manager it is a good session.</summary>
    public static SetUpValues Default(Playbook playbook) =>
        new(
            playbook.SessionTitle,
            [.. playbook.Rounds.Select(round => round.Id)],
            "",
            Inputs.NamesShown,
            Inputs.PaceByHand,
            new Dictionary<string, string>());
}

/// <summary>What is wrong with the set-up values.</summary>
/// <param name="Input">The id of the input that it is about.</param>
public sealed record SetUpFault(string Input, string Sentence);
