using Praatplaat.Bot.Delivery;
using Praatplaat.Cards;
using Praatplaat.Sessions;
using Praatplaat.Storage.Stores;

namespace Praatplaat.Bot.Reading;

/// <summary>Reads which people and messages were not reached, and why.</summary>
internal sealed class DeliveryReader(SetAsideStore setAside)
{
    public async Task<DeliveryProblems> ReadAsync(Session session, IReadOnlyList<StoredMember> roster, CancellationToken cancellationToken)
    {
        // The control card that could not be shown is the one that shows this.
        var all = (await setAside.AllAsync(session.Id, cancellationToken)).Where(work => work.Work is not (Work.ShowControl or Work.ShowNumbers)).ToList();
        return new DeliveryProblems(
            [
                .. from member in roster
                   where member.Unreachable is not null
                   orderby member.Member.Name
                   group member.Member.Name by member.Unreachable!.Value into some
                   orderby some.Key
                   select new Unreached(some.Key, NamesWhoIsMissing(session) ? [] : [.. some], some.Count()),
            ],
            // The messages of a cancelled session need not stand there any more.
            session.Phase == Phase.Cancelled ? [] : [.. Doubts(session, all, roster)],
            [
                .. from work in all
                   where work.Why != Obstacle.Unconfirmed
                   group work.Work by work.Why into some
                   orderby some.Key
                   select new SetAside(some.Key, Bundles(some)),
            ]);
    }

    public static IReadOnlyList<Bundle> Bundles(IEnumerable<Work> works) =>
        [.. works.GroupBy(work => work.WithoutRecipient()).Select(kind => new Bundle(kind.First(), kind.Count()))];

    /// <summary>
    /// Until everybody was asked for actions, only those who had not answered were written to: their chats are the ones known to refuse.
    /// </summary>
    private static bool NamesWhoIsMissing(Session session) => session is { IsAnonymous: true, ActionsAskedAt: null };

    /// <summary>A message that a whole channel may miss comes first.</summary>
    private static IEnumerable<UnconfirmedMessage> Doubts(
        Session session, IEnumerable<SetAsideWork> all, IReadOnlyList<StoredMember> roster) =>
        from work in all
        where work.Why == Obstacle.Unconfirmed
        group work by work.Work.WithoutRecipient() into kind
        let first = kind.First()
        let person = (first.Work as Work.ToMember)?.Person
        orderby person is not null
        select new UnconfirmedMessage(
            first.Key,
            new Bundle(first.Work, kind.Count()),
            PostNames.IsStatus(first.Post),
            kind.Count() > 1 || IsSilentAbout(session, first.Work) ? null : roster.FirstOrDefault(member => member.Id == person)?.Member.Name);

    /// <summary>That somebody gets it tells what is nobody's business: that they did not answer, or did not do what they meant to.</summary>
    private static bool IsSilentAbout(Session session, Work work) =>
        work is Work.AskOutcome or Work.AskOutcomeAgain || (session.IsAnonymous && work is Work.RemindMember);
}

/// <summary>Reads what the delivery report shows.</summary>
internal sealed class ReportReader(
    MemberStore members,
    AnswerStore answers,
    ActionsStore actions,
    DotStore dots,
    OutboxStore outbox,
    ParticipationReader participation,
    DeliveryReader deliveries)
{
    public async Task<DeliveryReport> ReadAsync(Session session, CancellationToken cancellationToken)
    {
        var roster = await members.AllAsync(session.Id, cancellationToken);
        var rounds = new List<RoundParticipation>();
        foreach (var round in session.Rounds.Where(round => round.OpenedAt is not null))
        {
            var answered = await answers.AnsweredAsync(session, round.Number, cancellationToken);
            rounds.Add(
                new RoundParticipation(round, await participation.InRoundAsync(session, round, roster, answered, cancellationToken)));
        }

        return new DeliveryReport(
            rounds,
            session.ActionsAskedAt is null ? null : await ActionsAsync(session, roster, cancellationToken),
            DeliveryReader.Bundles(await outbox.AllAsync(session.Id, cancellationToken).Where(item => IsOnItsWay(session, item)).Select(item => item.Work).ToListAsync(cancellationToken)),
            await deliveries.ReadAsync(session, roster, cancellationToken))
        {
            // Once they are counted nothing tells any more who gave dots.
            Dots = session.TakesDots ? await DotsAsync(session, roster, cancellationToken) : null,
        };
    }

    private async Task<ParticipationCounts> DotsAsync(
        Session session, IReadOnlyList<StoredMember> roster, CancellationToken cancellationToken) => await participation.WithDotsAsync(
        session, roster, await dots.GivenAsync(session.Id, cancellationToken), cancellationToken);

    private async Task<ParticipationCounts> ActionsAsync(
        Session session, IReadOnlyList<StoredMember> roster, CancellationToken cancellationToken)
    {
        var given = await actions.AllAsync(session.Id, cancellationToken).Select(some => some.By.Id).ToHashSetAsync(
            cancellationToken: cancellationToken);
        return await participation.WithActionsAsync(session, roster, given, cancellationToken);
    }

    /// <summary>Messages that somebody waits for; of the rest only those that failed before.</summary>
    private static bool IsOnItsWay(Session session, OutboxItem item) => item.Work switch
    {
        // It is dropped when its time comes.
        Work.RemindMember { Round: var round } when session.IsOver || session.Round(round) is not { Phase: RoundPhase.Open } => false,
        // They wait for days, and how many there are tells how many actions were not done.
        Work.AskOutcome or Work.AskOutcomeAgain => false,
        Work.ToMember => true,
        Work.ShowControl or Work.ShowNumbers or Work.ShowProgress => false,
        _ => item.Tries > 0,
    };
}
