using Praatplaat.Cards.Elements;
using Praatplaat.Sessions;

namespace Praatplaat.Cards.Tests.Gallery;

/// <summary>Summary and farewell.</summary>
internal static class EndCards
{
    public static IEnumerable<GalleryCard> Of(Stage stage)
    {
        var running = stage.Open(3);
        yield return new("summary", Summary(stage, stage.Finished, 9, 6));
        var counts = new FollowUpSummary(new FollowUpCounts(9, 5, 3, 8), new Dictionary<int, FollowUpCounts> { [2] = new(4, 2, 1, 5), [7] = new(2, 2, 1, 5) }, 8);
        yield return new("summary-follow-up", SummaryCard.Create(
            stage.View(stage.Finished), Outcome(stage, stage.Finished, 9, 6) with { FollowUp = counts }, forManager: true));
        yield return new("summary-follow-up-few", SummaryCard.Create(
            stage.View(stage.Finished), Outcome(stage, stage.Finished, 9, 2) with { FollowUp = counts with { Over = null, From = 2 } }, forManager: true));
        yield return new("summary-follow-up-none", SummaryCard.Create(
            stage.View(stage.Finished), Outcome(stage, stage.Finished, 9, 2) with { FollowUp = counts with { Over = null, From = 0 } }, forManager: true));
        var before = Before(stage, counts);
        yield return new("summary-history", SummaryCard.Create(
            stage.View(stage.Finished), Outcome(stage, stage.Finished, 9, 6) with { FollowUp = counts, History = new(before, 2) }, forManager: true));
        foreach (var card in Comparisons(stage, before))
            yield return card;
        yield return new("summary-running", Summary(stage, running, 5, 0));
        yield return new("summary-first-round", Summary(stage, stage.Open(1), 0, 0));
        yield return new("summary-facilitator", SummaryCard.Create(
            stage.View(stage.Finished), Outcome(stage, stage.Finished, 9, 6), forManager: false, fromControl: true));
        yield return new("summary-both", SummaryCard.Create(
            stage.View(stage.Finished), Outcome(stage, stage.Finished, 9, 6), forManager: true, fromControl: true));
        var left = stage.Finished with { Left = [stage.Team.Manager.Id] };
        yield return new("summary-manager-left", SummaryCard.Create(stage.View(left), Outcome(stage, left, 9, 6), forManager: false));
        yield return new("summary-anonymous", Summary(stage, Stage.Anonymously(stage.Finished), 9, 2));
        var early = stage.After(3) with { Phase = Phase.Finished, ActionsAskedAt = Stage.Thursday, EndedAt = Stage.Thursday.AddDays(4) };
        yield return new("summary-few", Summary(stage, early, 5, 3));
        yield return new("summary-nobody", Summary(stage, stage.Finished, 0, 0));
        var link = new Uri("http://localhost:3978/exports/" + new string('0', 64));
        yield return new("export", ExportCard.Choose(stage.View(running)));
        yield return new("export-anonymous", ExportCard.Choose(stage.View(Stage.Anonymously(stage.Finished))));
        yield return new("export-ready", ExportCard.Ready(stage.View(stage.Finished), "Onze koers - opbrengst 2026-11-19 14.12.07.docx", link));
        yield return new("export-asked", ExportCard.Asked(stage.View(stage.Finished), "Onze koers - opbrengst 2026-11-19 14.12.07.docx"));
        yield return new("export-expired", ExportCard.Ended(stage.View(stage.Finished), "Export.Expired"));
        yield return new("farewell", FarewellCard.Create(stage.View(stage.Finished), Outcome(stage, stage.Finished, 9, 6), stage.Finished.SummaryReaders()));
        var anonymous = Stage.Anonymously(stage.Finished);
        var few = Outcome(stage, anonymous, 9, 6);
        yield return new("farewell-anonymous", FarewellCard.Create(stage.View(anonymous), few, []));
        yield return new("farewell-withheld", FarewellCard.Create(
            stage.View(anonymous), few with { Rounds = [.. few.Rounds.SkipLast(1), new RoundSummary(anonymous.Round(7)!, 2, [], IsWithheld: true)] }, stage.Finished.SummaryReaders()));
        yield return new("farewell-key-points", FarewellCard.Create(stage.View(stage.Finished), WithVision(stage), stage.Finished.SummaryReaders()));
        // The vision was discussed first, and two people read the summary.
        var all = Outcome(stage, stage.Finished, 9, 6);
        yield return new("farewell-vision-first", FarewellCard.Create(
            stage.View(stage.Finished), all with { Rounds = [all.Rounds[^1], .. all.Rounds.SkipLast(1)] }, [stage.Team.Manager, stage.Team.Facilitator]));
        yield return new("farewell-nobody", FarewellCard.Create(stage.View(stage.Finished), Outcome(stage, stage.Finished, 0, 0), stage.Finished.SummaryReaders()));
    }

    private static AdaptiveCard Summary(Stage stage, Session session, int answers, int shared) =>
        SummaryCard.Create(stage.View(session), Outcome(stage, session, answers, shared), forManager: true);

    private static Summary Outcome(Stage stage, Session session, int answers, int shared) => new(
        answers,
        12,
        [.. session.Rounds.Select(round => Round(stage, session, round, Math.Max(0, answers - (round.Number % 3))))],
        Actions: shared * 3,
        ActionsFrom: shared,
        [.. Enumerable.Range(0, shared).Select(index => Shared(stage, session, index))],
        MoreShared: shared / 6)
    {
        Ranking = shared > 2 ? stage.Ranking(session, 12, shared) : null,
    };

    /// <summary>The session of the same team, half a year before.</summary>
    private static ComparedSession Before(Stage stage, FollowUpSummary counts)
    {
        var session = stage.Finished with { Id = new SessionId(new string('1', 32)), StartedAt = Stage.Thursday.AddDays(-180), EndedAt = Stage.Thursday.AddDays(-160) };
        return new(stage.View(session), Outcome(stage, session, 7, 3) with { FollowUp = counts });
    }

    private static IEnumerable<GalleryCard> Comparisons(Stage stage, ComparedSession before)
    {
        var (now, anonymous) = (new ComparedSession(stage.View(stage.Finished), Outcome(stage, stage.Finished, 9, 6)), Stage.Anonymously(stage.After(3)));
        var few = new ComparedSession(stage.View(anonymous), Outcome(stage, anonymous, 2, 0));
        View[] views = [now.View, before.View];
        string[] ids = [.. views.Select(view => view.Session.Id.Value)];
        var (texts, name) = (stage.Texts, stage.Playbook.Name);
        yield return new("compare-choose", ComparisonCard.Choose(texts, name, views, ids));
        yield return new("compare-choose-one", ComparisonCard.Choose(texts, name, [now.View], ids));
        yield return new("compare-choose-fault", ComparisonCard.Choose(
            texts, name, [.. Enumerable.Repeat(now.View, 12)], [], FormFault.Of(texts, new FieldFault(Inputs.Sessions, ComparisonCard.Rule(texts), true))));
        yield return new("compare", ComparisonCard.Create(texts, name, [before, now]));
        yield return new("compare-four", ComparisonCard.Create(texts, name, [before, now, few, now]));
    }

    private static Summary WithVision(Stage stage)
    {
        var summary = Outcome(stage, stage.Finished, 9, 6);
        KeyPoint[] points = [.. stage.Lines(stage.Finished, 7, 3).Select(line => new KeyPoint(line.From, line.Text))];
        return summary with { Rounds = [.. summary.Rounds.SkipLast(1), summary.Rounds[^1] with { KeyPoints = points }] };
    }

    private static SharedAction Shared(Stage stage, Session session, int index) =>
        new(stage.Team.Does(index), session.Settings.Names == Names.Anonymous ? null : stage.Team.Names[index])
        {
            Outcome = index % 3 == 0 ? null : ActionOutcome.Done,
        };

    private static RoundSummary Round(Stage stage, Session session, RoundState round, int answers) => round.Phase switch
    {
        RoundPhase.Waiting => new RoundSummary(round, 0, []),
        RoundPhase.Open => new RoundSummary(round, answers, []),
        // The facilitator chose key points of every other round.
        _ => stage.Outcome(session, round.Number, answers) with
        {
            KeyPoints = answers > 0 && round.Number % 2 == 0 ? stage.KeyPoints(session, round.Number) : [],
            // The manager answered the team about one of them.
            Reply = round.Number == 2 ? stage.Reply() : null,
        },
    };
}
