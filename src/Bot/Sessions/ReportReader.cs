using Praatplaat.Bot.Deliveries;
using Praatplaat.Cards;
using Praatplaat.Sessions;
using Praatplaat.Storage.Stores;

namespace Praatplaat.Bot.Sessions;

/// <summary>What the delivery report tells.</summary>
internal sealed class ReportReader(
    MemberStore members, AnswerStore answers, ActionsStore actions, OutboxStore outbox, ParticipationReader participation, DeliveryReader deliveries)
{
    public async Task<DeliveryReport> ReadAsync(Session session, CancellationToken cancellationToken)
    {
        var roster = await members.AllAsync(session.Id, cancellationToken);
        var rounds = new List<RoundParticipation>();
        foreach (var round in session.Rounds.Where(round => round.OpenedAt is not null))
        {
            var answered = await answers.AnsweredAsync(session.Id, round.Number, cancellationToken);
            rounds.Add(new RoundParticipation(round, await participation.InRoundAsync(session, round, roster, answered, cancellationToken)));
        }

        return new DeliveryReport(
            rounds,
            session.ActionsAskedAt is null ? null : await ActionsAsync(session, roster, cancellationToken),
            DeliveryReader.Bundles(await outbox.AllAsync(session.Id, cancellationToken).Where(IsOnItsWay).Select(item => item.Work).ToListAsync(cancellationToken)),
            await deliveries.ReadAsync(session, roster, cancellationToken));
    }

    private async Task<ParticipationCounts> ActionsAsync(Session session, IReadOnlyList<StoredMember> roster, CancellationToken cancellationToken)
    {
        var given = await actions.AllAsync(session.Id, cancellationToken).Select(some => some.By.Id).ToHashSetAsync(cancellationToken: cancellationToken);
        return await participation.WithActionsAsync(session, roster, given, cancellationToken);
    }

    /// <summary>What somebody waits for; of the rest only what failed before.</summary>
    private static bool IsOnItsWay(OutboxItem item) =>
        MemberMessageFactory.Has(item.Work) || (item.Tries > 0 && item.Work is not (Work.ShowControl or Work.ShowProgress));
}
