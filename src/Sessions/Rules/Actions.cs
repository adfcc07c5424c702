namespace Praatplaat.Sessions.Rules;

public abstract partial record Command
{
    public sealed record AskActions : Command;

    public sealed record GiveActions(IReadOnlyList<string> Items, bool Share) : Command;
}

public abstract partial record Event
{
    public sealed record ActionsAsked(DateTimeOffset At) : Event
    {
        public override Session ApplyTo(Session session) => WithoutSchedule(session) with { ActionsAskedAt = At };
    }

    /// <summary>Asked for once more: only for who did not get the card.</summary>
    public sealed record ActionsAskedAgain : Event;

    public sealed record ActionsGiven(ThreeActions Actions) : Event;
}

public abstract partial record Refusal
{
    public sealed record ActionsNotAsked : Refusal;

    public sealed record NoAction : Refusal;

    public sealed record ActionTooLong(int Action, int Length) : Refusal;
}

/// <summary>The three actions for tomorrow.</summary>
internal static class Actions
{
    public const int Most = 3;

    public static Decision Ask(Session session, Role role, CommandContext context)
    {
        if (Guards.Facilitates(session, role) is { } refusal)
            return Decider.Refuse(refusal);
        if (session.OpenRound is { } open)
            return Decider.Refuse(new Refusal.AnotherRoundOpen(open.Number));
        var asked = Decider.Accept(
            session,
            session.ActionsAskedAt is null ? new Event.ActionsAsked(context.At) : new Event.ActionsAskedAgain(),
            Decider.Now(context, new Work.AskMembers(), new Work.ShowControl()));
        return Choosing.Closed(session, asked, new Event.DotsClosed(context.At), context);
    }

    /// <summary>Still possible after the session has finished: tomorrow's actions belong to the member.</summary>
    public static Decision Give(Session session, Command.GiveActions give, Role role, CommandContext context)
    {
        if (Guards.TakesPart(role) is { } outsider)
            return Decider.Refuse(outsider);
        if (session.Phase == Phase.Cancelled)
            return Decider.Refuse(new Refusal.SessionOver(session.Phase));
        if (session.ActionsAskedAt is null)
            return Decider.Refuse(Guards.Runs(session) ?? new Refusal.ActionsNotAsked());
        // Numbered as on the card, where a field in between may be left empty.
        Refusal[] tooLong =
        [
            .. give.Items.Index().Where(item => item.Item.Length > Limits.Action)
                .Select(item => new Refusal.ActionTooLong(item.Index + 1, item.Item.Length)),
        ];
        if (tooLong.Length > 0)
            return Decider.Refuse(new Refusal.FaultyForm(tooLong));
        var items = give.Items.Where(item => !string.IsNullOrWhiteSpace(item)).Take(Most).ToList();
        if (items.Count == 0)
            return Decider.Refuse(new Refusal.NoAction());
        var by = ((Caller.Someone)context.By).Person;
        return Decider.Accept(
            session,
            new Event.ActionsGiven(new ThreeActions(by, items, give.Share, context.At)),
            Decider.Now(context, [new Work.ShowControl(), .. ShownAgain(session)]));
    }

    /// <summary>Once the session has finished its last card is in the channel: it follows what is shared, and what no longer is.</summary>
    private static Work[] ShownAgain(Session session) => session.Phase == Phase.Finished ? [new Work.PostFarewell()] : [];
}
