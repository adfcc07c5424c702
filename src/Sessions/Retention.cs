namespace Praatplaat.Sessions;

/// <summary>How long sessions are kept.</summary>
/// <param name="Days">Days after a session has ended, or since anything happened in one that never ended.</param>
public sealed record Retention(int Days)
{
    /// <summary>
    /// A session that nobody has ended may wait for the end of a holiday: it stays so many days, also where others go sooner.
    /// </summary>
    public const int LeastUnended = 30;

    /// <summary>How long before its erasure a session is spoken of, in days; half of the time where that is short.</summary>
    private const int Notice = 14;

    /// <summary>When a session that has ended is kept no longer; null for one that has not.</summary>
    public DateTimeOffset? EndOf(Session session) => session.EndedAt?.AddDays(DaysOf(session));

    /// <summary>Whether a session that has ended is erased so soon that its manager should know.</summary>
    public bool IsSoonOver(Session session, DateTimeOffset now) =>
        EndOf(session) is { } end && end > now && end.AddDays(-Math.Min(Notice, DaysOf(session) / 2)) <= now;

    /// <summary>What happened before this moment in a session that never ended keeps it no longer.</summary>
    public DateTimeOffset UnendedSince(DateTimeOffset now) => now.AddDays(-Math.Max(Days, LeastUnended));

    /// <summary>What ended, or was last heard, before this moment is kept no longer.</summary>
    public DateTimeOffset Since(DateTimeOffset now) => now.AddDays(-Days);

    /// <summary>Whether the state gives no reason to keep the session. In one that never ended, its rows may still give one.</summary>
    public bool IsOver(Session session, DateTimeOffset now) =>
        EndOf(session) is { } end ? end <= now : Moments(session).Max() <= UnendedSince(now);

    /// <summary>No longer than people were told.</summary>
    private int DaysOf(Session session) => Math.Min(Days, session.Promise?.RetentionDays ?? Days);

    /// <summary>Deadlines too: a session that waits for one has not been left.</summary>
    private static IEnumerable<DateTimeOffset> Moments(Session session)
    {
        DateTimeOffset?[] all =
        [
            session.CreatedAt,
            session.StartedAt,
            session.ActionsAskedAt,
            session.DotsAskedAt,
            .. session.Rounds.SelectMany(round =>
                new[] { round.OpenedAt, round.ClosesAt, round.ClosedAt, round.RemindedAt, round.OpensAt }),
        ];
        return all.OfType<DateTimeOffset>();
    }
}
