using Praatplaat.Sessions;
using Praatplaat.Sessions.Rules;

namespace Praatplaat.Bot.Commands;

/// <summary>The moments that the pace of a session gives, from now on. Null where the facilitator opens and closes by hand.</summary>
internal sealed class SessionPace(WorkingHours hours, TimeProvider time)
{
    /// <summary>The deadline of a round that is opened now.</summary>
    public DateTimeOffset? ClosesAt(Session session) => session.Settings.Pace is { } days ? hours.RoundDeadline(time.GetUtcNow(), days) : null;

    /// <summary>When the next round opens, after one that is closed now: the next working day, so that there is time to talk.</summary>
    public DateTimeOffset? NextOpensAt(Session session) => NextOpensAt(session.Settings);

    /// <inheritdoc cref="NextOpensAt(Session)"/>
    public DateTimeOffset? NextOpensAt(Settings settings) => settings.Pace is null ? null : hours.NextOpening(time.GetUtcNow());

    /// <summary>
    /// When the round is reminded of by itself: on the last morning before its close, but not before a third of its time has passed; or now,
    /// where that has been.
    /// </summary>
    /// <returns>Null where it has no deadline.</returns>
    public DateTimeOffset? RemindsAt(RoundState open)
    {
        if (open.ClosesAt is not { } closesAt)
            return null;
        var opened = open.OpenedAt ?? closesAt;
        var earliest = new[] { time.GetUtcNow(), opened + (closesAt - opened) / 3, hours.LastMorning(closesAt) }.Max();
        return hours.NextFrom(earliest);
    }

    /// <summary>
    /// When the manager is reminded of the themes that wait for a reply, of a session that is finished now: as a working day begins, a week
    /// later.
    /// </summary>
    public DateTimeOffset RemindsManagerAt() => hours.MorningFrom(hours.DayOf(time.GetUtcNow()).AddDays(7));

    /// <summary>Goes on after a pause: what was open gets as many working days as it had left.</summary>
    public Command.ResumePace Resume(Session session)
    {
        var open = session.Rounds
            .Where(round => round is { Phase: RoundPhase.Open, ClosesAt: not null })
            .Select(round => new ResumedRound(round.Number, Deadline(round.ClosesAt!.Value, session.PausedAt ?? time.GetUtcNow())));
        return new Command.ResumePace([.. open], NextOpensAt(session));
    }

    private DateTimeOffset Deadline(DateTimeOffset closesAt, DateTimeOffset pausedAt)
    {
        var (now, left) = (time.GetUtcNow(), hours.WorkdaysAfter(hours.DayOf(pausedAt), hours.DayOf(closesAt)));
        // Paused on the last day.
        if (left == 0)
            return closesAt > now ? closesAt : hours.Deadline(now, 1);
        return hours.Deadline(now, left);
    }
}
