using Praatplaat.Sessions;
using Praatplaat.Sessions.Rules;

namespace Praatplaat.Cards.Tests.Gallery;

/// <summary>Choosing key points, and choosing together.</summary>
internal static class ChoosingCards
{
    public static IEnumerable<GalleryCard> Of(Stage stage) => [.. KeyPointCards(stage), .. DotCards(stage)];

    private static IEnumerable<GalleryCard> DotCards(Stage stage)
    {
        var choosing = stage.After(7) with { DotsAskedAt = Stage.Thursday };
        var (view, six, many) = (stage.View(choosing), stage.DotItems(choosing, 6), stage.DotItems(choosing, 36));
        string[] ids = [six[0].Id, six[2].Id];
        var (few, all) = (new Ranking([], 2, IsWithheld: true), stage.Ranking(choosing, 36, 12));
        yield return new("dots", DotsCard.Create(view, six));
        yield return new("dots-many", DotsCard.Create(view, many, ids, FormFault.Of(view, new Refusal.TooManyDots(4))));
        yield return new("key-points-first", RefusalCard.KeyPointsFirst(view, new Refusal.TooManyToChoose(31, [1, 2, 3, 5])));
        yield return new("dots-saved", DotsSavedCard.Create(view, six, ids));
        yield return new("dots-saved-many", DotsSavedCard.Create(view, many, [.. many.Take(3).Select(item => item.Id)]));
        yield return new("ranking", RankingCard.Create(view, stage.Ranking(choosing, 6, 9), 12));
        yield return new("ranking-first-impression", RankingCard.Create(view, stage.Ranking(choosing, 6, 3), 12));
        yield return new("ranking-many", RankingCard.Create(view, all, 12));
        yield return new("ranking-nobody", RankingCard.Create(view, new Ranking([], 0, IsWithheld: false), 12));
        yield return new("ranking-few", RankingCard.Create(stage.View(Stage.Anonymously(choosing)), few, 12));
        yield return new("ask-dots", QuestionCard.CloseDots(view, Dotted(7)));
        yield return new("ask-dots-few", QuestionCard.CloseDotsEarly(view, Dotted(1), Verbs.ActionsAsk)!);
        yield return new("control-dots", ControlCard.Create(view, Dotted(7)));
        yield return new("control-dots-given", ControlCard.Create(stage.View(choosing with { DotsClosedAt = Stage.Thursday }), Dotted(0)));
    }

    private static ControlState Dotted(int given) => new(new Progress(0, 12, []), 0, null, DeliveryCards.Fine, null) { DotsFrom = given, ReadAt = Stage.Thursday };

    private static IEnumerable<GalleryCard> KeyPointCards(Stage stage)
    {
        var closed = stage.After(1);
        var (view, round, lines) = (stage.View(closed), closed.Round(1)!, stage.Lines(closed, 1, 4));
        var many = stage.Lines(closed, 1, 300);
        string[] ids = [many[0].Id, many[1].Id, many[2].Id, many[3].Id];
        RoundLine[] three = [.. lines.Take(KeyPoint.Most)];
        var (tooMany, tooLong) = (new Refusal.TooManyKeyPoints(4), new Refusal.KeyPointTooLong(2, 345));
        yield return new("key-points", KeyPointsCard.Choose(view, round, lines, [], []));
        yield return new("key-points-others", KeyPointsCard.Choose(stage.View(stage.After(3)), stage.After(3).Round(2)!, stage.Lines(stage.After(3), 2, 4), [], []));
        yield return new("key-points-now", KeyPointsCard.Choose(view, round, lines, stage.KeyPoints(closed, 1), [lines[0].Id]));
        yield return new("key-points-many", KeyPointsCard.Choose(view, round, many, stage.KeyPoints(closed, 1), ids, 2, FormFault.Of(view, tooMany)));
        yield return new("key-points-word", KeyPointsCard.Word(view, round, three));
        yield return new("key-points-word-fault", KeyPointsCard.Word(view, round, three, [.. three.Select(line => line.Text)], FormFault.Of(view, new Refusal.FaultyForm([tooLong, tooLong with { Point = 3 }]))));
        yield return new("key-points-saved", KeyPointsCard.Saved(view, round, stage.KeyPoints(closed, 1)));
        yield return new("key-points-cleared", KeyPointsCard.Saved(view, round, []));
        yield return new("done-already", DoneCard.Nothing(view));
        yield return new("done-closed", DoneCard.Create(view, stage.Texts.Format("Done.Closed", 1, "Vertrouwen"), 1));
        yield return new("news-closed-open", NewsCard.Closed(stage.View(stage.Open(2)), round));
    }
}
