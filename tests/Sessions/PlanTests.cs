using System.Globalization;

namespace Praatplaat.Sessions.Tests;

/// <summary>When a session with a pace is over, reckoned before it starts.</summary>
public sealed class PlanTests
{
    private static readonly WorkingHours Hours = new(
        TimeZoneInfo.FindSystemTimeZoneById("Europe/Amsterdam"), new TimeOnly(9, 0), new TimeOnly(17, 0))
    {
        IsHoliday = day => day == new DateOnly(2026, 12, 25),
    };

    [Theory]
    [InlineData(1, 0, "2026-11-24T16:00+01:00")]
    [InlineData(7, 0, "2026-12-02T16:00+01:00")]
    [InlineData(7, 1, "2026-12-11T16:00+01:00")]
    [InlineData(7, 2, "2026-12-22T16:00+01:00")]
    [InlineData(7, 3, "2027-01-01T16:00+01:00")]
    public void Weekends_and_holidays_do_not_count(int rounds, int days, string end) => Assert.Equal(
        Time(end), Plan.End(Time("2026-11-24T09:00+01:00"), rounds, days, Hours));

    private static DateTimeOffset Time(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
}
