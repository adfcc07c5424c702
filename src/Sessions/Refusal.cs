using Praatplaat.Sessions.Playbooks;

namespace Praatplaat.Sessions;

/// <summary>Why something is not done. A value, which a card turns into a sentence that says what to do.</summary>
public abstract record Refusal
{
    private Refusal()
    {
    }

    public sealed record OnlyFacilitator(string Facilitator) : Refusal;

    public sealed record NotInTeam : Refusal;

    /// <summary>Only the facilitator could, and the facilitator left the team.</summary>
    /// <param name="Successor">Who may take over; null where that is anybody in the team.</param>
    public sealed record FacilitatorLeft(string Facilitator, string? Successor) : Refusal;

    /// <summary>There is nothing to take over.</summary>
    public sealed record FacilitatorStays(string Facilitator) : Refusal;

    /// <summary>Nobody hands over to themselves.</summary>
    public sealed record FacilitatesAlready : Refusal;

    /// <summary>Nobody who is in the team was chosen.</summary>
    public sealed record NobodyChosen : Refusal;

    /// <summary>Who is in the team is for Teams to say.</summary>
    public sealed record OnlyTeams : Refusal;

    public sealed record NotStarted(string Facilitator) : Refusal;

    public sealed record SessionOver(Phase Phase) : Refusal;

    public sealed record NoSuchRound(int Round, int Rounds) : Refusal;

    public sealed record NoRoundOpen : Refusal;

    public sealed record NoRoundLeft : Refusal;

    public sealed record NoRoundClosed : Refusal;

    /// <summary>The round has not been opened yet.</summary>
    public sealed record RoundWaiting(int Round) : Refusal;

    public sealed record RoundClosed(int Round, DateTimeOffset At) : Refusal;

    public sealed record AnotherRoundOpen(int Round) : Refusal;

    public sealed record FieldEmpty(FieldId Field) : Refusal;

    public sealed record FieldTooLong(FieldId Field, int Length) : Refusal;

    public sealed record DeadlineInPast : Refusal;

    public sealed record DeadlineTooFar : Refusal;

    public sealed record AlreadyReminded(int Round, DateTimeOffset At) : Refusal;

    /// <summary>The answers of an open round are nobody's to see but their authors'.</summary>
    public sealed record ResultsNotYet(int Round) : Refusal;

    public sealed record OnlyManager(string Manager, string Facilitator) : Refusal;

    public sealed record ActionsNotAsked : Refusal;

    public sealed record NoAction : Refusal;

    public sealed record ActionTooLong(int Action, int Length) : Refusal;

    public sealed record NoRounds : Refusal;

    public sealed record TitleTooLong(int Length) : Refusal;
}
