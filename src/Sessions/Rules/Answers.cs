namespace Praatplaat.Sessions.Rules;

public abstract partial record Command
{
    /// <param name="Form">The message in the channel on which the answer was given; null where that is not known.</param>
    /// <param name="Level">As it was chosen; null for none. In a round without a scale it counts for nothing.</param>
    public sealed record SubmitAnswer(
        int Round, IReadOnlyDictionary<FieldId, string> Fields, string? Form = null, int? Level = null) : Typed;
}

public abstract partial record Event
{
    public sealed record AnswerGiven(Answer Answer) : Event;
}

public abstract partial record Refusal
{
    public sealed record FieldEmpty(FieldId Field) : Refusal;

    public sealed record FieldTooLong(FieldId Field, int Length) : Refusal;

    /// <summary>No card offers this level: another program sent it.</summary>
    public sealed record NoSuchLevel(int Levels) : Refusal;

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
        Refusal[] faults = [.. Faults(round, submit)];
        return faults.Length > 0 ? Decider.Refuse(new Refusal.FaultyForm(faults)) : Given(session, round, submit, context);
    }

    private static Decision.Accepted Given(Session session, RoundState round, Command.SubmitAnswer submit, CommandContext context)
    {
        var answer = new Answer(submit.Round, ((Caller.Someone)context.By).Person, submit.Fields, context.At)
        {
            Form = submit.Form,
            Level = round.Levels == 0 ? null : submit.Level,
        };
        return Decider.Accept(
            session,
            new Event.AnswerGiven(answer),
            Decider.Now(context, new Work.ShowProgress(submit.Round)));
    }

    private static IEnumerable<Refusal> Faults(RoundState round, Command.SubmitAnswer submit)
    {
        foreach (var field in round.Fields)
        {
            var text = submit.Fields.GetValueOrDefault(field, "");
            if (string.IsNullOrWhiteSpace(text))
                yield return new Refusal.FieldEmpty(field);
            else if (text.Length > Limits.Answer)
                yield return new Refusal.FieldTooLong(field, text.Length);
            else if (PersonalTexts.In(text, new TextPlace.Field(field), submit.IsMeant) is { } personal)
                yield return personal;
        }

        if (round.Levels > 0 && submit.Level is { } level && (level < 1 || level > round.Levels))
            yield return new Refusal.NoSuchLevel(round.Levels);
    }
}
