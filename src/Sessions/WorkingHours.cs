namespace Praatplaat.Sessions;

/// <summary>When people may be disturbed: Monday to Friday but for holidays, between two times, in one time zone.</summary>
public sealed record WorkingHours(TimeZoneInfo Zone, TimeOnly From, TimeOnly To)
{
    /// <summary>When a round opens by itself.</summary>
    public TimeOnly Opening { get; init; } = new(9, 0);

    /// <summary>When a round with a pace closes: an hour before most people go home.</summary>
    public TimeOnly Closing { get; init; } = new(16, 0);

    /// <summary>The time of day at which people are asked what became of their actions; within the working hours.</summary>
    public TimeOnly FollowUp { get; init; } = new(9, 0);

    /// <summary>How many working days after the actions were given: with two, the day for which they were meant is over.</summary>
    public int FollowUpAfter { get; init; } = 2;

    /// <summary>Whether nobody works on a day that is no Saturday or Sunday.</summary>
    public Func<DateOnly, bool> IsHoliday { get; init; } = _ => false;

    /// <summary>The moment itself when it falls in working hours, else the start of the next working day's.</summary>
    public DateTimeOffset NextFrom(DateTimeOffset at)
    {
        var local = TimeZoneInfo.ConvertTime(at, Zone);
        var time = TimeOnly.FromTimeSpan(local.TimeOfDay);
        var day = DayOf(at);
        if (IsWorkday(day) && time >= From && time < To)
            return at;
        return At(IsWorkday(day) && time < From ? day : Workday(day, 1), From);
    }

    /// <summary>The same hours on the days that somebody works.</summary>
    public WorkingHours On(IReadOnlySet<DayOfWeek> days) => this with { IsHoliday = day => IsHoliday(day) || !days.Contains(day.DayOfWeek) };

    /// <summary>When somebody who gives actions now is asked what became of them.</summary>
    public DateTimeOffset FirstFollowUp(DateTimeOffset given) => NextFollowUp(Later(At(Workday(DayOf(given), FollowUpAfter), FollowUp), given));

    /// <summary>When they are asked about what they carry over: a week later.</summary>
    public DateTimeOffset LastFollowUp(DateTimeOffset carried) => NextFollowUp(At(DayOf(carried).AddDays(7), FollowUp));

    /// <summary>The moment itself where somebody may be asked then what became of their actions, else the next at which they may.</summary>
    public DateTimeOffset NextFollowUp(DateTimeOffset at) => (this with { From = FollowUp }).NextFrom(at);

    /// <summary>The time of opening on the next working day, which is never today.</summary>
    public DateTimeOffset NextOpening(DateTimeOffset at) => OpeningOn(Workday(DayOf(at), 1));

    /// <summary>
    /// The time of closing on the working day that comes <paramref name="days"/> working days later. With none it is the same day as long as
    /// there is half of its time left to answer, and else the next working day.
    /// </summary>
    public DateTimeOffset Deadline(DateTimeOffset from, int days)
    {
        var day = DayOf(from);
        var isSameDay = IsWorkday(day) && from <= OpeningOn(day) + (ClosingOn(day) - OpeningOn(day)) / 2;
        return ClosingOn(Workday(day, days == 0 && !isSameDay ? 1 : days));
    }

    /// <summary>The deadline of a round that opens at any moment: its days count from the first on which people work.</summary>
    public DateTimeOffset RoundDeadline(DateTimeOffset opened, int days) =>
        Deadline(IsWorkday(DayOf(opened)) ? opened : NextOpening(opened), days);

    /// <summary>The beginning of the last working day that has begun by then.</summary>
    public DateTimeOffset LastMorning(DateTimeOffset before)
    {
        var day = DayOf(before);
        while (!IsWorkday(day) || At(day, From) >= before)
            day = day.AddDays(-1);
        return At(day, From);
    }

    /// <summary>The beginning of the first working day from this day on.</summary>
    public DateTimeOffset MorningFrom(DateOnly day) => At(IsWorkday(day) ? day : Workday(day, 1), From);

    public DateTimeOffset OpeningOn(DateOnly day) => At(day, Opening);

    public DateTimeOffset ClosingOn(DateOnly day) => At(day, Closing);

    /// <summary>The day that it is here.</summary>
    public DateOnly DayOf(DateTimeOffset at) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(at, Zone).DateTime);

    public bool IsWorkday(DateOnly day) => day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !IsHoliday(day);

    /// <summary>How many working days come after the one day, up to and with the other.</summary>
    public int WorkdaysAfter(DateOnly day, DateOnly last)
    {
        var count = 0;
        for (var next = day.AddDays(1); next <= last; next = next.AddDays(1))
            if (IsWorkday(next))
                count++;
        return count;
    }

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

    private static DateTimeOffset Later(DateTimeOffset one, DateTimeOffset other) => one > other ? one : other;

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

    private DateTimeOffset At(DateOnly day, TimeOnly time) => MomentOf(day.ToDateTime(time));
}
