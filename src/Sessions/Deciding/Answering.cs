using Praatplaat.Sessions.Playbooks;

namespace Praatplaat.Sessions.Deciding;

/// <summary>An answer in an open round. A second one from the same person replaces the first.</summary>
internal static class Answering
{
    public static Decision Submit(Session session, Command.SubmitAnswer submit, Role role, CommandContext context)
    {
        if (Guards.TakesPart(role) is { } outsider)
            return Decider.Refuse(outsider);
        // A closed round is said before a session that is over: it explains more to who was typing.
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
            Running.Now(context, new Work.ShowProgress(submit.Round)));
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
