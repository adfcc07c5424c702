using Praatplaat.Cards;
using Praatplaat.Sessions;
using Praatplaat.Storage.Stores;

namespace Praatplaat.Bot.Sessions;

/// <summary>The outcome of a session. Of an open round only the count is read, not a word.</summary>
internal sealed class SummaryReader(AnswerStore answers, ActionsStore actions, MemberStore members)
{
    public async Task<Summary> ReadAsync(Session session, CancellationToken cancellationToken)
    {
        var roster = await members.AllAsync(session.Id, cancellationToken);
        var people = new HashSet<PersonId>();
        var rounds = new List<RoundSummary>();
        foreach (var round in session.Rounds)
            rounds.Add(await RoundAsync(session, round, people, cancellationToken));
        var given = await actions.AllAsync(session.Id, cancellationToken);
        people.UnionWith(given.Select(some => some.By.Id));
        var shared = Shared(session, given).ToList();
        return new Summary(
            people.Count,
            people.Union(roster.Select(member => member.Member.Id)).Count(),
            rounds,
            given.Sum(some => some.Items.Count),
            given.Count,
            [.. shared.Take(Summary.MostShared)],
            Math.Max(0, shared.Count - Summary.MostShared));
    }

    private async Task<RoundSummary> RoundAsync(Session session, RoundState round, HashSet<PersonId> people, CancellationToken cancellationToken)
    {
        if (round.Phase == RoundPhase.Waiting)
            return new RoundSummary(round, 0, []);
        var who = await answers.AnsweredAsync(session.Id, round.Number, cancellationToken);
        people.UnionWith(who);
        var said = round.Phase == RoundPhase.Closed && session.Phase != Phase.Cancelled
            ? await answers.InRoundAsync(session.Id, round.Number, cancellationToken)
            : [];
        return new RoundSummary(round, who.Count, said);
    }

    private static IEnumerable<SharedAction> Shared(Session session, IEnumerable<Actions> given) =>
        from some in given
        where some.Share
        from item in some.Items
        select new SharedAction(item, session.Settings.Names == Names.Anonymous ? null : some.By.Name);
}
