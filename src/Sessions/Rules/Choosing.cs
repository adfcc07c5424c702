namespace Praatplaat.Sessions.Rules;

public abstract partial record Command
{
    public sealed record AskDots(DotItems Items) : Command;

    /// <param name="Items">The ids of the items that get a dot, each once.</param>
    /// <param name="Offered">All ids that can get one.</param>
    public sealed record GiveDots(IReadOnlyList<string> Items, IReadOnlyList<string> Offered) : Command;

    public sealed record CloseDots : Command;
}

public abstract partial record Event
{
    /// <param name="Items">Kept in a row of their own: what is chosen from does not change any more.</param>
    public sealed record DotsAsked(IReadOnlyList<DotItem> Items, DateTimeOffset At) : Event
    {
        public override Session ApplyTo(Session session) => session with { DotsAskedAt = At };
    }

    /// <summary>Asked for once more: only for who did not get the card.</summary>
    public sealed record DotsAskedAgain : Event;

    public sealed record DotsGiven(PersonId By, IReadOnlyList<string> Items) : Event;

    public sealed record DotsClosed(DateTimeOffset At) : Event
    {
        public override Session ApplyTo(Session session) => session with { DotsClosedAt = At };
    }

    /// <summary>The session was cancelled before the dots were counted: they never are.</summary>
    public sealed record DotsWithdrawn : Event
    {
        public override Session ApplyTo(Session session) => session with { DotsAskedAt = null };
    }
}

public abstract partial record Refusal
{
    /// <summary>The facilitator turned it off at the start, or an older version began the session.</summary>
    public sealed record DotsOff : Refusal;

    public sealed record DotsNotAsked : Refusal;

    /// <param name="At">Null where the actions were asked before anybody could give dots.</param>
    public sealed record DotsClosed(DateTimeOffset? At) : Refusal;

    public sealed record NothingToChoose : Refusal;

    /// <summary>Nobody reads so many lines: key points come first.</summary>
    /// <param name="Rounds">Those without key points.</param>
    public sealed record TooManyToChoose(int Count, IReadOnlyList<int> Rounds) : Refusal;

    public sealed record NoDot : Refusal;

    public sealed record TooManyDots(int Count) : Refusal;

    /// <summary>An item that no card offers: another program sent it.</summary>
    public sealed record NoSuchItem : Refusal;
}

/// <summary>Choosing together, after the last round: everyone has a few dots for what is still to be done.</summary>
internal static class Choosing
{
    public static Decision Ask(Session session, Command.AskDots ask, Role role, CommandContext context)
    {
        if (Guards.Facilitates(session, role) is { } refusal)
            return Decider.Refuse(refusal);
        if (session.TakesDots)
            return Decider.Accept(session, new Event.DotsAskedAgain(), Decider.Now(context, new Work.AskDots(), new Work.ShowControl()));
        if (MayNotAsk(session) is { } reason)
            return Decider.Refuse(reason);
        if (ask.Items.All.Count == 0)
            return Decider.Refuse(new Refusal.NothingToChoose());
        if (ask.Items is { Unchosen: { Count: > 0 } unchosen, All.Count: > DotItems.MostLines })
            return Decider.Refuse(new Refusal.TooManyToChoose(ask.Items.All.Count, unchosen));
        return Decider.Accept(
            session,
            new Event.DotsAsked(ask.Items.All, context.At),
            Decider.Now(context, new Work.AskDots(), new Work.ShowControl()));
    }

    public static Decision Give(Session session, Command.GiveDots give, Role role, CommandContext context)
    {
        if (Guards.TakesPart(role) is { } outsider)
            return Decider.Refuse(outsider);
        // It explains more than that the session is over.
        if (session.DotsClosedAt is { } closed)
            return Decider.Refuse(new Refusal.DotsClosed(closed));
        if (Guards.Runs(session) is { } refusal)
            return Decider.Refuse(refusal);
        if (session.DotsAskedAt is null)
            return Decider.Refuse(new Refusal.DotsNotAsked());
        if (give.Items.Count is 0 or > DotItems.Dots)
            return Decider.Refuse(give.Items.Count == 0 ? new Refusal.NoDot() : new Refusal.TooManyDots(give.Items.Count));
        if (give.Items.Except(give.Offered).Any())
            return Decider.Refuse(new Refusal.NoSuchItem());
        var by = ((Caller.Someone)context.By).Person.Id;
        return Decider.Accept(session, new Event.DotsGiven(by, give.Items), Decider.Now(context, new Work.ShowNumbers()));
    }

    public static Decision Close(Session session, Role role, CommandContext context)
    {
        if (Guards.Facilitates(session, role) is { } refusal)
            return Decider.Refuse(refusal);
        if (session.DotsAskedAt is null)
            return Decider.Refuse(new Refusal.DotsNotAsked());
        return session.TakesDots
            ? Decider.Accept(
                session, new Event.DotsClosed(context.At), Decider.Now(context, new Work.PostRanking(), new Work.ShowControl()))
            : Decider.Nothing(session);
    }

    /// <summary>Adds to a decision that the dots, where they are still open, are closed first.</summary>
    /// <param name="closing">What ends the choosing: that it is closed, or that it is withdrawn.</param>
    public static Decision.Accepted Closed(Session session, Decision.Accepted accepted, Event closing, CommandContext context) =>
        session.TakesDots
            ? new(
                closing.ApplyTo(accepted.Session),
                [closing, .. accepted.Events],
                [.. Decider.Now(context, new Work.PostRanking()), .. accepted.Work])
            : accepted;

    private static Refusal? MayNotAsk(Session session) => session switch
    {
        { Settings.Chooses: false } => new Refusal.DotsOff(),
        { DotsClosedAt: { } at } => new Refusal.DotsClosed(at),
        { ActionsAskedAt: not null } => new Refusal.DotsClosed(null),
        { OpenRound: { } open } => new Refusal.AnotherRoundOpen(open.Number),
        { NextRound: { } next } => new Refusal.RoundWaiting(next.Number),
        _ => null,
    };
}
