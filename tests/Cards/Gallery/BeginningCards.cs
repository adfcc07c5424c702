using Praatplaat.Sessions;

namespace Praatplaat.Cards.Tests.Gallery;

/// <summary>Set-up and opening.</summary>
internal static class BeginningCards
{
    public static IEnumerable<GalleryCard> Of(Stage stage)
    {
        var (texts, preparing) = (stage.Texts, stage.View(stage.Preparing));
        var proposed = SetUpValues.Default(stage.Playbook, stage.Team.Facilitator) with { Title = stage.Team.Title };
        var wrong = proposed with { Themes = [], Pace = "3", Films = new Dictionary<string, string> { ["film-1"] = "geen adres" } };
        var films = stage.Started with
        {
            Settings = stage.Started.Settings with
            {
                Films = new Dictionary<string, string> { ["film-1"] = "https://example.org/film-1", ["film-2"] = "https://example.org/film-2" },
            },
        };
        yield return new("set-up", SetUpCard.Create(preparing, [.. stage.Team.Members.Take(6)], proposed));
        yield return new("set-up-big-team", SetUpCard.Create(preparing, Big(stage.Team), proposed));
        yield return new("set-up-fault", SetUpCard.Create(preparing, stage.Team.Members, wrong, texts["SetUp.ThemesError"]));
        yield return new("set-up-done", NoticeCard.SetUpDone(stage.View(stage.Started)));
        yield return new("set-up-cancelled", NoticeCard.SetUpDone(stage.View(stage.Preparing with { Phase = Phase.Cancelled })));
        yield return new("opening", OpeningCard.Create(stage.View(stage.Started)));
        yield return new("opening-films", OpeningCard.Create(stage.View(films)));
    }

    internal static IReadOnlyList<Member> Big(Team team) =>
        [.. Enumerable.Range(0, 150).Select(index => team.Members[index % team.Members.Count] is var member && index < team.Members.Count
            ? member
            : new Member(new Person(new PersonId($"7a1c0d52-3b5e-4f0a-9c1d-{index:d12}"), member.Name), $"29:person-{index}"))];
}
