using Praatplaat.Cards.Elements;
using Praatplaat.Sessions;
using Praatplaat.Sessions.Playbooks;

namespace Praatplaat.Cards.Tests.Gallery;

/// <summary>A choice of posters, and what another poster has or has not: a choice, a short scale, no story, nothing to read on.</summary>
internal static class PosterCards
{
    /// <summary>Of the round of the other poster that asks to choose.</summary>
    private const int Choice = 3;

    public static IEnumerable<GalleryCard> Of(Stage stage)
    {
        var other = stage.WithOtherPoster();
        IReadOnlyList<Playbook>[] posters = [[stage.Playbook], [other.Playbook]];
        var proposed = SetUpValues.Default(stage.Playbook);
        yield return new("set-up-posters", SetUpCard.Create(
            stage.View(stage.Preparing) with { Posters = posters }, stage.People(6), proposed, Stage.Monday));
        var switched = proposed.Of(other.Playbook, stage.Playbook) with { Playbook = other.Playbook.Id };
        yield return new("set-up-posters-shown", SetUpCard.Create(
            other.View(stage.Preparing) with { Posters = posters },
            stage.People(6),
            switched,
            Stage.Monday,
            news: stage.Texts.Format("SetUp.PosterShown", other.Playbook.Name)));
        yield return new("opening-other-poster", OpeningCard.Create(other.View(other.Started)));
        var open = other.Open(Choice, Stage.Thursday);
        yield return new("theme-choice", ThemeCard.Create(other.View(open), open.Round(Choice)!));
        var bare = new View(open, Bare(other.Playbook), other.Texts, other.View(open).Hours);
        yield return new("theme-bare", ThemeCard.Create(bare, open.Round(Choice)!));
        yield return new("opening-bare", OpeningCard.Create(bare));
        yield return new("results-choice", Results(other, other.After(Choice), [1, 4, 0, 2, 1]));
        yield return new("results-choice-tie", Results(other, other.After(Choice), [0, 3, 3, 2, 1]));
        yield return new("results-choice-withheld", Results(other, Stage.Anonymously(other.After(Choice)), [1, 0, 1, 0, 0]));
        var summary = new Summary(9, 12, [.. Enumerable.Range(1, 5).Select(round => other.Outcome(other.Finished, round, 9))], 0, 0, []);
        yield return new("summary-other-poster", SummaryCard.Create(other.View(other.Finished), summary, forManager: true));
        yield return new("farewell-other-poster", FarewellCard.Create(other.View(other.Finished), summary, other.Finished.SummaryReaders()));
        yield return new("follow-up-other-poster", FollowUpCard.Create(other.View(other.Finished), other.Team.Actions(0, share: false), isLast: false));
    }

    /// <summary>With no more than a playbook has to have.</summary>
    private static Playbook Bare(Playbook playbook) => playbook with
    {
        Background = null,
        Rounds = [.. playbook.Rounds.Select(round => round.WithoutClosed() with { Background = [], Links = [], Original = null })],
        Source = new Source(playbook.Source.Name),
    };

    private static AdaptiveCard Results(Stage stage, Session session, int[] counts)
    {
        var outcome = stage.Outcome(session, Choice, 9) with { Assessment = Assessment.Of(session, counts, Anonymity.LeastAnswers) };
        return ResultsCard.Create(stage.View(session), outcome, new Progress(9, 12, []));
    }
}
