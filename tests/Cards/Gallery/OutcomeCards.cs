using Praatplaat.Cards.Elements;
using Praatplaat.Sessions;

namespace Praatplaat.Cards.Tests.Gallery;

/// <summary>Results and all answers of a closed round.</summary>
internal static class OutcomeCards
{
    public static IEnumerable<GalleryCard> Of(Stage stage)
    {
        var (closed, all) = (stage.After(1), stage.After(7));
        yield return new("results-empty", Results(stage, closed, 1, 0));
        yield return new("results-one", Results(stage, closed, 1, 1));
        yield return new("results-nine", Results(stage, closed, 1, 9));
        yield return new("results-forty", Results(stage, closed, 1, 40));
        yield return new("results-anonymous", Results(stage, Stage.Anonymously(closed), 1, 9));
        yield return new("results-key-points", Results(stage, closed, 1, 9, points: stage.KeyPoints(closed, 1)));
        yield return new("results-few-levels", Results(stage, Stage.Anonymously(closed), 1, 9, [1, 0, 1, 0, 0]));
        yield return new("results-divided", Results(stage, closed, 1, 9, [4, 1, 0, 2, 2]));
        yield return new("results-vision", Results(stage, all, 7, 4));
        yield return new("answers", Answers(stage, closed, 9, 1, fromSummary: false));
        yield return new("answers-one", Answers(stage, closed, 1, 1, fromSummary: false));
        yield return new("answers-first", Answers(stage, all, 40, 1, fromSummary: false));
        yield return new("answers-middle", Answers(stage, all, 60, 2, fromSummary: true));
        yield return new("answers-last", Answers(stage, all, 40, 99, fromSummary: true));
        yield return new("answers-anonymous", Answers(stage, Stage.Anonymously(closed), 3, 1, fromSummary: true));
        yield return new("answers-none", Answers(stage, closed, 0, 1, fromSummary: true));
    }

    private static AdaptiveCard Results(Stage stage, Session session, int round, int count, int[]? levels = null, IReadOnlyList<KeyPoint>? points = null)
    {
        var outcome = stage.Outcome(session, round, count) with { KeyPoints = points ?? [] };
        if (levels is not null)
            outcome = outcome with { Assessment = Assessment.Of(session, levels, Anonymity.LeastAnswers) };
        return ResultsCard.Create(stage.View(session), outcome, new Progress(count, Math.Max(count, 12), []));
    }

    private static AdaptiveCard Answers(Stage stage, Session session, int count, int page, bool fromSummary)
    {
        var (pages, all) = (new AnswerPages(session), stage.Answers(session, 1, count));
        foreach (var answer in all)
            pages.Add(answer);
        var shown = pages.Page(page);
        var onPage = all.Where(answer => shown.Positions.Contains(AnswerPosition.Of(session, answer)));
        return AnswersCard.Create(stage.View(session), session.Round(1)!, shown, onPage, fromSummary);
    }
}
