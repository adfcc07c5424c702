namespace Praatplaat.Sessions.Rules;

public abstract partial record Command
{
    /// <summary>The facilitator chooses another manager.</summary>
    /// <param name="To">Somebody on the roster; null where the choice was not on it.</param>
    public sealed record ChangeManager(Person? To) : Command;
}

public abstract partial record Event
{
    public sealed record ManagerChanged(Person From, Person To) : Event
    {
        public override Session ApplyTo(Session session) => session with
        {
            Settings = session.Settings with { Manager = To },
            ManagerChanges = session.ManagerChanges + 1,
        };
    }
}

/// <summary>Who reads along: one manager at any time. People answer knowing who that is, so a change is told to all of them.</summary>
internal static class Management
{
    public static Decision Change(Session session, Command.ChangeManager change, Role role, CommandContext context)
    {
        if (Guards.Facilitates(session, role) is { } refusal)
            return Decider.Refuse(refusal);
        if (change.To is not { } to || session.IsAbsent(to.Id))
            return Decider.Refuse(new Refusal.NobodyChosen());
        var from = session.Settings.Manager;
        if (to.Id == from.Id)
            return Decider.Nothing(session);
        return Decider.Accept(
            session,
            new Event.ManagerChanged(from, to),
            Decider.Now(context, new Work.TellManagerChanged(session.ManagerChanges + 1, from), new Work.ShowControl()));
    }
}
