namespace Praatplaat.Sessions;

/// <summary>What the manager answers the team about a theme.</summary>
/// <param name="At">When it was given first.</param>
public sealed record ManagerReply(Person By, ReplyTexts Texts, DateTimeOffset At)
{
    /// <summary>When it was changed last; null where it stands as it was given.</summary>
    public DateTimeOffset? ChangedAt { get; init; }
}

/// <summary>The parts of a reply, each at most <see cref="Limits.Reply"/> characters. One that is empty is left out.</summary>
public sealed record ReplyTexts(string Agreed, string Declined, string Explored)
{
    public static readonly ReplyTexts None = new("", "", "");

    public static readonly IReadOnlyList<ReplyPart> Parts = Enum.GetValues<ReplyPart>();

    /// <summary>The parts that have a text.</summary>
    public IEnumerable<ReplyPart> Filled => Parts.Where(part => this[part].Length > 0);

    public bool IsEmpty => Parts.All(part => string.IsNullOrWhiteSpace(this[part]));

    public string this[ReplyPart part] => part switch
    {
        ReplyPart.Agreed => Agreed,
        ReplyPart.Declined => Declined,
        _ => Explored,
    };
}

public enum ReplyPart
{
    /// <summary>What is going to be done.</summary>
    Agreed,

    /// <summary>What is not, and why.</summary>
    Declined,

    /// <summary>What is going to be looked into.</summary>
    Explored,
}
