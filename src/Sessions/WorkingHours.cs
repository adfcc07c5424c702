namespace Praatplaat.Sessions;

/// <summary>When people may be disturbed: Monday to Friday but for holidays, between two times, in one time zone.</summary>
public sealed record WorkingHours(TimeZoneInfo Zone, TimeOnly From, TimeOnly To)
{
    /// <summary>A round with a pace closes at this time, an hour before most people go home.</summary>
    private static readonly TimeOnly Closing = new(16, 0);

    /// <summary>Whether nobody works on a day that is no Saturday or Sunday.</summary>
    public Func<DateOnly, bool> IsHoliday { get; init; } = _ => false;

    /// <summary>The moment itself when it falls in working hours, else the start of the next working day's.</summary>
    public DateTimeOffset NextFrom(DateTimeOffset at)
    {
        var local = TimeZoneInfo.ConvertTime(at, Zone);
        var time = TimeOnly.FromTimeSpan(local.TimeOfDay);
        var day = DateOnly.FromDateTime(local.DateTime);
        if (IsWorkday(day) && time >= From && time < To)
            return at;
        return At(IsWorkday(day) && time < From ? day : Workday(day, 1), From);
    }

    /// <summary>The start of working hours on the next working day, which is never today.</summary>
    public DateTimeOffset NextMorning(DateTimeOffset at) =>
        At(Workday(DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(at, Zone).DateTime), 1), From);

    /// <summary>Four o'clock on the working day that comes <paramref name="days"/> working days later.</summary>
    public DateTimeOffset Deadline(DateTimeOffset from, int days) =>
        At(Workday(DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(from, Zone).DateTime), days), Closing);

    /// <summary>
    /// The moment at which the clocks here show <paramref name="local"/>: the second of the two where an hour comes twice, and as if the
    /// clocks had not gone forward in the hour that they skip. At either end of the calendar it is the nearest that there is.
    /// </summary>
    public DateTimeOffset MomentOf(DateTime local)
    {
        var offset = Zone.GetUtcOffset(local);
        return (local.Ticks - offset.Ticks) switch
        {
            < 0 => DateTimeOffset.MinValue,
            var utc when utc > DateTime.MaxValue.Ticks => DateTimeOffset.MaxValue,
            _ => new DateTimeOffset(local, offset),
        };
    }

    private DateOnly Workday(DateOnly day, int later)
    {
        while (later > 0)
        {
            day = day.AddDays(1);
            if (IsWorkday(day))
                later--;
        }

        return day;
    }

    private bool IsWorkday(DateOnly day) => day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !IsHoliday(day);

    private DateTimeOffset At(DateOnly day, TimeOnly time) => MomentOf(day.ToDateTime(time));
}
