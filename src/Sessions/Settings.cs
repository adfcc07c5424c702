namespace Praatplaat.Sessions;

/// <summary>What the facilitator chose at set-up.</summary>
/// <param name="Title">At most <see cref="Limits.Title"/> characters.</param>
/// <param name="Names">Whether results carry names. Anonymous can't be taken back.</param>
/// <param name="Pace">Working days that a round stays open; null means that the facilitator closes by hand.</param>
/// <param name="Films">Addresses of films, by the id of the scene in the playbook's story.</param>
public sealed record Settings(
    string Title,
    Person Manager,
    Names Names,
    int? Pace,
    IReadOnlyDictionary<string, string> Films);

/// <summary>Whether results carry the names of those who answered.</summary>
public enum Names
{
    Shown,
    Anonymous,
}

/// <summary>How much text fits, in characters (UTF-16 units, as the input fields count).</summary>
public static class Limits
{
    public const int Title = 80;

    /// <summary>The address of a film.</summary>
    public const int Film = 500;

    /// <summary>One field of a round: three of them, prefilled, still fit on a card of 28 KB.</summary>
    public const int Answer = 2000;

    /// <summary>One of the three actions.</summary>
    public const int Action = 300;

    /// <summary>How far ahead a round may close, in days.</summary>
    public const int Deadline = 366;

    /// <summary>Of a person or a team. Longer than any in Teams, and a card with forty of them still fits.</summary>
    public const int Name = 200;
}
