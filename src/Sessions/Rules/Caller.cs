namespace Praatplaat.Sessions.Rules;

/// <summary>Who acts, when, and under which settings: all that the rules know of the outside world.</summary>
public sealed record CommandContext(Caller By, DateTimeOffset At)
{
    /// <summary>How long the form of a closed round stays where it is.</summary>
    public TimeSpan FormStays { get; init; } = TimeSpan.FromMinutes(15);
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
        Caller.Someone someone when someone.Person.Id == session.Facilitator.Id => Role.Facilitator,
        Caller.Someone someone when IsManager(session, someone.Person) => Role.Manager,
        _ => Role.Member,
    };

    private static bool IsManager(Session session, Person person) =>
        session.Phase != Phase.SetUp && (person.Id == session.Settings.Manager.Id || person.Id == session.Settings.SecondReader?.Id);
}
