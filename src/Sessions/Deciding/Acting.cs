namespace Praatplaat.Sessions.Deciding;

/// <summary>The three actions for tomorrow.</summary>
internal static class Acting
{
    public const int Most = 3;

    public static Decision Ask(Session session, Role role, CommandContext context)
    {
        if (Guards.Facilitates(session, role) is { } refusal)
            return Decider.Refuse(refusal);
        if (session.OpenRound is { } open)
            return Decider.Refuse(new Refusal.AnotherRoundOpen(open.Number));
        if (session.ActionsAskedAt is not null)
            return Decider.Nothing(session);
        return Decider.Accept(
            session,
            new Event.ActionsAsked(context.At),
            Running.Now(context, new Work.AskMembers(), new Work.ShowControl()));
    }

    /// <summary>Still possible when the session is finished: tomorrow's actions are the member's own.</summary>
    public static Decision Give(Session session, Command.GiveActions give, Role role, CommandContext context)
    {
        if (Guards.TakesPart(role) is { } outsider)
            return Decider.Refuse(outsider);
        if (session.Phase == Phase.Cancelled)
            return Decider.Refuse(new Refusal.SessionOver(session.Phase));
        if (session.ActionsAskedAt is null)
            return Decider.Refuse(Guards.Runs(session) ?? new Refusal.ActionsNotAsked());
        // Counted as on the card, where one in between may be left empty.
        foreach (var (index, item) in give.Items.Index())
            if (item.Length > Limits.Action)
                return Decider.Refuse(new Refusal.ActionTooLong(index + 1, item.Length));
        var items = give.Items.Where(item => !string.IsNullOrWhiteSpace(item)).Take(Most).ToList();
        if (items.Count == 0)
            return Decider.Refuse(new Refusal.NoAction());
        var by = ((Caller.Someone)context.By).Person;
        return Decider.Accept(
            session,
            new Event.ActionsGiven(new ThreeActions(by, items, give.Share, context.At)),
            Running.Now(context, new Work.ShowControl()));
    }
}
