namespace Praatplaat.Sessions;

/// <summary>What the facilitator chose at set-up. The manager can be changed later.</summary>
/// <param name="Title">At most <see cref="Limits.Title"/> characters.</param>
/// <param name="Manager">Gets the summary, and everybody who answers is told so.</param>
/// <param name="Names">Whether results carry names. Anonymous can't be taken back.</param>
/// <param name="Pace">
/// How many working days after its opening a round closes; with 0 on the day itself. Null means that the facilitator closes by hand.
/// </param>
/// <param name="Films">Addresses of films, by the id of the scene in the playbook's story.</param>
public sealed record Settings(
    string Title,
    Person Manager,
    Names Names,
    int? Pace,
    IReadOnlyDictionary<string, string> Films)
{
    /// <summary>
    /// Whether the team chooses together after the last round. Of where people stand a setting is not kept: each round has its levels.
    /// </summary>
    /// <remarks>False in a session that an older version began.</remarks>
    public bool Chooses { get; init; }

    /// <summary>Whether people are asked what became of their actions.</summary>
    /// <remarks>False in a session that an older version began.</remarks>
    public bool FollowsUp { get; init; }

    /// <summary>Gets the summary as well as the manager; null for nobody.</summary>
    public Person? SecondReader { get; init; }
}

/// <summary>Whether results carry the names of those who answered.</summary>
public enum Names
{
    Shown,
    Anonymous,
}
