using Praatplaat.Bot.Deliveries;
using Praatplaat.Cards;
using Praatplaat.Sessions;
using Praatplaat.Storage.Stores;

namespace Praatplaat.Bot.Sessions;

/// <summary>What did not get through: whom, what, and why.</summary>
internal sealed class DeliveryReader(SetAsideStore setAside)
{
    public async Task<DeliveryProblems> ReadAsync(Session session, IReadOnlyList<StoredMember> roster, CancellationToken cancellationToken)
    {
        // The control card that could not be shown is the one that is read here.
        var all = (await setAside.AllAsync(session.Id, cancellationToken)).Where(work => work.Work is not Work.ShowControl).ToList();
        return new DeliveryProblems(
            [
                .. from member in roster
                   where member.Unreachable is not null
                   orderby member.Member.Name
                   group member.Member.Name by member.Unreachable!.Value into some
                   orderby some.Key
                   select new Unreached(some.Key, [.. some]),
            ],
            // What was cancelled need not stand there any more.
            session.Phase == Phase.Cancelled ? [] : [.. Doubts(all, roster)],
            [
                .. from work in all
                   where work.Why != Obstacle.Unconfirmed
                   group work.Work by work.Why into some
                   orderby some.Key
                   select new SetAside(some.Key, Bundles(some)),
            ]);
    }

    public static IReadOnlyList<Bundle> Bundles(IEnumerable<Work> works) => [.. works.GroupBy(MessageKind.Of).Select(kind => new Bundle(kind.First(), kind.Count()))];

    /// <summary>What a whole channel may miss comes first.</summary>
    private static IEnumerable<UnconfirmedMessage> Doubts(IEnumerable<SetAsideWork> all, IReadOnlyList<StoredMember> roster) =>
        from work in all
        where work.Why == Obstacle.Unconfirmed
        group work by MessageKind.Of(work.Work) into kind
        let first = kind.First()
        let person = MemberMessageFactory.PersonOf(first.Work)
        orderby person is not null
        select new UnconfirmedMessage(
            first.Key,
            new Bundle(first.Work, kind.Count()),
            PostNames.IsStatus(first.Post),
            kind.Count() > 1 ? null : roster.FirstOrDefault(member => member.Id == person)?.Member.Name);
}
