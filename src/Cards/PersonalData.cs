using Praatplaat.Sessions;
using Praatplaat.Sessions.Rules;

namespace Praatplaat.Cards;

/// <summary>All that is kept of a person, for that person alone.</summary>
/// <param name="About">How they can be reached, and when they work.</param>
/// <param name="Sessions">The newest first.</param>
public sealed record PersonalData(IReadOnlyList<PersonalEntry> About, IReadOnlyList<PersonalSession> Sessions);

/// <summary>What one session keeps of a person.</summary>
/// <param name="Answers">How many rounds they answered.</param>
/// <param name="Actions">How many actions they gave.</param>
/// <param name="IsTakingPart">They are in its team, and did not opt out: messages about it go to them.</param>
public sealed record PersonalSession(View View, Role Role, int Answers, int Actions, IReadOnlyList<PersonalEntry> Entries, bool IsTakingPart);
