using System.Globalization;
using Praatplaat.Bot.Requests;
using Praatplaat.Cards;
using Praatplaat.Sessions;
using Praatplaat.Sessions.Playbooks;
using Praatplaat.Sessions.Rules;

namespace Praatplaat.Bot.Acts;

/// <summary>
/// Reads the inputs of the set-up card. Missing ones take their defaults, but for the manager; wrong ones are named and shown again.
/// </summary>
internal static class SetUpInput
{
    /// <summary>The view with the playbook that was chosen, and the values for it.</summary>
    /// <param name="view">With the playbook that was proposed.</param>
    public static (View View, SetUpValues Values) Read(Request request, View view)
    {
        var chosen = Or(request.Chosen(Inputs.Playbook), view.Playbook.Id);
        var shown = view.WithPoster(chosen);
        return (shown, Read(request, shown.Playbook) with { Playbook = chosen, ThemesOf = Or(request.Chosen(Inputs.ThemesOf), chosen) });
    }

    /// <summary>What to say where another playbook was chosen than whose themes stand on the card, and the values for that one.</summary>
    /// <returns>Null where nothing was chosen anew.</returns>
    public static (SetUpValues Values, string News)? Switched(View view, SetUpValues values) =>
        values.ThemesOf != values.Playbook && values.Playbook == view.Playbook.Id
            ? (values.Of(view.Playbook, Former(view, values)), view.Texts.Format("SetUp.PosterShown", view.Playbook.Name))
            : null;

    private static Playbook Former(View view, SetUpValues values) => view.WithPoster(values.ThemesOf).Playbook;

    private static SetUpValues Read(Request request, Playbook playbook)
    {
        var proposed = SetUpValues.Default(playbook);
        // Clients leave out the themes where none is ticked; the names stand beside them, with one of two that is always chosen.
        var hasThemes = request.Carries(Inputs.Themes) || request.Carries(Inputs.Names);
        var films = playbook.Films()
            .Select(scene => (scene.Id, Url: PlainText.OneLine(request.Typed(Inputs.Film + scene.Id))))
            .Where(film => film.Url.Length > 0);
        return new SetUpValues(
            Or(PlainText.OneLine(request.Typed(Inputs.Title)), proposed.Title),
            hasThemes ? Request.Ids(request.Chosen(Inputs.Themes)) : proposed.Themes,
            new PersonId(request.Chosen(Inputs.Manager)).Value,
            Or(request.Chosen(Inputs.Names), proposed.Names),
            Or(request.Chosen(Inputs.Pace), proposed.Pace),
            films.ToDictionary(film => film.Id, film => film.Url))
        {
            Reader = Someone(request, Inputs.Reader),
            Facilitator = Someone(request, Inputs.Facilitator),
            Order = Request.Ids(request.Chosen(Inputs.Order)),
            Assess = Or(request.Chosen(Inputs.Assess), proposed.Assess),
            Choosing = Or(request.Chosen(Inputs.Choosing), proposed.Choosing),
            FollowUp = Or(request.Chosen(Inputs.FollowUp), proposed.FollowUp),
            Language = Or(request.Chosen(Inputs.Language), proposed.Language),
        };
    }

    /// <summary>All that is wrong with the values.</summary>
    public static IReadOnlyList<FieldFault> Faults(View view, SetUpValues values, IReadOnlyList<Member> roster) =>
        [.. OfFirst(view, values, roster), .. OfSecond(view, values, roster)];

    private static IEnumerable<FieldFault> OfFirst(View view, SetUpValues values, IReadOnlyList<Member> roster)
    {
        var texts = view.Texts;
        if (values.Playbook != view.Playbook.Id)
            yield return new(Inputs.Playbook, texts["SetUp.PosterError"]);
        if (values.Title.Length > Limits.Title)
            yield return new(Inputs.Title, texts.Format("Refusal.TitleTooLong", values.Title.Length, Limits.Title));
        if (values.Themes.Count == 0 || values.Themes.Any(theme => view.Playbook.Rounds.All(round => round.Id != theme)))
            yield return new(Inputs.Themes, texts["SetUp.ThemesError"], values.Themes.Count == 0);
        if (string.IsNullOrWhiteSpace(values.Manager))
            yield return new(Inputs.Manager, texts["SetUp.ManagerMissing"], IsEmpty: true);
        else if (!IsInTeam(view.Session, values.Manager, roster))
            yield return new(Inputs.Manager, texts.Format("SetUp.NotInTeam", texts["SetUp.ManagerLabel"]));
        if (values.Names is not (Inputs.NamesShown or Inputs.NamesAnonymous))
            yield return new(Inputs.Names, texts["SetUp.NamesError"]);
        if (values.Pace != Inputs.PaceByHand && Days(values.Pace) is null)
            yield return new(Inputs.Pace, texts["SetUp.PaceError"]);
    }

    private static IEnumerable<FieldFault> OfSecond(View view, SetUpValues values, IReadOnlyList<Member> roster)
    {
        var texts = view.Texts;
        if (values.Reader.Length > 0 && !IsInTeam(view.Session, values.Reader, roster))
            yield return new(Inputs.Reader, texts.Format("SetUp.NotInTeam", texts["Check.Reader"]));
        if (values.Facilitator.Length > 0 && !IsInTeam(view.Session, values.Facilitator, roster))
            yield return new(Inputs.Facilitator, texts.Format("SetUp.NotInTeam", texts["Check.Facilitator"]));
        if (!IsOnOff(values.Assess))
            yield return new(Inputs.Assess, texts.Format("SetUp.OnOffError", texts["SetUp.AssessLabel"]));
        if (!IsOnOff(values.Choosing))
            yield return new(Inputs.Choosing, texts.Format("SetUp.OnOffError", texts["SetUp.ChoosingLabel"]));
        if (!IsOnOff(values.FollowUp))
            yield return new(Inputs.FollowUp, texts.Format("SetUp.OnOffError", texts["SetUp.FollowUpLabel"]));
        if (values.Language != view.Playbook.Language && Translation(view, values) is null)
            yield return new(Inputs.Language, texts["SetUp.LanguageError"]);
        foreach (var film in view.Playbook.Films().Where(scene => values.Films.TryGetValue(scene.Id, out var url) && !IsPage(url)))
            yield return new(Inputs.Film + film.Id, texts.Format("SetUp.FilmError", film.Title, Limits.Film));
    }

    /// <summary>The view in the language that was chosen, in which the session will be.</summary>
    public static View Chosen(View view, SetUpValues values) => Translation(view, values) is { } other ? view.In(other) : view;

    /// <returns>Null where the playbook stays as it is.</returns>
    private static Playbook? Translation(View view, SetUpValues values) =>
        view.Translations.FirstOrDefault(other => other.Language == values.Language && other.Language != view.Playbook.Language);

    /// <summary>The values to show again, cut to what a card full of names holds: only a program sends more than the fields take.</summary>
    public static SetUpValues GivenBack(SetUpValues values) => values with
    {
        Language = PlainText.Cut(values.Language, Limits.Name),
        Playbook = PlainText.Cut(values.Playbook, Limits.Name),
        ThemesOf = PlainText.Cut(values.ThemesOf, Limits.Name),
        Title = PlainText.Cut(values.Title, 2 * Limits.Title),
        Films = values.Films.ToDictionary(film => film.Key, film => PlainText.Cut(film.Value, 2 * Limits.Film)),
    };

    /// <param name="view">With the playbook that was chosen, in the language that was proposed; see <see cref="Chosen"/>.</param>
    /// <param name="values">Without a fault.</param>
    /// <param name="firstOpensAt">When the first round opens by itself, by the settings.</param>
    public static Command.Start Command(
        View view, SetUpValues values, IReadOnlyList<Member> roster, Func<Settings, DateTimeOffset?> firstOpensAt)
    {
        var (starter, proposed, other) = (view.Session.Facilitator, view.Playbook, Translation(view, values));
        var playbook = other ?? proposed;
        var manager = Found(values.Manager) ?? starter;
        var names = values.Names == Inputs.NamesAnonymous ? Names.Anonymous : Names.Shown;
        var rounds = values.Rounds(playbook)
            .Select((round, index) => new RoundState(index + 1, round.Id, [.. round.Fields.Select(field => field.Id)])
            {
                // What the team is asked to choose from is no matter of where it stands.
                Levels = round.Closed() is { } asked && (!asked.IsScale || values.Assess == "true") ? asked.Answers.Count : 0,
            });
        // A title that nobody changed is translated too.
        var title = values.Title == proposed.SessionTitle ? playbook.SessionTitle : values.Title;
        var settings = new Settings(title, manager, names, Days(values.Pace), values.Films)
        {
            Chooses = values.Choosing == "true",
            FollowsUp = values.FollowUp == "true",
            SecondReader = Found(values.Reader) is { } reader && reader.Id != manager.Id ? reader : null,
        };
        return new Command.Start(settings, [.. rounds], firstOpensAt(settings), Found(values.Facilitator)) { Playbook = other ?? Another(view) };

        Person? Found(string id) => id == starter.Id.Value ? starter : roster.FirstOrDefault(member => member.Id.Value == id)?.Person;
    }

    /// <returns>Null where the session has been proposed with this playbook.</returns>
    private static Playbook? Another(View view) => view.Playbook.Id == view.Session.Playbook.Id ? null : view.Playbook;

    /// <summary>The session as it would be once it was started with these values.</summary>
    public static Session Draft(Session session, Command.Start start, DateTimeOffset at, Promise promise)
    {
        var context = new CommandContext(new Caller.Someone(session.Facilitator, InTeam: true), at) { Promise = promise };
        return Decider.Decide(session, start, context) is Decision.Accepted started ? started.Session : session;
    }

    private static bool IsInTeam(Session session, string person, IReadOnlyList<Member> roster) =>
        person == session.Facilitator.Id.Value || roster.Any(member => member.Id.Value == person && !session.HasLeft(member.Id));

    /// <returns>Empty for nobody.</returns>
    private static string Someone(Request request, string input) =>
        request.Chosen(input) is var chosen && chosen == Inputs.Nobody ? "" : new PersonId(chosen).Value;

    private static bool IsOnOff(string value) => value is "true" or "false";

    private static string Or(string typed, string otherwise) => string.IsNullOrWhiteSpace(typed) ? otherwise : typed;

    private static int? Days(string pace) =>
        int.TryParse(pace, CultureInfo.InvariantCulture, out var days) && days is >= 0 and <= Limits.Pace ? days : null;

    private static bool IsPage(string url) =>
        url.Length <= Limits.Film && Uri.IsWellFormedUriString(url, UriKind.Absolute) && Uri.TryCreate(url, UriKind.Absolute, out var page) && page.Scheme == Uri.UriSchemeHttps && page.UserInfo.Length == 0;
}
