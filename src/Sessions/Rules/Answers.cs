namespace Praatplaat.Sessions.Rules;

public abstract partial record Command
{
    /// <param name="Form">The message in the channel on which the answer was given; null where that is not known.</param>
    public sealed record SubmitAnswer(int Round, IReadOnlyDictionary<FieldId, string> Fields, string? Form = null) : Command;
}

public abstract partial record Event
{
    public sealed record AnswerGiven(Answer Answer) : Event;
}

public abstract partial record Refusal
{
    public sealed record FieldEmpty(FieldId Field) : Refusal;

    public sealed record FieldTooLong(FieldId Field, int Length) : Refusal;

    /// <summary>
    /// In an anonymous session, in a round that was closed and reopened: this person answered before the close, and nothing tells any more
    /// which of the answers is theirs.
    /// </summary>
    public sealed record AnswerSealed(int Round) : Refusal;
}

/// <summary>An answer in an open round. A second answer from the same person replaces the first.</summary>
internal static class Answers
{
    public static Decision Submit(Session session, Command.SubmitAnswer submit, Role role, CommandContext context)
    {
        if (Guards.TakesPart(role) is { } outsider)
            return Decider.Refuse(outsider);
        // The closed round comes before the session that is over: it explains more to somebody who was typing.
        var round = session.Round(submit.Round);
        if (round is { Phase: RoundPhase.Closed, ClosedAt: { } closed })
            return Decider.Refuse(new Refusal.RoundClosed(round.Number, closed));
        if ((Guards.Runs(session) ?? Guards.Exists(session, submit.Round)) is { } refusal)
            return Decider.Refuse(refusal);
        if (round!.Phase == RoundPhase.Waiting)
            return Decider.Refuse(new Refusal.RoundWaiting(round.Number));
        return Check(round, submit.Fields) is { } fault ? Decider.Refuse(fault) : Given(session, submit, context);
    }

    private static Decision.Accepted Given(Session session, Command.SubmitAnswer submit, CommandContext context)
    {
        var by = ((Caller.Someone)context.By).Person;
        return Decider.Accept(
            session,
            new Event.AnswerGiven(new Answer(submit.Round, by, submit.Fields, context.At) { Form = submit.Form }),
            Decider.Now(context, new Work.ShowProgress(submit.Round)));
    }

    private static Refusal? Check(RoundState round, IReadOnlyDictionary<FieldId, string> fields)
    {
        foreach (var field in round.Fields)
        {
            var text = fields.GetValueOrDefault(field, "");
            if (string.IsNullOrWhiteSpace(text))
                return new Refusal.FieldEmpty(field);
            if (text.Length > Limits.Answer)
                return new Refusal.FieldTooLong(field, text.Length);
        }

        return null;
    }
}
