using Praatplaat.Sessions;

namespace Praatplaat.Cards;

/// <summary>The state of a round or a session in two or three words.</summary>
internal static class ViewStates
{
    /// <summary>„open tot do 16:00”, or „open” where there is no deadline.</summary>
    public static string OpenState(this View view, RoundState round) =>
        round.ClosesAt is { } at ? view.Texts.Format("State.OpenUntil", view.Brief(at)) : view.Texts["State.Open"];

    /// <summary>„✔ afgerond · 9 van 12”.</summary>
    public static string ClosedState(this View view, Progress progress) =>
        view.Texts.Format("State.Closed", progress.Answered, progress.Members);

    /// <summary>„tot de ronde sluit (donderdag 12 november 16:00)”, or until the facilitator closes it.</summary>
    public static string Until(this View view, RoundState round) => round.ClosesAt is { } at
        ? view.Texts.Format("Until.Deadline", view.Moment(at))
        : view.Texts.Format("Until.ByHand", view.Session.Facilitator.Name);
}
