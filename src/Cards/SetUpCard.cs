using Praatplaat.Cards.Elements;
using Praatplaat.Cards.Parts;
using Praatplaat.Sessions;
using Praatplaat.Sessions.Playbooks;

namespace Praatplaat.Cards;

/// <summary>What the facilitator chooses before a session starts. Everything has a usable default.</summary>
public static class SetUpCard
{
    private const string MoreId = "more";

    /// <summary>Above this many names the list would fill the card: then only the first are in it, the starter always.</summary>
    public const int MostNames = 150;

    /// <param name="roster">The team, from which the manager is chosen.</param>
    /// <param name="fault">What was wrong with the values that came before; they are shown again.</param>
    public static AdaptiveCard Create(View view, IReadOnlyList<Member> roster, SetUpValues values, string? fault = null)
    {
        var (texts, session) = (view.Texts, view.Session);
        var frame = new Frame("🧭", view.Overline(), texts["SetUp.Title"]);
        CardElement[] faults = fault is null ? [] : [Say.Fault(fault)];
        return frame.Around(
            texts,
            [
                .. faults,
                new RichTextBlock([Typed.Run(texts.Format("SetUp.Intro", session.Facilitator.Name)) with { IsSubtle = true }]),
                .. Choices(view, roster, values),
                Say.Hidden(MoreId, [.. More(view, values)]),
                new ActionSet(
                [
                    Press.Send(texts["SetUp.Start"], Verbs.SessionStart, session).First(),
                    new ToggleVisibilityAction(texts["SetUp.More"], [MoreId]),
                    Press.Only(texts["SetUp.Cancel"], Verbs.SessionCancel, session),
                ]),
            ],
            texts["SetUp.Spoken"]);
    }

    private static IEnumerable<CardElement> Choices(View view, IReadOnlyList<Member> roster, SetUpValues values)
    {
        var texts = view.Texts;
        yield return new InputText(texts["SetUp.TitleLabel"])
        {
            Id = Inputs.Title,
            Value = values.Title,
            MaxLength = Limits.Title,
            IsRequired = true,
            ErrorMessage = texts.Format("SetUp.TitleError", Limits.Title),
        };
        yield return new InputChoiceSet(texts["SetUp.ThemesLabel"], [.. view.Playbook.Rounds.Select(round => new Choice($"{round.Sign} {round.Title}", round.Id))])
        {
            Id = Inputs.Themes,
            Value = string.Join(',', values.Themes),
            IsMultiSelect = true,
            IsRequired = true,
            Style = ChoiceStyle.Expanded,
            ErrorMessage = texts["SetUp.ThemesError"],
        };
        yield return new InputChoiceSet(texts["SetUp.ManagerLabel"], [.. Names(view, roster).Select(person => new Choice(person.Name, person.Id.Value))])
        {
            Id = Inputs.Manager,
            Value = values.Manager,
            Style = ChoiceStyle.Compact,
            IsRequired = true,
            ErrorMessage = texts["SetUp.ManagerError"],
        };
        yield return NamesChoice(texts, values);
    }

    private static InputChoiceSet NamesChoice(Texts texts, SetUpValues values) =>
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

    private static IEnumerable<CardElement> More(View view, SetUpValues values)
    {
        var texts = view.Texts;
        int[] paces = [2, 3, 5];
        yield return new InputChoiceSet(texts["SetUp.PaceLabel"],
        [
            new Choice(texts["SetUp.PaceByHand"], Inputs.PaceByHand),
            .. paces.Select(days => new Choice(texts.Format("SetUp.PaceDays", days), $"{days}")),
        ])
        {
            Id = Inputs.Pace,
            Value = values.Pace,
            Style = ChoiceStyle.Compact,
            ErrorMessage = texts["SetUp.PaceError"],
        };
        foreach (var film in view.Playbook.Opening.Story.Scenes.Where(scene => scene.Kind == SceneKind.Film))
            yield return new InputText(texts.Format("SetUp.FilmLabel", film.Title))
            {
                Id = Inputs.Film + film.Id,
                Value = values.Films.GetValueOrDefault(film.Id),
                Placeholder = "https://",
                Style = TextInputStyle.Url,
                MaxLength = Limits.Film,
                ErrorMessage = texts.Format("SetUp.FilmError", Limits.Film),
            };
    }

    private static IEnumerable<Person> Names(View view, IReadOnlyList<Member> roster) =>
        roster.Select(member => member.Person)
            .Where(person => person.Id != view.Session.Facilitator.Id)
            .OrderBy(person => person.Name, StringComparer.Create(view.Texts.Culture, ignoreCase: true))
            .Take(MostNames - 1)
            .Prepend(view.Session.Facilitator);
}
