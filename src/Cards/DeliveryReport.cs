using Praatplaat.Sessions;

namespace Praatplaat.Cards;

/// <summary>How everybody ended each round so far, and what is under way.</summary>
/// <param name="Actions">Null before they were asked for.</param>
/// <param name="Waiting">What is still to be sent, and sends itself.</param>
public sealed record DeliveryReport(IReadOnlyList<RoundParticipation> Rounds, ParticipationCounts? Actions, IReadOnlyList<Bundle> Waiting, DeliveryProblems Problems);

public sealed record RoundParticipation(RoundState State, ParticipationCounts Counts);
