namespace Praatplaat.Sessions.Deciding;

/// <summary>Who leads a session: one person at any time. The manager stays the manager.</summary>
internal static class Leading
{
    public static Decision HandOver(Session session, Command.HandOver handOver, Role role, CommandContext context)
    {
        // Pressed twice: whoever handed over is a member by now, and what they asked for is so.
        if (role is Role.Manager or Role.Member && handOver.To?.Id == session.Facilitator.Id && !session.IsLeaderless)
            return Decider.Nothing(session);
        if (Guards.Facilitates(session, role) is { } refusal)
            return Decider.Refuse(refusal);
        if (handOver.To is not { } to || session.HasLeft(to.Id))
            return Decider.Refuse(new Refusal.NobodyChosen());
        return to.Id == session.Facilitator.Id ? Decider.Refuse(new Refusal.FacilitatesAlready()) : Changed(session, to, context);
    }

    /// <summary>From a facilitator who left, and from no other: by the manager, or by anybody where there is no manager to wait for.</summary>
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
        if (session.Successor is { } manager && role != Role.Manager)
            return Decider.Refuse(new Refusal.FacilitatorLeft(session.Facilitator.Name, manager.Name));
        return Changed(session, ((Caller.Someone)context.By).Person, context);
    }

    private static Decision.Accepted Changed(Session session, Person to, CommandContext context) => Decider.Accept(
        session,
        new Event.FacilitatorChanged(session.Facilitator, to),
        Running.Now(context, [new Work.PassControl(session.Facilitator), .. Ended(session), new Work.ShowControl()]));

    private static IEnumerable<Work> Ended(Session session) => session.IsLeaderless ? [new Work.EndTakeOver()] : [];
}
