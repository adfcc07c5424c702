namespace Praatplaat.Sessions.Rules;

public abstract partial record Command
{
    /// <summary>A member says what became of their actions.</summary>
    /// <param name="Given">The actions that they gave; null for none.</param>
    /// <param name="Said">By the number of the action, counted from 1: what was chosen, null where it is nothing that can be.</param>
    /// <param name="Carry">Whether what is not done is carried over.</param>
    /// <param name="AgainAt">When they are asked about that.</param>
    public sealed record ReportActions(
        ThreeActions? Given, IReadOnlyDictionary<int, ActionOutcome?> Said, bool Carry, DateTimeOffset AgainAt) : Command
    {
        /// <summary>Which actions the form is about, see <see cref="ThreeActions.Version"/>; null where that is not known.</summary>
        public string? Of { get; init; }
    }
}

public abstract partial record Event
{
    /// <param name="Actions">With what became of them.</param>
    public sealed record ActionsReported(ThreeActions Actions) : Event;
}

public abstract partial record Refusal
{
    public sealed record NoActionsGiven : Refusal;

    /// <param name="Action">Counted from 1.</param>
    public sealed record NoOutcome(int Action) : Refusal;
}

/// <summary>What became of the actions: asked after the day that they were meant for, and once more about what is carried over.</summary>
internal static class FollowUps
{
    public static Decision Report(Session session, Command.ReportActions report, Role role, CommandContext context)
    {
        if (MaySee(session, role) is { } refusal)
            return Decider.Refuse(refusal);
        if (report.Given is not { } given)
            return Decider.Refuse(new Refusal.NoActionsGiven());
        if (report.Of is { } of && of != given.Version)
            return Decider.Refuse(new Refusal.ActionsChanged());
        ActionOutcome?[] outcomes =
        [
            .. given.Items.Select((_, index) => report.Said.TryGetValue(index + 1, out var said) ? said : given.OutcomeOf(index)),
        ];
        Refusal[] missing = [.. outcomes.Index().Where(outcome => outcome.Item is null).Select(outcome => new Refusal.NoOutcome(outcome.Index + 1))];
        if (missing.Length > 0)
            return Decider.Refuse(new Refusal.FaultyForm(missing));
        var reported = new FollowUp(outcomes, context.At, null);
        reported = reported with { AgainAt = AgainAt(given.FollowUp, reported, report, context.At) };
        var follows = reported.AgainAt is { } again && again > context.At && given.FollowUp?.AgainAt is null
            ? new[] { new DueWork(new Work.AskOutcomeAgain(given.By.Id), again) }
            : [];
        return Decider.Accept(session, new Event.ActionsReported(given with { FollowUp = reported }), follows);
    }

    /// <summary>Who may look at their own actions.</summary>
    internal static Refusal? MaySee(Session session, Role role)
    {
        if (Guards.TakesPart(role) is { } outsider)
            return outsider;
        if (session.Phase == Phase.Cancelled)
            return new Refusal.SessionOver(session.Phase);
        return session.ActionsAskedAt is null ? Guards.Runs(session) ?? new Refusal.ActionsNotAsked() : null;
    }

    /// <summary>Carried over once: that stays as it is where more is said before, and for good once it was asked about.</summary>
    private static DateTimeOffset? AgainAt(FollowUp? earlier, FollowUp reported, Command.ReportActions report, DateTimeOffset now)
    {
        if (earlier?.IsLast(now) == true)
            return earlier.AgainAt;
        return report.Carry && reported.IsUnfinished ? earlier?.AgainAt ?? report.AgainAt : null;
    }
}
