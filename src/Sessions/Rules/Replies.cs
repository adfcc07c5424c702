namespace Praatplaat.Sessions.Rules;

public abstract partial record Command
{
    /// <summary>The manager answers the team about a theme, or changes that.</summary>
    /// <param name="Before">The reply that the round has, as it was read; null for none.</param>
    public sealed record ReplyToTeam(int Round, ReplyTexts Texts, ManagerReply? Before) : Typed;

    /// <summary>The manager takes a reply back.</summary>
    /// <param name="Before">As for <see cref="ReplyToTeam"/>.</param>
    public sealed record WithdrawReply(int Round, ManagerReply? Before) : Command;
}

public abstract partial record Event
{
    /// <summary>Kept in a row of its own, so the state stays as it is. Without texts it was taken back.</summary>
    public sealed record TeamReplied(int Round, ManagerReply Reply) : Event;
}

public abstract partial record Refusal
{
    public sealed record OnlyManagerReplies(string Manager) : Refusal;

    /// <summary>Nobody replies in the name of somebody who left.</summary>
    public sealed record ManagerLeft(string Manager) : Refusal;

    public sealed record NoReply : Refusal;

    public sealed record ReplyTooLong(ReplyPart Part, int Length) : Refusal;
}

/// <summary>
/// What the manager answers the team, theme by theme, once its answers can be read. Of all who get the summary only the manager: it is posted
/// in that name.
/// </summary>
internal static class Replies
{
    public static Decision Give(Session session, Command.ReplyToTeam reply, CommandContext context)
    {
        if (MayReply(session, reply.Round, context.By) is { } refusal)
            return Decider.Refuse(refusal);
        Refusal[] faults = [.. ReplyTexts.Parts.Select(part => Fault(part, reply.Texts[part], reply.IsMeant)).OfType<Refusal>()];
        if (faults.Length > 0)
            return Decider.Refuse(new Refusal.FaultyForm(faults));
        if (reply.Texts.IsEmpty)
            return Decider.Refuse(new Refusal.NoReply());
        var by = ((Caller.Someone)context.By).Person;
        if (reply.Before is { } same && same.By.Id == by.Id && same.Texts == reply.Texts)
            return Decider.Nothing(session);
        var given = reply.Before is { } before
            ? new ManagerReply(by, reply.Texts, before.At) { ChangedAt = context.At }
            : new ManagerReply(by, reply.Texts, context.At);
        return Decider.Accept(
            session, new Event.TeamReplied(reply.Round, given), Decider.Now(context, new Work.PostReply(reply.Round)));
    }

    private static Refusal? Fault(ReplyPart part, string text, bool isMeant) => text.Length > Limits.Reply
        ? new Refusal.ReplyTooLong(part, text.Length)
        : PersonalTexts.In(text, new TextPlace.Reply(part), isMeant);

    public static Decision Withdraw(Session session, Command.WithdrawReply withdraw, CommandContext context)
    {
        if (MayReply(session, withdraw.Round, context.By) is { } refusal)
            return Decider.Refuse(refusal);
        if (withdraw.Before is not { } before)
            return Decider.Nothing(session);
        return Decider.Accept(
            session,
            new Event.TeamReplied(withdraw.Round, before with { Texts = ReplyTexts.None, ChangedAt = context.At }),
            Decider.Now(context, new Work.PostReply(withdraw.Round)));
    }

    /// <param name="number">Null where it is not about a single round.</param>
    public static Refusal? MayReply(Session session, int? number, Caller caller)
    {
        if (Guards.TakesPart(Roles.In(session, caller)) is { } outsider)
            return outsider;
        if (session.Phase is Phase.SetUp or Phase.Cancelled)
            return Guards.Runs(session);
        var manager = session.Settings.Manager;
        if (session.HasLeft(manager.Id))
            return new Refusal.ManagerLeft(manager.Name);
        if (((Caller.Someone)caller).Person.Id != manager.Id)
            return new Refusal.OnlyManagerReplies(manager.Name);
        return number is { } asked ? NotHeld(session, asked) : null;
    }

    private static Refusal? NotHeld(Session session, int number) => session.Round(number) switch
    {
        null => new Refusal.NoSuchRound(number, session.Rounds.Count),
        { Phase: RoundPhase.Waiting } => new Refusal.RoundWaiting(number),
        { Phase: RoundPhase.Open } => new Refusal.ResultsNotYet(number),
        _ => null,
    };
}
