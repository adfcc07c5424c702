using Praatplaat.Bot.Access;
using Praatplaat.Bot.Delivery;
using Praatplaat.Bot.Outbox;
using Praatplaat.Bot.Reading;
using Praatplaat.Cards;
using Praatplaat.Sessions;
using Praatplaat.Storage.Stores;

namespace Praatplaat.Bot.Messages;

/// <summary>
/// The question what became of somebody's actions, and a week later of those that they carried over: on a day on which they work, and only to
/// who has not said it yet.
/// </summary>
internal sealed class FollowUpQuestions(
    RosterSync rosterSync, ActionsStore actions, AvailabilityStore availability, ViewFactory views, WorkingHours hours, TimeProvider time) : IMemberMessageSource
{
    public async Task<MemberMessage?> TryCreateAsync(Session session, Work.ToMember work, CancellationToken cancellationToken)
    {
        if (work is not (Work.AskOutcome or Work.AskOutcomeAgain))
            return null;
        var isLast = work is Work.AskOutcomeAgain;
        // Days after the end nothing else has noticed who left since.
        var present = await rosterSync.PresentAsync(session, cancellationToken);
        var given = await actions.AllAsync(session.Id, cancellationToken).ToDictionaryAsync(some => some.By.Id, cancellationToken: cancellationToken);
        var said = await availability.AllAsync(session.Location.Tenant, cancellationToken);
        return new MemberMessage(
            PostNames.PrefixOf(session, work),
            (person, locale) => CardMessage.Of(FollowUpCard.Create(views.In(session, locale), given[person], isLast)),
            person => IsGone(person) || IsOver(session) || !given.TryGetValue(person, out var some) || (isLast ? !IsCarried(some) : IsSaid(some)))
        {
            NotBefore = person => NotBefore(
                session, said.GetValueOrDefault(person, Availability.Always), isLast ? given.GetValueOrDefault(person)?.FollowUp?.AgainAt : null),
        };

        bool IsGone(PersonId person) => present is null ? session.IsAbsent(person) : !present.Contains(person);
    }

    public async Task<bool> IsAnsweredAsync(Session session, Work.ToMember work, CancellationToken cancellationToken) =>
        work is Work.AskOutcome or Work.AskOutcomeAgain
        && await actions.FindAsync(session.Id, work.Person, cancellationToken) is { FollowUp: { } said }
        && (work is Work.AskOutcome || said.At >= said.AgainAt);

    private static bool IsSaid(ThreeActions some) => Enumerable.Range(0, some.Items.Count).All(index => some.OutcomeOf(index) is not null);

    /// <summary>What was said once it was asked about again is the last of it.</summary>
    private static bool IsCarried(ThreeActions some) => some.FollowUp is { IsUnfinished: true, AgainAt: { } at } said && said.At < at;

    private bool IsOver(Session session) => session.Phase == Phase.Cancelled && !(session.ResumableUntil > time.GetUtcNow());

    /// <summary>A session that was stopped may go on: so long it waits.</summary>
    private DateTimeOffset NotBefore(Session session, Availability own, DateTimeOffset? planned)
    {
        var earliest = new[] { time.GetUtcNow(), planned ?? default, session.ResumableUntil ?? default }.Max();
        return hours.On(own.Days).NextFollowUp(earliest);
    }
}
