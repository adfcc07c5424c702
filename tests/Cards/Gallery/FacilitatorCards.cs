using Praatplaat.Cards.Elements;
using Praatplaat.Sessions;
using Praatplaat.Sessions.Rules;

namespace Praatplaat.Cards.Tests.Gallery;

/// <summary>The control card in each phase, handing over and taking over.</summary>
internal static class FacilitatorCards
{
    public static IEnumerable<GalleryCard> Of(Stage stage) => [.. ControlCards(stage), .. QuestionCards(stage), .. HandOverCards(stage)];

    private static IEnumerable<GalleryCard> ControlCards(Stage stage)
    {
        var open = stage.Open(1, Stage.Thursday);
        var reminded = open with { Rounds = [open.Rounds[0] with { RemindedAt = Stage.Monday.AddDays(2) }, .. open.Rounds.Skip(1)] };
        var names = stage.Team.Names;
        string[] missing = [.. names.Skip(5)];
        string[] crowd = [.. Enumerable.Range(0, 300).Select(index => names[index % names.Count])];
        var refusal = Refusals.Sentence(stage.View(open), new Refusal.OnlyManager(stage.Team.Manager.Name, stage.Team.Facilitator.Name));
        var unreachable = DeliveryCards.Unreachable([names[5]]);
        var inChannel = DeliveryCards.InDoubt(new Work.PostRound(1));
        var inChat = DeliveryCards.InDoubt(new Work.RemindMember(stage.Team.Members[2].Id, 1), names[2]);
        var farewell = DeliveryCards.InDoubt(new Work.PostFarewell());
        var obstacles = DeliveryCards.EveryObstacle(stage);
        yield return new("control-started", Control(stage, stage.Started, []));
        yield return new("control-open", Control(stage, open, missing));
        yield return new("control-open-by-hand", Control(stage, stage.Open(3), [names[0]]));
        yield return new("control-also-open", Control(stage, stage.AlsoOpen(3, 1, 2), missing));
        yield return new("control-reminded", Control(stage, reminded, missing));
        yield return new("control-all-answered", Control(stage, open, []));
        yield return new("control-big-team", Control(stage, open, crowd, problems: DeliveryCards.Unreachable(crowd)));
        yield return new("control-forty-missing", Control(stage, open, crowd[..40]));
        yield return new("control-refusal", Control(stage, open, missing, refusal: refusal));
        yield return new("control-counts", Control(stage, reminded, missing, new(5, 1, 1, 4, 2)));
        yield return new("control-unreachable", Control(stage, reminded, missing, new(5, 0, 1, 4, 2), unreachable));
        yield return new("control-every-obstacle", Control(stage, reminded, missing, new(5, 0, 7, 0, 0), obstacles));
        yield return new("control-doubt", Control(stage, open, [.. names], problems: inChannel));
        yield return new("control-doubt-member", Control(stage, open, missing, problems: inChat));
        yield return new("control-stuck", Control(stage, open, missing, new(5, 1, 3, 0, 4), DeliveryCards.Much(stage)));
        yield return new("control-stuck-hundreds", Control(stage, open, missing, new(5, 1, 300, 0, 0), DeliveryCards.Hundreds(stage)));
        var everything = DeliveryCards.Everything(stage);
        yield return new("control-everything", Control(stage, reminded, crowd, new(5, 1, 300, 0, 0), everything, refusal));
        yield return new("control-finished-stuck", Control(stage, stage.Finished, [], problems: farewell));
        yield return new("control-between", Control(stage, stage.After(2), []));
        var byPace = stage.After(2) with { Settings = stage.Started.Settings with { Pace = 2 } };
        yield return new("control-paused", Control(stage, byPace, []));
        yield return new("control-opens-at", Control(stage, OpensAt(byPace, 3, Stage.Monday.AddDays(7)), []));
        yield return new("control-all-closed", Control(stage, stage.After(7), []));
        yield return new("control-actions-asked", Control(stage, stage.After(7) with { ActionsAskedAt = Stage.Thursday }, []));
        yield return new("control-asked-early", Control(stage, stage.After(3) with { ActionsAskedAt = Stage.Thursday }, []));
        yield return new("control-finished", Control(stage, stage.Finished, []));
        yield return new("control-cancelled", Control(stage, stage.After(2) with { Phase = Phase.Cancelled }, []));
        yield return new("control-cancelled-today", Control(stage, stage.After(2) with { Phase = Phase.Cancelled }, [], resumeUntil: Stage.Thursday));
    }

    private static IEnumerable<GalleryCard> QuestionCards(Stage stage)
    {
        var (open, until) = (stage.View(stage.Open(3, Stage.Thursday)), Stage.Thursday.AddDays(1));
        yield return new("erasure-soon", ErasureCard.Create(open, Stage.Thursday.AddDays(14)));
        yield return new("ask-delete", QuestionCard.Delete(open));
        yield return new("session-deleted", NoticeCard.Deleted(open.Texts));
        yield return new("ask-stop", QuestionCard.Stop(open, Answered(5), until));
        yield return new("ask-stop-one-answer", QuestionCard.Stop(open, Answered(1), until));
        yield return new("ask-stop-no-answer", QuestionCard.Stop(open, Answered(0), until));
        yield return new("ask-stop-also-open", QuestionCard.Stop(stage.View(stage.AlsoOpen(3, 1)), Answered(5), until));
        yield return new("ask-stop-between", QuestionCard.Stop(stage.View(stage.After(2)), Answered(0), until));
        yield return new("ask-close", QuestionCard.Close(open, open.Session.Round(3)!, new Progress(9, 12, []))!);
        yield return new("ask-finish-early", QuestionCard.Finish(stage.View(stage.After(3)), Answered(0))!);
        yield return new("ask-finish-silent", QuestionCard.Finish(stage.View(stage.After(7) with { ActionsAskedAt = Stage.Thursday }), Answered(0, 9))!);
        yield return new("ask-finish-one-silent", QuestionCard.Finish(stage.View(stage.After(6) with { ActionsAskedAt = Stage.Thursday }), Answered(0, 11))!);
        yield return new("ask-skip-rounds", QuestionCard.SkipRounds(stage.View(stage.Started))!);
    }

    private static IEnumerable<GalleryCard> HandOverCards(Stage stage)
    {
        var (view, error) = (stage.View(stage.Open(1)), stage.Texts["Refusal.FacilitatesAlready"]);
        yield return new("hand-over", HandOverCard.Create(view, stage.Colleagues(6)));
        yield return new("hand-over-big-team", HandOverCard.Create(view, BeginningCards.Big(stage)));
        yield return new("hand-over-fault", HandOverCard.Create(view, stage.Colleagues(), FormFault.Of(stage.Texts, new FieldFault(Inputs.Facilitator, error))));
        yield return new("hand-over-nobody", HandOverCard.Create(view, stage.Colleagues(1)));
        yield return new("hand-over-found", HandOverCard.Create(view, stage.Colleagues(search: stage.Team.Names[1])));
        yield return new("manager", ManagerCard.Create(view, stage.People(6)));
        yield return new("manager-big-team", ManagerCard.Create(view, BeginningCards.Big(stage)));
        yield return new("manager-fault", ManagerCard.Create(view, stage.People(), FormFault.Of(stage.Texts, new FieldFault(Inputs.Manager, stage.Texts["HandOver.Error"]))));
        yield return new("manager-changed", NoticeCard.ManagerChanged(view, stage.Team.Facilitator));
        yield return new("stopped", NoticeCard.Stopped(stage.View(Stopped(stage.Open(2)))));
        yield return new("stopped-between", NoticeCard.Stopped(stage.View(Stopped(stage.After(2)))));
        yield return new("resumed", NoticeCard.Resumed(stage.View(stage.Open(2))));
        yield return new("resumed-between", NoticeCard.Resumed(stage.View(stage.After(2))));
        yield return new("take-over", TakeOverCard.Create(view));
        yield return new("new-facilitator", NoticeCard.NewFacilitator(view));
    }

    private static Session Stopped(Session session) => session with
    {
        Phase = Phase.Cancelled,
        StartedAt = Stage.Thursday,
        EndedAt = Stage.Thursday,
        Rounds = [.. session.Rounds.Select(round => round.Phase == RoundPhase.Open ? round with { Phase = RoundPhase.Closed, ClosedAt = Stage.Thursday } : round)],
    };

    private static ControlState Answered(int answers, int actions = 0) =>
        new(new Progress(answers, 12, []), actions, null, DeliveryCards.Fine, null);

    private static Session OpensAt(Session session, int number, DateTimeOffset at) => session with
    {
        Rounds = [.. session.Rounds.Select(round => round.Number == number ? round with { OpensAt = at } : round)],
    };

    private static AdaptiveCard Control(
        Stage stage,
        Session session,
        string[] missing,
        ParticipationCounts? counts = null,
        DeliveryProblems? problems = null,
        string? refusal = null,
        DateTimeOffset? resumeUntil = null)
    {
        var isOpen = session.OpenRound is not null;
        var members = Math.Max(12, missing.Length);
        var progress = new Progress(isOpen ? members - missing.Length : 0, members, isOpen ? missing : []);
        DateTimeOffset? extend = isOpen ? Stage.Thursday.AddDays(1) : null;
        var state = new ControlState(progress, session.ActionsAskedAt is null ? 0 : 8, counts, problems ?? DeliveryCards.Fine, extend) { ResumeUntil = resumeUntil, ReadAt = Stage.Monday.AddDays(2) };
        return ControlCard.Create(stage.View(session), state, refusal);
    }
}
