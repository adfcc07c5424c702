using Praatplaat.Sessions;

namespace Praatplaat.Cards.Tests.Gallery;

/// <summary>Set-up and opening.</summary>
internal static class BeginningCards
{
    public static IEnumerable<GalleryCard> Of(Stage stage)
    {
        var (texts, preparing) = (stage.Texts, stage.View(stage.Preparing));
        var proposed = SetUpValues.Default(stage.Playbook) with { Title = stage.Team.Title };
        var wrong = proposed with { Themes = [], Pace = "3", Films = Films(("film-1", "geen adres")) };
        var withFilms = stage.Started with
        {
            Settings = stage.Started.Settings with
            {
                Films = Films(("film-1", "https://example.org/film-1"), ("film-2", "https://example.org/film-2")),
            },
        };
        yield return new("set-up", SetUpCard.Create(preparing, stage.People(6), proposed, Stage.Monday));
        yield return new("set-up-big-team", SetUpCard.Create(preparing, Big(stage), proposed, Stage.Monday));
        yield return new("set-up-search-big-team", SetUpCard.Create(preparing, Big(stage, "an", stage.Team.Manager.Id.Value), wrong, Stage.Monday));
        yield return new("set-up-found", SetUpCard.Create(preparing, Searched(stage, stage.Team.Names[1]), proposed, Stage.Monday));
        var nobody = Searched(stage, stage.Team.Title);
        yield return new("set-up-not-found", SetUpCard.Create(preparing, nobody, proposed, Stage.Monday, NoManager(texts)));
        yield return new("set-up-namesakes", SetUpCard.Create(preparing, Namesakes(stage), proposed, Stage.Monday));
        yield return new("set-up-fault", SetUpCard.Create(preparing, stage.People(), wrong, Stage.Monday, FormFault.Of(texts, new FieldFault(Inputs.Themes, texts["SetUp.ThemesError"]), new(Inputs.Pace, texts["SetUp.PaceError"]))));
        yield return new("set-up-no-manager", SetUpCard.Create(preparing, stage.People(), proposed, Stage.Monday, NoManager(texts)));
        foreach (var card in Checked(stage, proposed, wrong))
            yield return card;
        yield return new("set-up-done", NoticeCard.SetUpDone(stage.View(stage.Started)));
        yield return new("set-up-cancelled", NoticeCard.SetUpDone(stage.View(stage.Preparing with { Phase = Phase.Cancelled })));
        yield return new("opening", OpeningCard.Create(stage.View(stage.Started)));
        yield return new("opening-pace", OpeningCard.Create(stage.View(PlanCards.ByPace(stage))));
        yield return new("opening-films", OpeningCard.Create(stage.View(withFilms)));
    }

    private static IEnumerable<GalleryCard> Checked(Stage stage, SetUpValues proposed, SetUpValues wrong)
    {
        var (byPace, colleagues) = (stage.View(PlanCards.ByPace(stage)), stage.Team.Members.Select(member => member.Name).ToList());
        var fine = new Preflight(stage.Team.Members.Count, [], 0, []);
        var troubled = fine with
        {
            Unreachable = [new(Obstacle.NotInstalled, colleagues), new(Obstacle.Blocked, [colleagues[^1]])],
            Unchecked = 3,
            DaysOff = [.. Enumerable.Range(1, 8).Select(day => (new DateOnly(2026, 12, 3 * day), new DateOnly(2026, 12, (3 * day) + (day % 2))))],
            IsFacilitatorUnreachable = true,
        };
        var anonymous = stage.View(Stage.Anonymously(stage.Started));
        var film = FormFault.Of(stage.Texts, new FieldFault("film-film-1", stage.Texts.Format("SetUp.FilmError", "Film 1", 500)));
        yield return new("set-up-check", SetUpCheckCard.Create(byPace, fine, stage.People(6), proposed));
        yield return new("set-up-check-trouble", SetUpCheckCard.Create(byPace, troubled, stage.People(6), proposed));
        yield return new("set-up-check-alone", SetUpCheckCard.Create(anonymous, fine with { Members = 1 }, stage.People(1), proposed));
        yield return new("set-up-check-fault", SetUpCheckCard.Create(stage.View(stage.Started), fine, stage.People(6), wrong, film));
        var (reader, leader) = (stage.Team.Manager.Id.Value, stage.Team.Members[2].Id.Value);
        var chosen = wrong with { Reader = reader, Facilitator = leader, Films = Films(("film-1", new string('a', 1000)), ("film-2", new string('b', 1000))) };
        yield return new("set-up-check-big-team", SetUpCheckCard.Create(byPace, troubled, Listed(stage, 400, "an", reader, leader), chosen, film));
    }

    /// <summary>The team with its names repeated: more people than fit in the list, most of one name with others.</summary>
    internal static PeopleList Big(Stage stage, string search = "", string chosen = "") => Listed(stage, 400, search, chosen);

    /// <summary>A few people, while the list had no room for all.</summary>
    private static PeopleList Searched(Stage stage, string name) => stage.People() with
    {
        Shown = [.. stage.Team.Members.Take(3)],
        Found = name == stage.Team.Title ? 0 : 1,
        Search = PlainText.Cut(name, Limits.Search),
    };

    /// <summary>Some with an address, some with a number.</summary>
    private static PeopleList Namesakes(Stage stage)
    {
        var people = Listed(stage, stage.Team.Names.Count + 3, "", "");
        return people with { Marks = people.Namesakes[0].ToDictionary(some => some.Id, some => $"s.{some.Id.Value[^2..]}") };
    }

    private static PeopleList Listed(Stage stage, int count, string search, string chosen, string? also = null)
    {
        var names = stage.Team.Names;
        Member[] people = [.. Enumerable.Range(0, count).Select(index => Team.MemberOf(names[index % names.Count], index))];
        var list = PeopleList.Of(stage.Texts, people, stage.Team.Facilitator.Id, search, chosen, also);
        var mark = new string('m', PeopleList.MarkLength);
        return list with { Marks = list.Namesakes.SelectMany(some => some).ToDictionary(some => some.Id, _ => mark) };
    }

    private static FormFault? NoManager(Texts texts) =>
        FormFault.Of(texts, new FieldFault(Inputs.Manager, texts["SetUp.ManagerMissing"], IsEmpty: true));

    private static Dictionary<string, string> Films(params (string Scene, string Url)[] films) =>
        films.ToDictionary(film => film.Scene, film => film.Url);
}
