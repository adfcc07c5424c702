namespace Praatplaat.Sessions;

/// <summary>How much text fits, in characters (UTF-16 units, as the input fields count).</summary>
public static class Limits
{
    public const int Title = 80;

    /// <summary>The address of a film.</summary>
    public const int Film = 500;

    /// <summary>One field of a round. Three of them, prefilled, still fit on a card of 28 KB.</summary>
    public const int Answer = 2000;

    /// <summary>One of the three actions.</summary>
    public const int Action = 300;

    /// <summary>A line that the facilitator puts first.</summary>
    public const int KeyPoint = 300;

    /// <summary>One part of the manager's reply. Three of them stand twice on the card that says that they are saved.</summary>
    public const int Reply = 1000;

    /// <summary>What somebody searches for in a list of names.</summary>
    public const int Search = 60;

    /// <summary>How far ahead a round may close, in days.</summary>
    public const int Deadline = 366;

    /// <summary>The slowest pace, in working days after the opening of a round.</summary>
    public const int Pace = 20;

    /// <summary>For how long a session that was stopped can be resumed.</summary>
    public static readonly TimeSpan Resuming = TimeSpan.FromDays(1);

    /// <summary>The name of a person or a team. Longer than any in Teams, while a card with forty of them still fits.</summary>
    public const int Name = 200;
}
