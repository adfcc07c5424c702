namespace Praatplaat.Sessions.Playbooks;

/// <summary>What fits on a card. Lengths in characters, sizes in bytes of UTF-8.</summary>
public static class PlaybookLimits
{
    public const int Rounds = 12;
    public const int Actions = 3;
    public const int Items = 12;
    public const int LinksInAList = 6;

    /// <summary>One line of a header on a phone wraps at about half of this.</summary>
    public const int Title = 60;

    /// <summary>A label or heading inside a card, which may wrap.</summary>
    public const int Heading = 100;

    public const int Question = 300;
    public const int Line = 300;
    public const int Paragraph = 600;
    public const int Letter = 1200;
    public const int Placeholder = 80;
    public const int Url = 500;

    // Teams refuses a message above 28 KB. Text is about a third of a card; the rest is its elements and
    // escaping, and a results card adds answers to the texts of its round.
    public const int OpeningBytes = 6_000;
    public const int BackgroundBytes = 4_000;
    public const int RoundBytes = 4_000;
    public const int FurtherReadingBytes = 4_000;
}
