using Praatplaat.Cards;
using Praatplaat.Sessions;
using Praatplaat.Storage.Stores;

namespace Praatplaat.Bot.Reading;

/// <summary>
/// Reads the outcome of a session. Of an open round it reads only the count, not a word; of the rest it keeps only what is shown.
/// </summary>
internal sealed class SummaryReader(AnswerStore answers, RoundReader closed, ActionsStore actions, MemberStore members)
{
    public async Task<Summary> ReadAsync(Session session, CancellationToken cancellationToken)
    {
        var people = new HashSet<PersonId>();
        var rounds = new List<RoundSummary>();
        foreach (var round in session.Rounds)
            rounds.Add(await RoundAsync(session, round, people, cancellationToken));
        var (given, from, sharing, shared) = (0, 0, 0, new List<SharedAction>());
        await foreach (ThreeActions some in actions.AllAsync(session.Id, cancellationToken))
        {
            people.Add(some.By.Id);
            (given, from) = (given + some.Items.Count, from + 1);
            sharing += some.Share ? some.Items.Count : 0;
            shared.AddRange(Shared(session, some).Take(Summary.MostShared - shared.Count));
        }

        var silent = await members.IdsAsync(session.Id, cancellationToken).CountAsync(
            member => !people.Contains(member), cancellationToken);
        return new Summary(
            people.Count,
            people.Count + silent,
            rounds,
            given,
            from,
            shared,
            sharing - shared.Count);
    }

    private async Task<RoundSummary> RoundAsync(
        Session session, RoundState round, HashSet<PersonId> people, CancellationToken cancellationToken)
    {
        if (round.Phase == RoundPhase.Waiting)
            return new RoundSummary(round, 0, []);
        if (round.Phase == RoundPhase.Closed && !session.IsWithdrawn(round))
            return await closed.ReadAsync(session, round, people, cancellationToken);
        var who = await answers.AnsweredAsync(session.Id, round.Number, cancellationToken);
        people.UnionWith(who);
        return new RoundSummary(round, who.Count, []);
    }

    private static IEnumerable<SharedAction> Shared(Session session, ThreeActions some) => some.Share
        ? some.Items.Select(item => new SharedAction(item, session.Settings.Names == Names.Anonymous ? null : some.By.Name))
        : [];
}
