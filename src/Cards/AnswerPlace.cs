using Praatplaat.Sessions;
using Praatplaat.Sessions.Playbooks;

namespace Praatplaat.Cards;

/// <summary>
/// Where an answer stands among those of its round: by time; in an anonymous session by text, so that the order tells nobody who was
/// first. Small, so that those of ten thousand answers can be sorted without the answers.
/// </summary>
/// <param name="At">The same for all in an anonymous session.</param>
/// <param name="Key">The name, or how the text begins.</param>
/// <param name="By">So that no two stand in one place.</param>
public readonly record struct AnswerPosition(DateTimeOffset At, string Key, PersonId By) : IComparable<AnswerPosition>
{
    private const int Beginning = 100;

    public static AnswerPosition Of(Session session, Answer answer) => session.Settings.Names == Names.Anonymous
        ? new(default, PlainText.Cut(answer[FieldId.Answer], Beginning), answer.By.Id)
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
