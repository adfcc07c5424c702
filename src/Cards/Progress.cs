namespace Praatplaat.Cards;

/// <summary>How far a round is.</summary>
/// <param name="Members">Everyone who takes part.</param>
/// <param name="Missing">The names of those who have not answered, for the facilitator alone.</param>
public sealed record Progress(int Answered, int Members, IReadOnlyList<string> Missing);
