using Praatplaat.Sessions;

namespace Praatplaat.Cards;

/// <summary>The answers of a round as others see them: in what order, with or without a name, and how many fit on a card.</summary>
public static class AnswerList
{
    /// <summary>In bytes: with the frame around it a page stays under the 28 KB of a card.</summary>
    private const int PageBytes = 20_000;

    /// <summary>What an answer takes beside its texts.</summary>
    private const int AnswerBytes = 900;

    /// <summary>By time; in an anonymous session by text, so that the order tells nobody who was first.</summary>
    public static IReadOnlyList<Answer> Sorted(Session session, IEnumerable<Answer> answers) =>
        session.Settings.Names == Names.Anonymous
            ? [.. answers.OrderBy(answer => answer[Sessions.Playbooks.FieldId.Answer], StringComparer.Ordinal)]
            : [.. answers.OrderBy(answer => answer.At).ThenBy(answer => answer.By.Name, StringComparer.Ordinal)];

    /// <summary>The name to show with an answer; null in an anonymous session, whatever was stored.</summary>
    public static string? Name(Session session, Answer answer) =>
        session.Settings.Names == Names.Anonymous ? null : answer.By.Name;

    /// <summary>The answers, spread over pages that each fit on a card; at least one page.</summary>
    public static IReadOnlyList<IReadOnlyList<Answer>> Pages(IEnumerable<Answer> answers)
    {
        List<List<Answer>> pages = [[]];
        var bytes = 0;
        foreach (var answer in answers)
        {
            var size = AnswerBytes + answer.Fields.Values.Sum(CardsJson.SizeOf);
            if (bytes + size > PageBytes && pages[^1].Count > 0)
            {
                pages.Add([]);
                bytes = 0;
            }

            pages[^1].Add(answer);
            bytes += size;
        }

        return pages;
    }
}
