using Praatplaat.Sessions;

namespace Praatplaat.Cards;

/// <summary>Counts the answers of a round as they pass by, and keeps the few that cards show.</summary>
public sealed class FirstAnswers(Session session)
{
    private const int Most = 5;

    private readonly SortedList<AnswerPosition, Answer> first = [];

    public int Count { get; private set; }

    /// <summary>In the order in which they are shown.</summary>
    public IReadOnlyList<Answer> Shown => [.. first.Values];

    public void Add(Answer answer)
    {
        Count++;
        AnswerPosition place = AnswerPosition.Of(session, answer);
        if (first.Count == Most && place > first.GetKeyAtIndex(Most - 1))
            return;
        first[place] = answer;
        if (first.Count > Most)
            first.RemoveAt(Most);
    }
}
