using Praatplaat.Sessions;

namespace Praatplaat.Cards;

/// <summary>What the facilitator does next, in one sentence: what the first button is for, or that there is nothing to do but wait.</summary>
internal static class NextSteps
{
    /// <returns>Null where the card says it already, or there is nothing left to do.</returns>
    public static string? Of(View view, ControlState state) => view.Session switch
    {
        { IsOver: true } or { PausedAt: not null } or { StandsStill: true } => null,
        { OpenRound: { } open } => view.Texts[WhileOpen(open, state.Progress)],
        { ActionsAskedAt: not null } => view.Texts["NextStep.Finish"],
        { NextRound: { OpensAt: not null } } => null,
        { NextRound: not null } session when session.Rounds.All(round => round.Phase == RoundPhase.Waiting) => view.Texts["Control.FirstHint"],
        { NextRound: not null } => view.Texts["NextStep.Open"],
        { TakesDots: true } => view.Texts["NextStep.CloseDots"],
        { Settings.Chooses: true, DotsAskedAt: null } => view.Texts["NextStep.Choose"],
        _ => view.Texts["NextStep.AskActions"],
    };

    private static string WhileOpen(RoundState open, Progress progress) => progress switch
    {
        { IsComplete: true } => "NextStep.AllAnswered",
        _ => open.ClosesAt is null ? "NextStep.Close" : "NextStep.Wait",
    };
}
