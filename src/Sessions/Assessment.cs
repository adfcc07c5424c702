namespace Praatplaat.Sessions;

/// <summary>How the people of one round are spread over the levels of its scale.</summary>
/// <param name="Counts">How many chose each level, the first of which is level 1.</param>
/// <param name="IsWithheld">True where an anonymous session has too few to show them; see <see cref="Anonymity"/>.</param>
public sealed record Assessment(IReadOnlyList<int> Counts, bool IsWithheld = false)
{
    public int From => Counts.Sum();

    /// <summary>The level that most people chose, counted from 1; of two that as many chose the lower one.</summary>
    public int MostChosen => Counts.Index().MaxBy(level => level.Item).Index + 1;

    /// <summary>The levels that anybody chose, counted from 1: the most chosen first, and of those chosen as often the lowest.</summary>
    public IReadOnlyList<int> Chosen =>
        [.. Counts.Index().Where(level => level.Item > 0).OrderByDescending(level => level.Item).Select(level => level.Index + 1)];

    /// <summary>The levels that were chosen most: several where as many people chose each.</summary>
    public IReadOnlyList<int> Largest => [.. Chosen.TakeWhile(level => Counts[level - 1] == Counts.Max())];

    /// <summary>Of the levels that people chose, counted from 1. There has to be one.</summary>
    public double Average => (double)Counts.Index().Sum(level => level.Item * (level.Index + 1)) / From;

    /// <summary>The lowest level that anybody chose.</summary>
    public int Lowest => Counts.Index().First(level => level.Item > 0).Index + 1;

    public int Highest => Counts.Index().Last(level => level.Item > 0).Index + 1;

    /// <summary>How alike people see it. Of several that are true the first counts.</summary>
    public Agreement Agreement => this switch
    {
        { From: 0 } => Agreement.Nobody,
        { From: 1 } => Agreement.One,
        _ when Lowest == Highest => Agreement.Unanimous,
        _ when 2 * Counts.Max() > From => Agreement.Most,
        _ when Highest - Lowest == 1 => Agreement.Close,
        _ => Agreement.Divided,
    };

    /// <summary>The counts without what stands on each level, where so few chose that colleagues could guess who it was.</summary>
    public static Assessment Of(Session session, IReadOnlyList<int> counts, int leastAnswers) =>
        new(counts, Anonymity.Withholds(session, counts.Sum(), leastAnswers));
}

/// <summary>In this order, which is that of the rule.</summary>
public enum Agreement
{
    /// <summary>Nobody chose a level.</summary>
    Nobody,

    /// <summary>One person did: there is nobody to agree with.</summary>
    One,

    /// <summary>All chose the same level.</summary>
    Unanimous,

    /// <summary>More than half chose the same level.</summary>
    Most,

    /// <summary>All chose one of two levels that are next to each other.</summary>
    Close,

    Divided,
}
