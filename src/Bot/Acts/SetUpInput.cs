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
    public static SetUpValues Read(Request request, Playbook playbook)
    {
        var proposed = SetUpValues.Default(playbook);
        var films = playbook.Opening.Story.Scenes
            .Where(scene => scene.Kind == SceneKind.Film)
            .Select(scene => (scene.Id, Url: PlainText.OneLine(request.Typed(Inputs.Film + scene.Id))))
            .Where(film => film.Url.Length > 0);
        return new SetUpValues(
            Or(PlainText.OneLine(request.Typed(Inputs.Title)), proposed.Title),
            request.Data is { } data && data.TryGetProperty(Inputs.Themes, out _)
                ? Request.Ids(request.Chosen(Inputs.Themes))
                : proposed.Themes,
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
        };
    }

    /// <returns>What is wrong with the first input that is wrong; null where none is.</returns>
    public static SetUpFault? Fault(View view, SetUpValues values, IReadOnlyList<Member> roster)
    {
        var texts = view.Texts;
        if (values.Title.Length > Limits.Title)
            return new SetUpFault(Inputs.Title, texts.Format("Refusal.TitleTooLong", values.Title.Length, Limits.Title));
        if (values.Themes.Count == 0 || values.Themes.Any(theme => view.Playbook.Rounds.All(round => round.Id != theme)))
            return new SetUpFault(Inputs.Themes, texts["SetUp.ThemesError"]);
        if (string.IsNullOrWhiteSpace(values.Manager))
            return new SetUpFault(Inputs.Manager, texts["SetUp.ManagerMissing"]);
        foreach (var (input, person) in new[] { (Inputs.Manager, values.Manager), (Inputs.Reader, values.Reader), (Inputs.Facilitator, values.Facilitator) })
            if (person.Length > 0 && person != view.Session.Facilitator.Id.Value && !IsInTeam(view.Session, person, roster))
                return new SetUpFault(input, texts["SetUp.ManagerError"]);
        if (values.Names is not (Inputs.NamesShown or Inputs.NamesAnonymous))
            return new SetUpFault(Inputs.Names, texts["SetUp.NamesError"]);
        if (values.Pace != Inputs.PaceByHand && Days(values.Pace) is null)
            return new SetUpFault(Inputs.Pace, texts["SetUp.PaceError"]);
        if (!IsOnOff(values.Assess))
            return new SetUpFault(Inputs.Assess, texts["SetUp.OnOffError"]);
        if (!IsOnOff(values.Choosing))
            return new SetUpFault(Inputs.Choosing, texts["SetUp.OnOffError"]);
        return values.Films.FirstOrDefault(film => !IsPage(film.Value)) is { Key: { } scene }
            ? new SetUpFault(Inputs.Film + scene, texts.Format("SetUp.FilmError", Limits.Film))
            : null;
    }

    /// <summary>The values to show again, cut to what a card full of names holds: only a program sends more than the fields take.</summary>
    public static SetUpValues GivenBack(SetUpValues values) => values with
    {
        Title = PlainText.Cut(values.Title, 2 * Limits.Title),
        Films = values.Films.ToDictionary(film => film.Key, film => PlainText.Cut(film.Value, 2 * Limits.Film)),
    };

    /// <param name="values">Without a fault.</param>
    /// <param name="firstOpensAt">When the first round opens by itself, by the settings.</param>
    public static Command.Start Command(
        Playbook playbook, SetUpValues values, IReadOnlyList<Member> roster, Person starter, Func<Settings, DateTimeOffset?> firstOpensAt)
    {
        var manager = Found(values.Manager) ?? starter;
        var names = values.Names == Inputs.NamesAnonymous ? Names.Anonymous : Names.Shown;
        var rounds = values.Rounds(playbook)
            .Select((round, index) => new RoundState(index + 1, round.Id, [.. round.Fields.Select(field => field.Id)])
            {
                Levels = values.Assess == "true" ? round.Scale?.Levels.Count ?? 0 : 0,
            });
        var settings = new Settings(values.Title, manager, names, Days(values.Pace), values.Films)
        {
            Chooses = values.Choosing == "true",
            SecondReader = Found(values.Reader) is { } reader && reader.Id != manager.Id ? reader : null,
        };
        return new Command.Start(settings, [.. rounds], firstOpensAt(settings), Found(values.Facilitator));

        Person? Found(string id) => id == starter.Id.Value ? starter : roster.FirstOrDefault(member => member.Id.Value == id)?.Person;
    }

    /// <summary>The session as it would be once it was started with these values.</summary>
    public static Session Draft(Session session, Command.Start start, DateTimeOffset at)
    {
        var context = new CommandContext(new Caller.Someone(session.Facilitator, InTeam: true), at);
        return Decider.Decide(session, start, context) is Decision.Accepted started ? started.Session : session;
    }

    private static bool IsInTeam(Session session, string person, IReadOnlyList<Member> roster) =>
        roster.Any(member => member.Id.Value == person && !session.HasLeft(member.Id));

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
