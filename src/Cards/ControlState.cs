using Praatplaat.Sessions;

namespace Praatplaat.Cards;

/// <summary>What the control card tells beside the session itself.</summary>
/// <param name="ActionsFrom">How many people gave their actions.</param>
/// <param name="Participation">How everybody stands in the open round, or else with the actions; null where nothing is asked now.</param>
/// <param name="ExtendTo">The deadline that the button proposes; null where no round is open.</param>
public sealed record ControlState(
    Progress Progress,
    int ActionsFrom,
    ParticipationCounts? Participation,
    DeliveryProblems Problems,
    DateTimeOffset? ExtendTo);
