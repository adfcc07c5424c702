using Praatplaat.Sessions;
using Praatplaat.Sessions.Rules;

namespace Praatplaat.Cards.Tests.Gallery;

/// <summary>What a member gets in the 1:1 chat or in reply: the saved answer, the answer to change, too late, and the actions.</summary>
internal static class MemberCards
{
    public static IEnumerable<GalleryCard> Of(Stage stage)
    {
        var (byHand, deadline, closed) = (stage.Open(1), stage.Open(1, Stage.Thursday), stage.After(1));
        var answer = stage.Answer(byHand, 1);
        var actions = stage.View(stage.After(7));
        var (one, three) = (stage.Team.Actions(1, share: false), stage.Team.Actions(3, share: true));
        yield return new("saved", SavedCard.Create(stage.View(deadline), deadline.Round(1)!, answer));
        yield return new("saved-by-hand", SavedCard.Create(stage.View(byHand), byHand.Round(1)!, answer));
        yield return new("saved-again", SavedCard.Create(stage.View(byHand), byHand.Round(1)!, answer, stage.Texts["Saved.Replaced"]));
        var unknown = answer with { At = default };
        yield return new("saved-unchanged", SavedCard.Create(stage.View(Stage.Anonymously(byHand)), byHand.Round(1)!, unknown, stage.Texts["Saved.Unchanged"]));
        yield return new("mine", MyAnswerCard.Create(stage.View(deadline), deadline.Round(1)!, answer));
        yield return new("mine-none", MyAnswerCard.Create(stage.View(byHand), byHand.Round(1)!, null));
        yield return new("mine-typed", MyAnswerCard.Create(stage.View(byHand), byHand.Round(1)!, answer, stage.Answer(byHand, 1).Fields, 5));
        yield return new("mine-anonymous", MyAnswerCard.Create(stage.View(Stage.Anonymously(byHand)), byHand.Round(1)!, answer));
        yield return new("mine-closed", MyAnswerCard.Create(stage.View(closed), closed.Round(1)!, answer));
        yield return new("mine-closed-none", MyAnswerCard.Create(stage.View(closed), closed.Round(1)!, null));
        yield return new("too-late", TooLateCard.Create(stage.View(closed), closed.Round(1)!, answer.Fields, level: answer.Level));
        yield return new("too-late-change", TooLateCard.Create(stage.View(closed), closed.Round(1)!, answer.Fields, hasAnswer: true));
        yield return new("too-late-asked", TooLateCard.Create(stage.View(closed), closed.Round(1)!, answer.Fields, asked: true));
        var nothing = answer.Fields.ToDictionary(field => field.Key, _ => "");
        yield return new("too-late-empty", TooLateCard.Create(stage.View(closed), closed.Round(1)!, nothing));
        yield return new("too-late-empty-change", TooLateCard.Create(stage.View(closed), closed.Round(1)!, nothing, hasAnswer: true));
        yield return new("too-late-empty-over", TooLateCard.Create(stage.View(stage.Finished), closed.Round(1)!, nothing));
        yield return new("too-late-leads", TooLateCard.Create(stage.View(closed), closed.Round(1)!, answer.Fields, leads: true));
        yield return new("too-late-over", TooLateCard.Create(stage.View(stage.Finished), closed.Round(1)!, answer.Fields));
        yield return new("reopen-asked", ReopenAskedCard.Create(stage.View(closed), closed.Round(1)!, stage.Team.Members[3].Person));
        var later = stage.View(stage.Open(3));
        yield return new("reopen-asked-beside", ReopenAskedCard.Create(later, closed.Round(1)!, stage.Team.Members[3].Person));
        var partTime = new Availability(new HashSet<DayOfWeek> { DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Thursday });
        yield return new("days", DaysCard.Create(stage.Texts, stage.Playbook.Name, partTime));
        yield return new("days-fault", DaysCard.Create(stage.Texts, stage.Playbook.Name, new Availability(new HashSet<DayOfWeek>(), false), FormFault.Of(stage.Texts, new FieldFault(Inputs.Days, stage.Texts["Days.None"]))));
        yield return new("days-saved", DaysCard.Saved(stage.Texts, stage.Playbook.Name, partTime));
        yield return new("days-quiet", DaysCard.Saved(stage.Texts, stage.Playbook.Name, partTime with { WantsReminders = false }));
        yield return new("actions", ActionsCard.Create(actions));
        yield return new("actions-given", ActionsCard.Create(actions, three));
        yield return new("actions-fault", ActionsCard.Create(actions, one, FormFault.Of(actions, new Refusal.NoAction())));
        yield return new("actions-stopped", ActionsCard.Create(actions, one, FormFault.Of(actions, new Refusal.SessionOver(Phase.Cancelled))));
        yield return new("actions-saved", ActionsSavedCard.Create(actions, three with { Share = false }, Stage.Thursday.AddDays(5)));
        yield return new("actions-saved-shared", ActionsSavedCard.Create(actions, one with { Share = true }));
        foreach (var card in FollowUps(stage))
            yield return card;
    }

    private static IEnumerable<GalleryCard> FollowUps(Stage stage)
    {
        var (view, at) = (stage.View(stage.Finished), Stage.Thursday.AddDays(5));
        var three = stage.Team.Actions(3, share: false) with { Themes = [2, null, 7] };
        var carried = three with { FollowUp = new FollowUp([ActionOutcome.Done, ActionOutcome.Partly, ActionOutcome.NotYet], at, at.AddDays(7)) };
        var fault = new Refusal.FaultyForm([new Refusal.NoOutcome(2), new Refusal.NoOutcome(3)]);
        yield return new("follow-up", FollowUpCard.Create(view, three, isLast: false));
        yield return new("follow-up-shared", FollowUpCard.Create(view, stage.Team.Actions(1, share: true), isLast: false));
        yield return new("follow-up-last", FollowUpCard.Create(view, carried, isLast: true));
        yield return new("follow-up-fault", FollowUpCard.Create(
            view, three, isLast: false, new Dictionary<int, ActionOutcome?> { [1] = ActionOutcome.Done, [2] = null }, carry: true, FormFault.Of(view, fault)));
        yield return new("my-actions", MyActionsCard.Create(view, three, at, isSaved: false));
        yield return new("my-actions-saved", MyActionsCard.Create(view, carried, at, isSaved: true));
        yield return new("my-actions-last", MyActionsCard.Create(view, carried with { Share = true }, at.AddDays(8), isSaved: false));
    }
}
