using Praatplaat.Sessions;

namespace Praatplaat.Cards.Rehearsals;

/// <summary>The actions of a rehearsal, and what became of them.</summary>
internal sealed class RehearsedActions(Session session, FictionalTeam team, RehearsedInput own, DateTimeOffset at)
{
    private readonly IReadOnlyList<ThreeActions> _colleagues = [.. team.Actions(at)];

    /// <summary>Of whoever rehearses; null where none were filled in.</summary>
    public ThreeActions? Own { get; } = own.Actions.Count == 0
        ? null
        : new ThreeActions(team.Members[0].Person, own.Actions, own.Share, at)
        {
            FollowUp = own.Outcomes.Count == 0
                ? null
                : new FollowUp([.. own.Actions.Select((_, index) => own.Outcomes.GetValueOrDefault(index + 1))], at.AddDays(1), null),
        };

    /// <summary>Those that whoever rehearses is asked about: their own, or else those of a colleague.</summary>
    public ThreeActions Asked => (Own ?? _colleagues[0]) with { FollowUp = null };

    /// <summary>The summary with the actions, counted by the rules of a real session.</summary>
    public Summary In(Summary summary)
    {
        ThreeActions[] all = [.. Own is null ? Array.Empty<ThreeActions>() : [Own], .. _colleagues];
        SharedAction[] shared = [.. all.Where(some => some.Share).SelectMany(Shared)];
        var followUp = new FollowUpTally();
        foreach (var some in all)
            followUp.Add(some);
        return summary with
        {
            Actions = all.Sum(some => some.Items.Count),
            ActionsFrom = all.Length,
            Shared = [.. shared.Take(Summary.MostShared)],
            MoreShared = Math.Max(0, shared.Length - Summary.MostShared),
            FollowUp = session.Settings.FollowsUp ? followUp.Sum(showsShared: true) : null,
        };
    }

    private IEnumerable<SharedAction> Shared(ThreeActions some) => some.Items.Select((item, index) =>
        new SharedAction(item, session.IsAnonymous ? null : some.By.Name)
        {
            Outcome = session.Settings.FollowsUp ? some.OutcomeOf(index) : null,
        });
}
