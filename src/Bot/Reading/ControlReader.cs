using Praatplaat.Cards;
using Praatplaat.Sessions;
using Praatplaat.Storage.Stores;

namespace Praatplaat.Bot.Reading;

/// <summary>Reads what the control card shows.</summary>
internal sealed class ControlReader(
    AnswerStore answers,
    ActionsStore actions,
    MemberStore members,
    AvailabilityStore availability,
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
        if (session.OpenRound is not { } open)
            return new ControlState(
                new Progress(0, roster.Count, []),
                given.Count,
                session.ActionsAskedAt is null ? null : await participation.WithActionsAsync(session, roster, given, cancellationToken),
                problems,
                null)
            {
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
            Reminder = await ReminderAsync(session, open, [.. roster.Where(member => !answered.Contains(member.Id))], cancellationToken),
        };
    }

    /// <summary>Who is to be reminded of the round and who is not, before that happens. In an anonymous session only when.</summary>
    private async Task<ReminderPlan> ReminderAsync(
        Session session, RoundState open, IReadOnlyList<StoredMember> silent, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        if (open.RemindedAt <= now || silent.Count == 0)
            return ReminderPlan.None;
        var at = open.RemindedAt ?? (session.PausedAt is null && open.ClosesAt is { } closes ? hours.LastMorning(closes) : null);
        var planned = at > now ? at : null;
        if (session.IsAnonymous)
            return new ReminderPlan(planned, [], []);
        var said = await availability.AllAsync(session.Location.Tenant, cancellationToken);
        var some = silent.Where(member => said.ContainsKey(member.Id)).ToList();
        return new ReminderPlan(
            planned,
            [.. some.Where(member => !said[member.Id].WantsReminders).Select(member => member.Member.Name)],
            [.. some.Where(member => said[member.Id] is { WantsReminders: true } days && days.ReminderAt(open, at ?? now, now, hours) is null).Select(member => member.Member.Name)]);
    }
}
