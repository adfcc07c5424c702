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
        yield return new("set-up", SetUpCard.Create(preparing, [.. stage.Team.Members.Take(6)], proposed));
        yield return new("set-up-big-team", SetUpCard.Create(preparing, Big(stage.Team), proposed));
        yield return new("set-up-fault", SetUpCard.Create(preparing, stage.Team.Members, wrong, new(Inputs.Themes, texts["SetUp.ThemesError"])));
        yield return new("set-up-no-manager", SetUpCard.Create(preparing, stage.Team.Members, proposed, new(Inputs.Manager, texts["SetUp.ManagerMissing"])));
        yield return new("set-up-fault-of-a-film", SetUpCard.Create(preparing, stage.Team.Members, wrong, new("film-film-1", texts.Format("SetUp.FilmError", 500))));
        yield return new("set-up-done", NoticeCard.SetUpDone(stage.View(stage.Started)));
        yield return new("set-up-cancelled", NoticeCard.SetUpDone(stage.View(stage.Preparing with { Phase = Phase.Cancelled })));
        yield return new("opening", OpeningCard.Create(stage.View(stage.Started)));
        yield return new("opening-films", OpeningCard.Create(stage.View(withFilms)));
    }

    /// <summary>The team with its names repeated: as many people as fit in the list.</summary>
    internal static IReadOnlyList<Member> Big(Team team) =>
        [.. Enumerable.Range(0, 150).Select(index => Team.MemberOf(team.Names[index % team.Names.Count], index))];

    private static Dictionary<string, string> Films(params (string Scene, string Url)[] films) =>
        films.ToDictionary(film => film.Scene, film => film.Url);
}
