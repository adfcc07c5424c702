using Praatplaat.Cards.Elements;
using Praatplaat.Cards.Parts;
using Praatplaat.Sessions;

namespace Praatplaat.Cards;

/// <summary>
/// The second card of the set-up, for the starter alone: whether anything stands in the way of this session, and what has a good default.
/// </summary>
public static class SetUpCheckCard
{
    private const string FilmsId = "films";

    /// <param name="view">Of the session as it would start with these values.</param>
    /// <param name="people">From whom a second reader and another facilitator are chosen.</param>
    /// <param name="fault">What is wrong with a value; null for nothing.</param>
    /// <param name="news">Why the card is shown again; null for nothing to say.</param>
    public static AdaptiveCard Create(
        View view, Preflight preflight, PeopleList people, SetUpValues values, FormFault? fault = null, string? news = null)
    {
        var (texts, session) = (view.Texts, view.Session);
        CardElement[] fields =
        [
            .. PreflightRows.Create(view, preflight),
            Typed.Text(texts.Format(
                view.Session.IsAnonymous ? "Check.ChosenAnonymous" : "Check.ChosenShown", view.Session.Settings.Manager.Name)),
            .. Order(view),
            OwnText.Heading(texts["Check.Choices"]),
            .. Choices(view, people, values),
            .. values.OfOtherCard(isFirst: false),
            .. Films(view, values),
        ];
        CardElement[] below =
        [
            new ActionSet(
            [
                Button.WithInputs(texts["SetUp.Start"], Verbs.SessionStart, session).Primary(),
                Button.WithInputs(texts["Check.Again"], Verbs.SetUpCheck, session),
                Button.WithInputs(texts["Check.Back"], Verbs.SetUpSearch, session),
            ]),
            OwnText.Note(texts["Check.TryExplained"]),
            .. news is null ? Array.Empty<CardElement>() : [OwnText.Strong(news)],
            new ActionSet(
            [
                Button.WithInputs(texts["Check.Preview"], Verbs.SessionPreview, session),
                Button.WithInputs(texts["Check.Rehearse"], Verbs.SessionRehearse, session),
            ]),
        ];
        return new CardHeader("🧭", view.Overline(), texts["Check.Title"], texts["Check.State"]).CardWith(
            texts.Language, Form.Create(texts, fault, fields, below), fault?.Spoken ?? news ?? texts["Check.Spoken"]);
    }

    /// <summary>The button unfolds what is below it. An address that was typed, which may be wrong, is in sight.</summary>
    private static IEnumerable<CardElement> Films(View view, SetUpValues values)
    {
        CardElement[] films = [.. FilmInputs(view, values)];
        return films.Length == 0 ? [] :
        [
            new ActionSet([new ToggleVisibilityAction(view.Texts["Check.Films"], [FilmsId])]),
            Layout.Hidden(FilmsId, films) with { IsVisible = values.Films.Count > 0 },
        ];
    }

    /// <summary>The themes as they will be played. Each but the first can come earlier.</summary>
    private static IEnumerable<CardElement> Order(View view)
    {
        var texts = view.Texts;
        yield return OwnText.Heading(texts["Check.Order"]);
        foreach (var round in view.Session.Rounds)
        {
            // Clients would make a list of a number with a dot, and number it themselves.
            var title = new RichTextBlock([new TextRun($"{round.Number}. {view.Round(round).Sign} {view.Round(round).Title}")]);
            yield return new ColumnSet(
            [
                new Column("stretch", [title]) { VerticalContentAlignment = VerticalAlignment.Center },
                .. round.Number == 1 ? Array.Empty<Column>() : [new Column("auto", [new ActionSet([Earlier(view, round)])])],
            ])
            {
                Spacing = Spacing.Small,
            };
        }
    }

    private static ExecuteAction Earlier(View view, RoundState round)
    {
        var data = new ActionData(view.Session.Id.Value) { Move = round.Key };
        return Button.WithInputs(view.Texts.Format("Check.Earlier", round.Number), Verbs.SetUpCheck, data);
    }

    private static IEnumerable<CardElement> Choices(View view, PeopleList people, SetUpValues values)
    {
        var texts = view.Texts;
        return
        [
            .. PeopleInputs.Search(view, people, Verbs.SetUpCheck),
            Person(view, people, Inputs.Reader, texts["Check.Reader"], texts["Check.Nobody"], values.Reader),
            OwnText.Note(texts["Check.ReaderExplained"]),
            Person(view, people, Inputs.Facilitator, texts["Check.Facilitator"], texts["Check.Myself"], values.Facilitator),
            OwnText.Note(texts["Check.FacilitatorExplained"]),
            .. AssessInput(view, values),
            OnOff(texts, Inputs.Choosing, texts["SetUp.ChoosingLabel"], texts["SetUp.Choosing"], values.Choosing),
            OnOff(texts, Inputs.FollowUp, texts["SetUp.FollowUpLabel"], texts["SetUp.FollowUp"], values.FollowUp),
            .. Language(view, values),
        ];
    }

    /// <summary>Each language calls itself by its own name. Empty where the playbook has one.</summary>
    private static IEnumerable<CardElement> Language(View view, SetUpValues values) => view.Translations.Count < 2 ? [] :
    [
        new InputChoiceSet(
            view.Texts["SetUp.LanguageLabel"],
            [.. view.Translations.Select(other => new Choice(Texts.For(other.Language).LanguageName, other.Language))])
        {
            Id = Inputs.Language,
            Value = values.Language,
            Style = ChoiceStyle.Expanded,
            ErrorMessage = view.Texts["SetUp.LanguageError"],
        },
        OwnText.Note(view.Texts["SetUp.LanguageExplained"]),
    ];

    /// <param name="none">What it means to choose nobody, which is possible too.</param>
    private static InputChoiceSet Person(View view, PeopleList people, string input, string label, string none, string chosen) =>
        new(label, [new Choice(none, Inputs.Nobody), .. people.Choices()])
        {
            Id = input,
            ChoicesData = PeopleInputs.Picker(view, DataQuery.Conversation),
            Value = chosen.Length > 0 ? chosen : Inputs.Nobody,
            Style = ChoiceStyle.Compact,
            ErrorMessage = view.Texts.Format("SetUp.PersonError", label),
        };

    /// <summary>Empty where the playbook has no scale.</summary>
    private static IEnumerable<CardElement> AssessInput(View view, SetUpValues values) =>
        view.Playbook.Rounds.All(round => round.Scale is null)
        ? []
        : [OnOff(view.Texts, Inputs.Assess, view.Texts["SetUp.AssessLabel"], view.Texts["SetUp.Assess"], values.Assess)];

    private static InputToggle OnOff(Texts texts, string input, string label, string title, string value) =>
        new(label, title) { Id = input, Value = value, ErrorMessage = texts.Format("SetUp.OnOffError", label) };

    private static IEnumerable<InputText> FilmInputs(View view, SetUpValues values) =>
        view.Playbook.Films().Select(film =>
            new InputText(view.Texts.Format("SetUp.FilmLabel", film.Title))
            {
                Id = Inputs.Film + film.Id,
                Value = values.Films.GetValueOrDefault(film.Id),
                Placeholder = "https://",
                Style = TextInputStyle.Url,
                MaxLength = Inputs.RoomFor(values.Films.GetValueOrDefault(film.Id)),
                ErrorMessage = view.Texts.Format("SetUp.FilmError", film.Title, Limits.Film),
            });
}
