using Praatplaat.Sessions;
using Praatplaat.Sessions.Playbooks;
using Praatplaat.Sessions.Rules;

namespace Praatplaat.Cards;

/// <summary>A refusal as a sentence that says who may, or what to do instead. Holds names: shown as typed text.</summary>
public static class Refusals
{
    public static string Sentence(View view, Refusal refusal) => refusal switch
    {
        Refusal.OnlyFacilitator r => view.Texts.Format("Refusal.OnlyFacilitator", r.Facilitator),
        Refusal.FacilitatorLeft { Successor: { } successor } r => view.Texts.Format("Refusal.FacilitatorLeft", r.Facilitator, successor),
        Refusal.FacilitatorLeft r => view.Texts.Format("Refusal.FacilitatorLeftAnyone", r.Facilitator),
        Refusal.FacilitatorStays r => view.Texts.Format("Refusal.FacilitatorStays", r.Facilitator),
        Refusal.FacilitatesAlready => view.Texts["Refusal.FacilitatesAlready"],
        Refusal.NobodyChosen => view.Texts["HandOver.Error"],
        Refusal.OnlyTeams => view.Texts["Refusal.OnlyTeams"],
        Refusal.NotInTeam => view.Texts["Refusal.NotInTeam"],
        Refusal.NotStarted r => view.Texts.Format("Refusal.NotStarted", r.Facilitator),
        Refusal.SessionOver { Phase: Phase.Cancelled } => view.Texts["Refusal.Cancelled"],
        Refusal.SessionOver => view.Texts["Refusal.Finished"],
        Refusal.OnlyManager r => view.Texts.Format("Refusal.OnlyManager", r.Manager, r.Facilitator),
        Refusal.ResultsNotYet => view.Texts["Refusal.ResultsNotYet"],
        Refusal.NoRounds => view.Texts["SetUp.ThemesError"],
        Refusal.TitleTooLong r => view.Texts.Format("Refusal.TitleTooLong", r.Length, Limits.Title),
        Refusal.ActionsNotAsked => view.Texts.Format("Refusal.ActionsNotAsked", view.Session.Facilitator.Name),
        Refusal.NoAction => view.Texts["Refusal.NoAction"],
        Refusal.ActionTooLong r => view.Texts.Format("Refusal.ActionTooLong", r.Action, r.Length, Limits.Action),
        _ => AboutRound(view, refusal),
    };

    private static string AboutRound(View view, Refusal refusal) => refusal switch
    {
        Refusal.NoSuchRound r => view.Texts.Format("Refusal.NoSuchRound", r.Round, r.Rounds),
        Refusal.NoRoundOpen => view.Texts["Refusal.NoRoundOpen"],
        Refusal.NoRoundLeft => view.Texts["Refusal.NoRoundLeft"],
        Refusal.NoRoundClosed => view.Texts["Refusal.NoRoundClosed"],
        Refusal.RoundWaiting r => view.Texts.Format("Refusal.RoundWaiting", r.Round, view.Round(r.Round).Title),
        Refusal.RoundClosed r => view.Texts.Format("Refusal.RoundClosed", r.Round, view.Round(r.Round).Title, view.Moment(r.At)),
        Refusal.AnotherRoundOpen r => view.Texts.Format("Refusal.AnotherRoundOpen", r.Round, view.Round(r.Round).Title),
        Refusal.DeadlineInPast => view.Texts["Refusal.DeadlineInPast"],
        Refusal.DeadlineTooFar => view.Texts.Format("Refusal.DeadlineTooFar", Limits.Deadline),
        Refusal.AlreadyReminded r => view.Texts.Format("Refusal.AlreadyReminded", r.Round, view.Moment(r.At)),
        Refusal.FieldEmpty r => view.Texts.Format("Refusal.FieldEmpty", Label(view, r.Field)),
        Refusal.FieldTooLong r => view.Texts.Format("Refusal.FieldTooLong", Label(view, r.Field), r.Length, Limits.Answer),
        _ => throw new ArgumentOutOfRangeException(nameof(refusal), refusal, "A refusal without a sentence."),
    };

    /// <summary>Rounds share their labels: the first round that has the field tells it.</summary>
    private static string Label(View view, FieldId field) =>
        view.Playbook.Rounds.SelectMany(round => round.Fields).First(candidate => candidate.Id == field).Label;
}
