namespace Praatplaat.Sessions.Rules;

/// <summary>Who acts, when, and under which settings: all that the rules know of the outside world.</summary>
public sealed record CommandContext(Caller By, DateTimeOffset At)
{
    /// <summary>How long the form of a closed round stays where it is.</summary>
    public TimeSpan FormStays { get; init; } = TimeSpan.FromMinutes(15);

    /// <summary>What a session that starts now promises whoever answers.</summary>
    public Promise? Promise { get; init; }
}

/// <summary>Who acts.</summary>
public abstract record Caller
{
    private Caller()
    {
    }

    /// <summary>A person. <paramref name="InTeam"/> is what the server found out, never what a card says.</summary>
    public sealed record Someone(Person Person, bool InTeam) : Caller;

    /// <summary>The clock, which closes a round at the deadline that the facilitator set.</summary>
    public sealed record Clock : Caller;
}

/// <summary>What a caller is to a session. Facilitators and managers are members too: both answer as well.</summary>
public enum Role
{
    Facilitator,

    /// <summary>Who gets the summary: the manager, or the second reader.</summary>
    Manager,
    Member,
    Outsider,
    Clock,
}

public static class Roles
{
    /// <summary>The strongest role: a facilitator who is also the manager is the facilitator.</summary>
    public static Role In(Session session, Caller caller) => caller switch
    {
        Caller.Clock => Role.Clock,
        Caller.Someone { InTeam: false } => Role.Outsider,
        Caller.Someone someone when session.HasLeft(someone.Person.Id) => Role.Outsider,
        Caller.Someone someone => Of(session, someone.Person.Id),
        _ => Role.Member,
    };

    /// <summary>What was given to somebody to do, whether they are still in the team or not.</summary>
    public static Role Of(Session session, PersonId person) =>
        person == session.Facilitator.Id ? Role.Facilitator : IsManager(session, person) ? Role.Manager : Role.Member;

    /// <summary>Whether the session can't go on without this person, or somebody in their place.</summary>
    public static bool Holds(Session session, PersonId person) =>
        !session.IsOver && !session.HasLeft(person) && Of(session, person) != Role.Member;

    private static bool IsManager(Session session, PersonId person) =>
        session.Phase != Phase.SetUp && (person == session.Settings.Manager.Id || person == session.Settings.SecondReader?.Id);
}
