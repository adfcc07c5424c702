namespace Praatplaat.Sessions;

/// <summary>What happened in a session.</summary>
public abstract record Event
{
    private Event()
    {
    }

    public sealed record SessionStarted(Settings Settings, IReadOnlyList<RoundState> Rounds, DateTimeOffset At) : Event;

    public sealed record RoundOpened(int Round, DateTimeOffset At, DateTimeOffset? ClosesAt) : Event;

    public sealed record AnswerGiven(Answer Answer) : Event;

    public sealed record RoundClosed(int Round, DateTimeOffset At) : Event;

    public sealed record RoundReopened(int Round) : Event;

    /// <summary>A member would like to answer after the close. Changes nothing but what the facilitator is told.</summary>
    public sealed record ReopenAsked(int Round, Person By) : Event;

    public sealed record RoundExtended(int Round, DateTimeOffset ClosesAt) : Event;

    public sealed record MembersReminded(int Round, DateTimeOffset SendAt) : Event;

    public sealed record ActionsAsked(DateTimeOffset At) : Event;

    public sealed record ActionsGiven(ThreeActions Actions) : Event;

    public sealed record FacilitatorChanged(Person From, Person To) : Event;

    public sealed record MembersLeft(IReadOnlyList<PersonId> People) : Event;

    /// <summary>Who left is in the team again.</summary>
    public sealed record MembersReturned(IReadOnlyList<PersonId> People) : Event;

    public sealed record SessionFinished(DateTimeOffset At) : Event;

    /// <param name="OpenRound">The round that was open and is not to be answered any more.</param>
    public sealed record SessionCancelled(int? OpenRound, DateTimeOffset At) : Event;
}
