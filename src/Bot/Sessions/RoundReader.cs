using Praatplaat.Cards;
using Praatplaat.Sessions;
using Praatplaat.Storage.Stores;

namespace Praatplaat.Bot.Sessions;

/// <summary>Reads the answers of a closed round as they pass by: what a card does not show is not kept.</summary>
internal sealed class RoundReader(AnswerStore answers)
{
    /// <param name="people">Gets who answered.</param>
    public async Task<RoundSummary> ReadAsync(Session session, RoundState round, ISet<PersonId> people, CancellationToken cancellationToken)
    {
        var first = new FirstAnswers(session);
        await foreach (var answer in answers.InRoundAsync(session.Id, round.Number, cancellationToken))
        {
            people.Add(answer.By.Id);
            first.Add(answer);
        }

        return new RoundSummary(round, first.Count, first.Shown);
    }

    /// <summary>Twice past all: which stand on the page is known once all were seen.</summary>
    public async Task<(AnswerPage Page, IReadOnlyList<Answer> Answers)> PageAsync(Session session, RoundState round, int number, CancellationToken cancellationToken)
    {
        var pages = new AnswerPages(session);
        await foreach (var answer in answers.InRoundAsync(session.Id, round.Number, cancellationToken))
            pages.Add(answer);
        var page = pages.Page(number);
        var shown = answers.InRoundAsync(session.Id, round.Number, cancellationToken).Where(answer => page.Positions.Contains(AnswerPosition.Of(session, answer)));
        return (page, await shown.ToListAsync(cancellationToken));
    }
}
