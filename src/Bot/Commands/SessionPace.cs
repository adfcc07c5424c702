using Praatplaat.Sessions;

namespace Praatplaat.Bot.Commands;

/// <summary>The moments that the pace of a session gives, from now on. Null where the facilitator opens and closes by hand.</summary>
internal sealed class SessionPace(WorkingHours hours, TimeProvider time)
{
    /// <summary>The deadline of a round that is opened now.</summary>
    public DateTimeOffset? ClosesAt(Session session) => session.Settings.Pace is { } days ? hours.Deadline(time.GetUtcNow(), days) : null;

    /// <summary>When the next round opens, after one that is closed by hand now.</summary>
    public DateTimeOffset? NextOpensAt(Session session) => session.Settings.Pace is null ? null : hours.NextMorning(time.GetUtcNow());
}
