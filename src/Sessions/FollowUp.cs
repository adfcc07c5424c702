namespace Praatplaat.Sessions;

/// <summary>What became of an action, as its author says.</summary>
public enum ActionOutcome
{
    Done,
    Partly,
    NotYet,
}

/// <summary>What a member says became of their actions.</summary>
/// <param name="Outcomes">One for each action, in their order; null for an action of which nothing was said.</param>
/// <param name="At">When it was said last.</param>
/// <param name="AgainAt">When what is not done is asked about for the last time; null where it is not carried over.</param>
public sealed record FollowUp(IReadOnlyList<ActionOutcome?> Outcomes, DateTimeOffset At, DateTimeOffset? AgainAt)
{
    /// <summary>Whether something is left to carry over.</summary>
    public bool IsUnfinished => Outcomes.Any(outcome => outcome is ActionOutcome.Partly or ActionOutcome.NotYet);

    /// <summary>Whether what was carried over has been asked about: then this is how it ended.</summary>
    public bool IsLast(DateTimeOffset now) => AgainAt <= now;

    /// <remarks>Lists are compared by what is in them.</remarks>
    public bool Equals(FollowUp? other) =>
        other is not null && (At, AgainAt) == (other.At, other.AgainAt) && Outcomes.SequenceEqual(other.Outcomes);

    public override int GetHashCode() => HashCode.Combine(At, AgainAt, Outcomes.Count);
}

/// <summary>How the actions of a group went, in counts.</summary>
/// <param name="Done">Of this many actions their authors say that they are done.</param>
/// <param name="From">How many people said something.</param>
public sealed record FollowUpCounts(int Done, int Partly, int NotYet, int From)
{
    public int All => Done + Partly + NotYet;

    /// <summary>In whole per cents that make a hundred: what is left by rounding down goes to those that lost most.</summary>
    public (int Done, int Partly, int NotYet) Percentages()
    {
        if (All == 0)
            return default;
        int[] counts = [Done, Partly, NotYet];
        int[] whole = [.. counts.Select(count => count * 100 / All)];
        var rest = 100 - whole.Sum();
        foreach (var index in Enumerable.Range(0, counts.Length).OrderByDescending(index => counts[index] * 100 % All).Take(rest))
            whole[index]++;
        return (whole[0], whole[1], whole[2]);
    }
}

/// <summary>How the actions of a session went, as far as a reader may see it.</summary>
/// <param name="Over">Over all themes; null where it would show what fewer than <see cref="LeastPeople"/> people said.</param>
/// <param name="Themes">By the number of the round, of those actions that their authors put with a theme; the same holds for each.</param>
/// <param name="From">How many people said something.</param>
public sealed record FollowUpSummary(FollowUpCounts? Over, IReadOnlyDictionary<int, FollowUpCounts> Themes, int From)
{
    /// <summary>Of fewer people a manager could guess who did what.</summary>
    public const int LeastPeople = 5;
}

/// <summary>Adds up what people say became of their actions, one by one.</summary>
public sealed class FollowUpTally
{
    private readonly List<ThreeActions> _reported = [];

    public void Add(ThreeActions actions)
    {
        if (actions.FollowUp is not null)
            _reported.Add(actions);
    }

    /// <param name="showsShared">Whether what became of shared actions is shown one by one: the rest of a group can then be told from the whole.</param>
    public FollowUpSummary Sum(bool showsShared)
    {
        // So many at a time: who looks before and after the next person would else see how theirs went.
        var counted = _reported.Count - (_reported.Count % FollowUpSummary.LeastPeople);
        Said[] all = [.. _reported.OrderBy(actions => actions.FollowUp!.At).Take(counted).SelectMany(Outcomes)];
        if (!IsShown(all))
            return new(null, new Dictionary<int, FollowUpCounts>(), _reported.Count);
        var shown = all.Where(said => said.Theme is not null).GroupBy(said => said.Theme!.Value)
            .Where(IsShown)
            .OrderBy(People)
            .ToList();
        // What is shown, taken from the whole, would show the rest.
        while (shown.Count > 0 && IsTooSmall(all.Where(said => !shown.Exists(theme => theme.Key == said.Theme))))
            shown.RemoveAt(0);
        return new(Count(all), shown.ToDictionary(theme => theme.Key, Count), _reported.Count);

        bool IsShown(IEnumerable<Said> group) => People(group) >= FollowUpSummary.LeastPeople && !IsTooSmall(group);

        // So few people of the group are not shown one by one that a reader could guess who did what.
        bool IsTooSmall(IEnumerable<Said> group) =>
            People(group.Where(said => !(showsShared && said.IsShared))) is > 0 and < FollowUpSummary.LeastPeople;
    }

    private static IEnumerable<Said> Outcomes(ThreeActions actions)
    {
        for (var index = 0; index < actions.Items.Count; index++)
            if (actions.OutcomeOf(index) is { } outcome)
                yield return new(actions.By.Id, actions.ThemeOf(index), outcome, actions.Share);
    }

    private static int People(IEnumerable<Said> group) => group.Select(said => said.By).Distinct().Count();

    private static FollowUpCounts Count(IEnumerable<Said> group) => new(
        group.Count(said => said.Outcome == ActionOutcome.Done),
        group.Count(said => said.Outcome == ActionOutcome.Partly),
        group.Count(said => said.Outcome == ActionOutcome.NotYet),
        People(group));

    private readonly record struct Said(PersonId By, int? Theme, ActionOutcome Outcome, bool IsShared);
}
