namespace Praatplaat.Sessions.Rules;

public abstract partial record Command
{
    /// <summary>The facilitator lets somebody else lead.</summary>
    /// <param name="To">Somebody on the roster; null where the choice was not on it.</param>
    public sealed record HandOver(Person? To) : Command;

    /// <summary>Somebody takes over from a facilitator who left the team.</summary>
    public sealed record TakeOver : Command;
}

public abstract partial record Event
{
    public sealed record FacilitatorChanged(Person From, Person To) : Event
    {
        public override Session ApplyTo(Session session) => session with { Facilitator = To };
    }
}

public abstract partial record Refusal
{
    /// <summary>Only the facilitator could, and the facilitator left the team.</summary>
    /// <param name="Successor">Who may take over; null where anybody in the team may.</param>
    public sealed record FacilitatorLeft(string Facilitator, string? Successor) : Refusal;

    /// <summary>The facilitator is still in the team, so nobody can take over.</summary>
    public sealed record FacilitatorStays(string Facilitator) : Refusal;

    /// <summary>The facilitator chose themselves.</summary>
    public sealed record FacilitatesAlready : Refusal;

    /// <summary>Nobody who is in the team was chosen.</summary>
    public sealed record NobodyChosen : Refusal;
}

/// <summary>Who leads a session: one person at any time. Whoever leads, the manager stays the manager.</summary>
internal static class Leadership
{
    public static Decision HandOver(Session session, Command.HandOver handOver, Role role, CommandContext context)
    {
        // Pressed twice: the one who handed over is a member by now, and has what they asked for.
        if (role is Role.Manager or Role.Member && handOver.To?.Id == session.Facilitator.Id && !session.IsLeaderless)
            return Decider.Nothing(session);
        if (Guards.Facilitates(session, role) is { } refusal)
            return Decider.Refuse(refusal);
        if (handOver.To is not { } to || session.IsAbsent(to.Id))
            return Decider.Refuse(new Refusal.NobodyChosen());
        return to.Id == session.Facilitator.Id ? Decider.Refuse(new Refusal.FacilitatesAlready()) : Changed(session, to, context);
    }

    /// <summary>Only from a facilitator who left: by the manager, or by anybody where there is no manager to wait for.</summary>
    public static Decision TakeOver(Session session, Role role, CommandContext context)
    {
        if (Guards.TakesPart(role) is { } outsider)
            return Decider.Refuse(outsider);
        if (role == Role.Facilitator)
            return Decider.Nothing(session);
        if (Guards.Runs(session) is { } over)
            return Decider.Refuse(over);
        if (!session.IsLeaderless)
            return Decider.Refuse(new Refusal.FacilitatorStays(session.Facilitator.Name));
        var person = ((Caller.Someone)context.By).Person;
        if (session.Successor is { } manager && manager.Id != person.Id)
            return Decider.Refuse(new Refusal.FacilitatorLeft(session.Facilitator.Name, manager.Name));
        return Changed(session, person, context);
    }

    internal static Decision.Accepted Changed(Session session, Person to, CommandContext context) => Decider.Accept(
        session,
        new Event.FacilitatorChanged(session.Facilitator, to),
        Decider.Now(context, [new Work.PassControl(session.Facilitator), .. Ended(session), new Work.ShowControl()]));

    private static IEnumerable<Work> Ended(Session session) => session.IsLeaderless ? [new Work.EndTakeOver()] : [];
}
