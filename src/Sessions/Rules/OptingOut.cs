namespace Praatplaat.Sessions.Rules;

public abstract partial record Command
{
    /// <summary>The sender takes no part any more: nothing is asked of them, and nobody waits for them. What they gave stays.</summary>
    public sealed record OptOut : Command;

    /// <summary>The sender takes part again.</summary>
    public sealed record OptIn : Command;

    /// <summary>Nothing that the sender gave is kept any more, so the state forgets them too, or asks them nothing more.</summary>
    public sealed record Forget : Command;
}

public abstract partial record Event
{
    public sealed record OptedOut(PersonId Person) : Event
    {
        public override Session ApplyTo(Session session) => session with { OptedOut = [.. session.OptedOut ?? [], Person] };
    }

    public sealed record OptedIn(PersonId Person) : Event
    {
        public override Session ApplyTo(Session session) => session with { OptedOut = Without(session.OptedOut, Person) };
    }

    public sealed record Forgotten(PersonId Person) : Event
    {
        public override Session ApplyTo(Session session) =>
            session with { Left = [.. session.Left.Where(one => one != Person)], OptedOut = Without(session.OptedOut, Person) };
    }

    /// <summary>Null where nobody is left, as in a session where nobody ever opted out.</summary>
    private static PersonId[]? Without(IReadOnlyList<PersonId>? people, PersonId person) =>
        people?.Where(one => one != person).ToArray() is [_, ..] others ? others : null;
}

public abstract partial record Refusal
{
    /// <summary>Whoever leads a session, or reads its summary, can't leave it before somebody else does.</summary>
    public sealed record HoldsRole(bool Leads) : Refusal;
}

/// <summary>Taking part is everybody's own choice. An answer of somebody who opted out counts all the same: they chose to give it.</summary>
internal static class OptingOut
{
    public static Refusal? MayLeave(Session session, Role role) => Guards.TakesPart(role) ?? Guards.Runs(session) ?? Held(role);

    public static Decision Out(Session session, Role role, CommandContext context)
    {
        if (MayLeave(session, role) is { } refusal)
            return Decider.Refuse(refusal);
        var person = ((Caller.Someone)context.By).Person.Id;
        return session.HasOptedOut(person)
            ? Decider.Nothing(session)
            : Decider.Accept(session, new Event.OptedOut(person), Decider.Now(context, new Work.ReadRoster()));
    }

    public static Decision In(Session session, Role role, CommandContext context)
    {
        if ((Guards.TakesPart(role) ?? Guards.Runs(session)) is { } refusal)
            return Decider.Refuse(refusal);
        var person = ((Caller.Someone)context.By).Person.Id;
        return session.HasOptedOut(person)
            ? Decider.Accept(session, new Event.OptedIn(person), Decider.Now(context, new Work.ReadRoster()))
            : Decider.Nothing(session);
    }

    /// <summary>
    /// Also for somebody who left the team. Unless the session is finished they stay among those of whom nothing is asked: one that was stopped
    /// may go on.
    /// </summary>
    public static Decision Forget(Session session, CommandContext context)
    {
        if (context.By is not Caller.Someone { InTeam: true, Person.Id: var person })
            return Decider.Refuse(new Refusal.NotInTeam());
        if (Roles.Holds(session, person) && Held(Roles.Of(session, person)) is { } refusal)
            return Decider.Refuse(refusal);
        return (session.Phase == Phase.Finished, session.IsAbsent(person)) switch
        {
            (true, true) => Decider.Accept(session, new Event.Forgotten(person)),
            // Whoever holds a role in a session that was stopped holds it again where that goes on.
            (false, false) when Roles.Of(session, person) == Role.Member =>
                Decider.Accept(session, new Event.OptedOut(person), Decider.Now(context, new Work.ReadRoster())),
            _ => Decider.Nothing(session),
        };
    }

    private static Refusal.HoldsRole? Held(Role role) => role switch
    {
        Role.Facilitator => new Refusal.HoldsRole(Leads: true),
        Role.Manager => new Refusal.HoldsRole(Leads: false),
        _ => null,
    };
}
