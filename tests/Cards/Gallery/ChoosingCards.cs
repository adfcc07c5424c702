using Praatplaat.Sessions;
using Praatplaat.Sessions.Rules;

namespace Praatplaat.Cards.Tests.Gallery;

/// <summary>Choosing key points.</summary>
internal static class ChoosingCards
{
    public static IEnumerable<GalleryCard> Of(Stage stage)
    {
        var closed = stage.After(1);
        var (view, round, lines) = (stage.View(closed), closed.Round(1)!, stage.Lines(closed, 1, 4));
        var many = stage.Lines(closed, 1, 300);
        string[] ids = [many[0].Id, many[1].Id, many[2].Id, many[3].Id];
        RoundLine[] three = [.. lines.Take(KeyPoint.Most)];
        var (tooMany, tooLong) = (new Refusal.TooManyKeyPoints(4), new Refusal.KeyPointTooLong(2, 345));
        yield return new("key-points", KeyPointsCard.Choose(view, round, lines, [], []));
        yield return new("key-points-now", KeyPointsCard.Choose(view, round, lines, stage.KeyPoints(closed, 1), [lines[0].Id]));
        yield return new("key-points-many", KeyPointsCard.Choose(view, round, many, stage.KeyPoints(closed, 1), ids, 2, Refusals.Sentence(view, tooMany)));
        yield return new("key-points-word", KeyPointsCard.Word(view, round, three));
        yield return new("key-points-word-fault", KeyPointsCard.Word(view, round, three, [.. three.Select(line => line.Text)], (2, Refusals.Sentence(view, tooLong))));
        yield return new("done-closed", DoneCard.Create(view, stage.Texts.Format("Done.Closed", 1, "Vertrouwen"), 1));
        yield return new("news-closed-open", NewsCard.Closed(stage.View(stage.Open(2)), round));
    }
}
