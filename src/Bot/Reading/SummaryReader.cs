using Microsoft.Extensions.Options;
using Praatplaat.Bot.Hosting;
using Praatplaat.Cards;
using Praatplaat.Sessions;
using Praatplaat.Storage.Stores;

namespace Praatplaat.Bot.Reading;

/// <summary>
/// Reads the outcome of a session. Of an open round it reads only the count, not a word; of the rest it keeps only what is shown.
/// </summary>
internal sealed class SummaryReader(
    AnswerStore answers,
    RoundReader closed,
    ActionsStore actions,
    DotStore dots,
    ReplyStore replies,
    MemberStore members,
    IOptions<SessionsOptions> options)
{
    public Task<Summary> ReadAsync(Session session, CancellationToken cancellationToken) =>
        ReadAsync(session, Summary.MostShared, cancellationToken);

    /// <summary>With every action that is shared: more than a card has room for.</summary>
    public Task<Summary> ReadAllAsync(Session session, CancellationToken cancellationToken) =>
        ReadAsync(session, int.MaxValue, cancellationToken);

    private async Task<Summary> ReadAsync(Session session, int mostShared, CancellationToken cancellationToken)
    {
        var people = new HashSet<PersonId>();
        var rounds = new List<RoundSummary>();
        var replied = await replies.AllAsync(session.Id, cancellationToken);
        foreach (var round in session.Rounds)
            rounds.Add(await RoundAsync(session, round, people, cancellationToken) with { Reply = replied.GetValueOrDefault(round.Number) });
        var (given, from, shared) = (0, 0, new SharedActions(session, mostShared));
        var followUp = new FollowUpTally();
        await foreach (ThreeActions some in actions.AllAsync(session.Id, cancellationToken))
        {
            people.Add(some.By.Id);
            (given, from) = (given + some.Items.Count, from + 1);
            shared.Add(some);
            followUp.Add(some);
        }

        var silent = await members.IdsAsync(session.Id, cancellationToken).CountAsync(
            member => !people.Contains(member), cancellationToken);
        var (first, isWithheld) = (shared.First(), Anonymity.Withholds(session, shared.People, options.Value.LeastAnswers));
        return new Summary(
            people.Count,
            people.Count + silent,
            rounds,
            given,
            from,
            isWithheld ? [] : first,
            isWithheld ? 0 : shared.Count - first.Count,
            isWithheld)
        {
            FollowUp = followUp.Sum(showsShared: !isWithheld),
            Ranking = session.DotsClosedAt is null ? null : await dots.RankingAsync(session.Id, cancellationToken),
        };
    }

    private async Task<RoundSummary> RoundAsync(
        Session session, RoundState round, HashSet<PersonId> people, CancellationToken cancellationToken)
    {
        if (round.Phase == RoundPhase.Waiting)
            return new RoundSummary(round, 0, []);
        if (session.IsHeld(round))
            return await closed.ReadAsync(session, round, people, cancellationToken);
        var who = await answers.AnsweredAsync(session, round.Number, cancellationToken);
        people.UnionWith(who);
        return new RoundSummary(round, who.Count, []);
    }
}

/// <summary>Counts the shared actions as they stream through, and keeps the first.</summary>
/// <param name="most">How many are kept.</param>
internal sealed class SharedActions(Session session, int most)
{
    private readonly List<SharedAction> _kept = [];

    /// <summary>How many people share.</summary>
    public int People { get; private set; }

    public int Count { get; private set; }

    /// <summary>
    /// In an anonymous session in the order of their texts: rows come in the order of people's ids, and would tell who shares what.
    /// </summary>
    public IReadOnlyList<SharedAction> First() =>
        [.. (session.IsAnonymous ? _kept.OrderBy(action => action.Text, StringComparer.Ordinal) : _kept.AsEnumerable()).Take(most)];

    public void Add(ThreeActions some)
    {
        if (!some.Share)
            return;
        (People, Count) = (People + 1, Count + some.Items.Count);
        // Which come first by their texts is known at the end.
        if (session.IsAnonymous || _kept.Count < most)
            _kept.AddRange(some.Items.Select((item, index) => new SharedAction(item, session.IsAnonymous ? null : some.By.Name)
            {
                Theme = some.ThemeOf(index),
                Outcome = some.OutcomeOf(index),
            }));
    }
}
