using Praatplaat.Sessions;

namespace Praatplaat.Cards;

/// <summary>Spreads the answers of a round over pages that each fit on a card. Keeps of each its place and its size, not a word.</summary>
public sealed class AnswerPages(Session session)
{
    /// <summary>In bytes: with the frame around it a page stays under the 28 KB of a card.</summary>
    private const int PageBytes = 20_000;

    /// <summary>What an answer takes beside its texts.</summary>
    private const int AnswerBytes = 900;

    private readonly List<(AnswerPosition Place, int Bytes)> answers = [];

    public void Add(Answer answer) =>
        answers.Add((AnswerPosition.Of(session, answer), AnswerBytes + answer.Fields.Values.Sum(CardsJson.SizeOf)));

    /// <param name="number">Counted from 1; a page that is not there becomes the nearest.</param>
    public AnswerPage Page(int number)
    {
        var pages = Pages();
        var nearest = Math.Clamp(number, 1, pages.Count);
        return new AnswerPage(nearest, pages.Count, answers.Count, pages[nearest - 1]);
    }

    /// <summary>At least one.</summary>
    private List<HashSet<AnswerPosition>> Pages()
    {
        List<HashSet<AnswerPosition>> pages = [[]];
        var bytes = 0;
        foreach (var (place, size) in answers.OrderBy(answer => answer.Place))
        {
            if (bytes + size > PageBytes && pages[^1].Count > 0)
            {
                pages.Add([]);
                bytes = 0;
            }

            pages[^1].Add(place);
            bytes += size;
        }

        return pages;
    }
}

/// <summary>One page of the answers of a round.</summary>
/// <param name="Number">Counted from 1.</param>
/// <param name="Of">How many pages there are; at least one.</param>
/// <param name="Answers">On all pages.</param>
/// <param name="Positions">Of those on this page.</param>
public sealed record AnswerPage(int Number, int Of, int Answers, IReadOnlySet<AnswerPosition> Positions);
