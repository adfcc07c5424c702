namespace Praatplaat.Sessions;

/// <summary>When somebody can be reminded, as they said themselves.</summary>
/// <param name="Days">The days on which they work.</param>
/// <param name="WantsReminders">False for somebody who asked for none.</param>
public sealed record Availability(IReadOnlySet<DayOfWeek> Days, bool WantsReminders = true)
{
    /// <summary>Of somebody who said nothing.</summary>
    public static readonly Availability Always = new(
        new HashSet<DayOfWeek> { DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday });

    /// <summary>When this person gets the reminder of a round.</summary>
    /// <param name="at">When the others get it; not before now.</param>
    /// <returns>
    /// On the last morning before the close on which they work; null where they want none, or don't work any more before the close.
    /// </returns>
    public DateTimeOffset? ReminderAt(RoundState round, DateTimeOffset at, DateTimeOffset now, WorkingHours hours)
    {
        if (!WantsReminders)
            return null;
        var own = hours.On(Days);
        if (round.ClosesAt is not { } closesAt)
            return own.NextFrom(at > now ? at : now);
        var last = own.LastMorning(closesAt);
        var moment = last >= now && last < at ? last : own.NextFrom(at > now ? at : now);
        return moment < closesAt ? moment : null;
    }

    /// <summary>The earliest moment from now at which a reminder of the round may reach this person, whenever it was to come before.</summary>
    public DateTimeOffset NotBefore(RoundState round, DateTimeOffset now, WorkingHours hours)
    {
        var own = hours.On(Days);
        var planned = round.RemindedAt ?? now;
        var last = round.ClosesAt is { } closesAt ? own.LastMorning(closesAt) : planned;
        return own.NextFrom(new[] { now, last < planned ? last : planned }.Max());
    }
}
