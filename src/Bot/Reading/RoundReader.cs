using Microsoft.Extensions.Options;
using Praatplaat.Bot.Hosting;
using Praatplaat.Cards;
using Praatplaat.Sessions;
using Praatplaat.Storage.Stores;

namespace Praatplaat.Bot.Reading;

/// <summary>Reads the answers of a closed round one by one, and keeps only what a card shows.</summary>
internal sealed class RoundReader(AnswerStore answers, KeyPointStore keyPoints, IOptions<SessionsOptions> options)
{
    /// <param name="people">Receives the people who answered.</param>
    public async Task<RoundSummary> ReadAsync(Session session, RoundState round, ISet<PersonId> people, CancellationToken cancellationToken)
    {
        var first = new FirstAnswers(session, round.Levels);
        await foreach (var answer in answers.InRoundAsync(session.Id, round.Number, cancellationToken))
        {
            // The answers of an anonymous session are nobody's: who gave one is noted apart.
            if (!session.IsAnonymous)
                people.Add(answer.By.Id);
            first.Add(answer);
        }

        if (session.IsAnonymous)
            people.UnionWith(await answers.AnsweredAsync(session, round.Number, cancellationToken));
        return Withholds(session, first.Count)
            ? new RoundSummary(round, first.Count, [], IsWithheld: true)
            : new RoundSummary(round, first.Count, first.Shown)
            {
                Assessment = AssessmentOf(session, round, first),
                KeyPoints = await keyPoints.FindAsync(session.Id, round.Number, cancellationToken),
            };
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
        if (Withholds(session, page.Answers))
            return (AnswerPage.Withheld(page.Answers), []);
        var shown = answers.InRoundAsync(session.Id, round.Number, cancellationToken).Where(
            answer => page.Positions.Contains(AnswerPosition.Of(session, answer)));
        return (page, await shown.ToListAsync(cancellationToken));
    }

    private Assessment? AssessmentOf(Session session, RoundState round, FirstAnswers first) =>
        round.Levels == 0 ? null : Assessment.Of(session, first.Levels, options.Value.LeastAnswers);

    private bool Withholds(Session session, int count) => Anonymity.Withholds(session, count, options.Value.LeastAnswers);
}

/// <summary>Reads how far a round is. People who answered without being on the roster, because they joined later, count too.</summary>
internal sealed class ProgressReader(AnswerStore answers, MemberStore members)
{
    public async Task<Progress> ReadAsync(Session session, int round, CancellationToken cancellationToken) =>
        Of(session, await answers.AnsweredAsync(session, round, cancellationToken), await members.AllAsync(session.Id, cancellationToken));

    /// <summary>For a caller that has read who answered.</summary>
    public async Task<Progress> ReadAsync(Session session, IReadOnlySet<PersonId> answered, CancellationToken cancellationToken) =>
        Of(session, answered, await members.AllAsync(session.Id, cancellationToken));

    /// <summary>For a caller that has read both.</summary>
    public static Progress Of(Session session, IReadOnlySet<PersonId> answered, IReadOnlyList<StoredMember> roster)
    {
        var missing = roster.Where(member => !answered.Contains(member.Member.Id)).Select(member => member.Member.Name)
            .Order(StringComparer.CurrentCulture);
        // In an anonymous session nobody is told who has not answered: of an answer fewer could be the author.
        return new Progress(answered.Count, answered.Union(roster.Select(member => member.Member.Id)).Count(), session.IsAnonymous ? [] : [.. missing]);
    }
}
