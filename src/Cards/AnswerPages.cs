using Praatplaat.Sessions;

namespace Praatplaat.Cards;

/// <summary>
/// Divides the answers of a round into pages that each fit on a card. It keeps the position and the size of each answer, not its text, so
/// ten thousand answers can stream through it.
/// </summary>
public sealed class AnswerPages(Session session)
{
    /// <summary>In bytes. With the frame around it a page stays under the 28 KB that Teams accepts for a card.</summary>
    private const int PageBytes = 20_000;

    /// <summary>What an answer takes besides its texts.</summary>
    private const int AnswerBytes = 900;

    private readonly List<(AnswerPosition Position, int Bytes)> answers = [];

    public void Add(Answer answer) =>
        answers.Add((AnswerPosition.Of(session, answer), AnswerBytes + answer.Fields.Values.Sum(CardsJson.SizeOf)));

    /// <param name="number">Counted from 1. A page that does not exist becomes the nearest one.</param>
    public AnswerPage Page(int number)
    {
        var pages = Pages.Of(answers.OrderBy(answer => answer.Position), answer => answer.Bytes, PageBytes);
        var nearest = Math.Clamp(number, 1, pages.Count);
        return new AnswerPage(nearest, pages.Count, answers.Count, pages[nearest - 1].Select(answer => answer.Position).ToHashSet());
    }
}

/// <summary>One page of the answers of a round.</summary>
/// <param name="Number">Counted from 1.</param>
/// <param name="Of">How many pages there are; at least one.</param>
/// <param name="Answers">How many answers there are on all pages.</param>
/// <param name="Positions">The answers on this page.</param>
public sealed record AnswerPage(int Number, int Of, int Answers, IReadOnlySet<AnswerPosition> Positions)
{
    /// <summary>True where an anonymous session has too few answers to show one; see <see cref="Anonymity"/>.</summary>
    public bool IsWithheld { get; private init; }

    /// <summary>In the place of all pages where nothing is shown.</summary>
    public static AnswerPage Withheld(int answers) => new(1, 1, answers, new HashSet<AnswerPosition>()) { IsWithheld = true };
}

/// <summary>
/// The place of an answer among those of its round: by time, or in an anonymous session by text, so that the order does not tell who was
/// first.
/// </summary>
/// <param name="At">The same for all answers of an anonymous session.</param>
/// <param name="Key">The name, or the beginning of the text.</param>
/// <param name="By">Makes every position unique.</param>
public readonly record struct AnswerPosition(DateTimeOffset At, string Key, PersonId By) : IComparable<AnswerPosition>
{
    private const int KeyLength = 100;

    public static AnswerPosition Of(Session session, Answer answer) => session.IsAnonymous
        ? new(default, PlainText.Cut(answer[FieldId.Answer], KeyLength), answer.By.Id)
        : new(answer.At, answer.By.Name, answer.By.Id);

    public static bool operator <(AnswerPosition left, AnswerPosition right) => left.CompareTo(right) < 0;

    public static bool operator >(AnswerPosition left, AnswerPosition right) => left.CompareTo(right) > 0;

    public static bool operator <=(AnswerPosition left, AnswerPosition right) => left.CompareTo(right) <= 0;

    public static bool operator >=(AnswerPosition left, AnswerPosition right) => left.CompareTo(right) >= 0;

    public int CompareTo(AnswerPosition other)
    {
        if (At.CompareTo(other.At) is not 0 and var byTime)
            return byTime;
        return string.CompareOrdinal(Key, other.Key) is not 0 and var byKey ? byKey : string.CompareOrdinal(By.Value, other.By.Value);
    }
}

/// <summary>Counts the answers of a round as they stream through, and keeps the few that cards show.</summary>
/// <param name="levels">How many levels the scale of the round has; 0 where it has none.</param>
public sealed class FirstAnswers(Session session, int levels = 0)
{
    private const int Most = 5;

    private readonly SortedList<AnswerPosition, Answer> first = [];

    private readonly int[] chosen = new int[levels];

    public int Count { get; private set; }

    /// <summary>How many chose each level.</summary>
    public IReadOnlyList<int> Levels => chosen;

    /// <summary>In the order of <see cref="AnswerPosition"/>; at most five.</summary>
    public IReadOnlyList<Answer> Shown => [.. first.Values];

    public void Add(Answer answer)
    {
        Count++;
        if (answer.Level is { } level && level >= 1 && level <= chosen.Length)
            chosen[level - 1]++;
        AnswerPosition position = AnswerPosition.Of(session, answer);
        if (first.Count == Most && position > first.GetKeyAtIndex(Most - 1))
            return;
        first[position] = answer;
        if (first.Count > Most)
            first.RemoveAt(Most);
    }
}
