using Praatplaat.Cards;
using Praatplaat.Sessions;
using Praatplaat.Storage.Stores;

namespace Praatplaat.Bot.Reading;

/// <summary>Reads what the control card shows.</summary>
internal sealed class ControlReader(
    AnswerStore answers,
    ActionsStore actions,
    DotStore dots,
    MemberStore members,
    ParticipationReader participation,
    DeliveryReader deliveries,
    WorkingHours hours,
    TimeProvider time)
{
    public async Task<ControlState> ReadAsync(Session session, CancellationToken cancellationToken)
    {
        var roster = await members.AllAsync(session.Id, cancellationToken);
        var given = session.ActionsAskedAt is null ? [] : await actions.AllAsync(session.Id, cancellationToken).Select(some => some.By.Id).ToHashSetAsync(cancellationToken: cancellationToken);
        DeliveryProblems problems = await deliveries.ReadAsync(session, roster, cancellationToken);
        var dotted = session.TakesDots ? await dots.GivenAsync(session.Id, cancellationToken) : new HashSet<PersonId>();
        if (session.OpenRound is not { } open)
            return new ControlState(
                new Progress(0, roster.Count, []),
                given.Count,
                session switch
                {
                    { TakesDots: true } => await participation.WithDotsAsync(session, roster, dotted, cancellationToken),
                    { ActionsAskedAt: null } => null,
                    _ => await participation.WithActionsAsync(session, roster, given, cancellationToken),
                },
                problems,
                null)
            {
                DotsFrom = dotted.Count,
                ResumeUntil = session.ResumableUntil is { } until && time.GetUtcNow() < until ? until : null,
            };
        var answered = await answers.AnsweredAsync(session, open.Number, cancellationToken);
        return new ControlState(
            ProgressReader.Of(session, answered, roster),
            given.Count,
            await participation.InRoundAsync(session, open, roster, answered, cancellationToken),
            problems,
            hours.Deadline(open.ClosesAt ?? time.GetUtcNow(), 1))
        {
            DotsFrom = dotted.Count,
        };
    }
}
