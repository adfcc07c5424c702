namespace Praatplaat.Sessions.Rules;

/// <summary>
/// What becomes of the form of a closed round. People may still be typing in it, so it stays for a while: an update would wipe what they
/// have typed, while a press gives it back.
/// </summary>
internal static class Forms
{
    public static DueWork Fold(RoundState closed, CommandContext context) =>
        new(new Work.FoldForm(closed.Number), context.At + context.FormStays);

    /// <summary>
    /// Folds the forms that still stand, because the next round opens or the session is finished. The form of a round that is closed by the
    /// same command stays: nobody has had time to finish a sentence.
    /// </summary>
    public static IEnumerable<DueWork> FoldEarly(Session session, CommandContext context) =>
        from round in session.Rounds
        where round.ClosedAt is { } at && at < context.At && at + context.FormStays > context.At
        select new DueWork(new Work.FoldForm(round.Number), context.At);
}
