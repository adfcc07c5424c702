using Praatplaat.Cards;
using Praatplaat.Sessions;
using Praatplaat.Storage.Stores;

namespace Praatplaat.Bot.Reading;

/// <summary>Reads the answers of a closed round one by one, and keeps only what a card shows.</summary>
internal sealed class RoundReader(AnswerStore answers)
{
    /// <param name="people">Receives the people who answered.</param>
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

    /// <summary>Reads all answers twice: which ones stand on the page is known once all have been seen.</summary>
    public async Task<(
        AnswerPage Page,
        IReadOnlyList<Answer> Answers)> PageAsync(Session session, RoundState round, int number, CancellationToken cancellationToken)
    {
        var pages = new AnswerPages(session);
        await foreach (var answer in answers.InRoundAsync(session.Id, round.Number, cancellationToken))
            pages.Add(answer);
        var page = pages.Page(number);
        var shown = answers.InRoundAsync(session.Id, round.Number, cancellationToken).Where(
            answer => page.Positions.Contains(AnswerPosition.Of(session, answer)));
        return (page, await shown.ToListAsync(cancellationToken));
    }
}

/// <summary>Reads how far a round is. People who answered without being on the roster, because they joined later, count too.</summary>
internal sealed class ProgressReader(AnswerStore answers, MemberStore members)
{
    public async Task<Progress> ReadAsync(Session session, int round, CancellationToken cancellationToken) =>
        Of(await answers.AnsweredAsync(session.Id, round, cancellationToken), await members.AllAsync(session.Id, cancellationToken));

    /// <summary>For a caller that has read who answered.</summary>
    public async Task<Progress> ReadAsync(Session session, IReadOnlySet<PersonId> answered, CancellationToken cancellationToken) =>
        Of(answered, await members.AllAsync(session.Id, cancellationToken));

    /// <summary>For a caller that has read both.</summary>
    public static Progress Of(IReadOnlySet<PersonId> answered, IReadOnlyList<StoredMember> roster)
    {
        var missing = roster.Where(member => !answered.Contains(member.Member.Id)).Select(member => member.Member.Name)
            .Order(StringComparer.CurrentCulture);
        return new Progress(answered.Count, answered.Union(roster.Select(member => member.Member.Id)).Count(), [.. missing]);
    }
}
