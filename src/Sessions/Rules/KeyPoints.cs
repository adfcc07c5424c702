namespace Praatplaat.Sessions.Rules;

public abstract partial record Command
{
    /// <param name="Points">In the order in which they are shown. Empty takes those of before away.</param>
    public sealed record ChooseKeyPoints(int? Round, IReadOnlyList<KeyPoint> Points) : Typed;
}

public abstract partial record Event
{
    /// <summary>Kept in a row of their own, so the state stays as it is.</summary>
    public sealed record KeyPointsChosen(int Round, IReadOnlyList<KeyPoint> Points) : Event;
}

public abstract partial record Refusal
{
    public sealed record TooManyKeyPoints(int Count) : Refusal;

    public sealed record KeyPointTooLong(int Point, int Length) : Refusal;

    /// <summary>An anonymous session has too few answers in this round to show one, and so to choose one.</summary>
    public sealed record ResultsWithheld(int Round) : Refusal;

    public sealed record NobodyAnswered(int Round) : Refusal;

    /// <summary>No round has been closed yet.</summary>
    public sealed record NoLinesYet : Refusal;
}

/// <summary>
/// The few lines of a closed round that its facilitator puts first, worded anew or not. A round that is opened again keeps them until
/// others are chosen.
/// </summary>
internal static class KeyPoints
{
    private static Refusal? Fault(int number, string text, bool isMeant) => text.Length > Limits.KeyPoint
        ? new Refusal.KeyPointTooLong(number, text.Length)
        : PersonalTexts.In(text, new TextPlace.KeyPoint(number), isMeant);

    public static Decision Choose(Session session, Command.ChooseKeyPoints choose, Role role, CommandContext context)
    {
        if (MayChoose(session, choose.Round, role) is { } refusal)
            return Decider.Refuse(refusal);
        if (choose.Points.Count > KeyPoint.Most)
            return Decider.Refuse(new Refusal.TooManyKeyPoints(choose.Points.Count));
        Refusal[] faults = [.. choose.Points.Index().Select(point => Fault(point.Index + 1, point.Item.Text, choose.IsMeant)).OfType<Refusal>()];
        if (faults.Length > 0)
            return Decider.Refuse(new Refusal.FaultyForm(faults));
        var round = (choose.Round ?? session.LastClosed?.Number)!.Value;
        return Decider.Accept(
            session,
            new Event.KeyPointsChosen(round, choose.Points),
            Decider.Now(context, new Work.ShowResults(round)));
    }

    public static Refusal? MayChoose(Session session, int? number, Role role)
    {
        if ((Guards.Facilitates(session, role) ?? Guards.Exists(session, number)) is { } refusal)
            return refusal;
        var round = number is { } asked ? session.Round(asked) : session.LastClosed;
        return round switch
        {
            null => new Refusal.NoLinesYet(),
            { Phase: RoundPhase.Waiting } => new Refusal.RoundWaiting(round.Number),
            { Phase: RoundPhase.Open } => new Refusal.ResultsNotYet(round.Number),
            _ => null,
        };
    }
}
