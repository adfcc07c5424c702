using System.Globalization;

namespace Praatplaat.Sessions.Tests;

public sealed class WorkingHoursTests
{
    private static readonly WorkingHours Hours = new(
        TimeZoneInfo.FindSystemTimeZoneById("Europe/Amsterdam"), new TimeOnly(9, 0), new TimeOnly(17, 0));

    [Theory]
    [InlineData("2026-03-02T09:00+01:00")]
    [InlineData("2026-03-02T12:34+01:00")]
    [InlineData("2026-03-06T16:59+01:00")]
    [InlineData("2026-07-01T07:00Z")]
    public void A_time_within_working_hours_stays_as_it_is(string at) => Assert.Equal(Time(at), Hours.NextFrom(Time(at)));

    [Theory]
    [InlineData("before them", "2026-03-02T08:59+01:00", "2026-03-02T09:00+01:00")]
    [InlineData("at their end", "2026-03-02T17:00+01:00", "2026-03-03T09:00+01:00")]
    [InlineData("in the evening", "2026-03-02T22:00+01:00", "2026-03-03T09:00+01:00")]
    [InlineData("after midnight here, before it in UTC", "2026-03-02T23:30Z", "2026-03-03T09:00+01:00")]
    [InlineData("on Friday evening", "2026-03-06T17:30+01:00", "2026-03-09T09:00+01:00")]
    [InlineData("on Saturday morning", "2026-03-07T08:00+01:00", "2026-03-09T09:00+01:00")]
    [InlineData("on Sunday at noon", "2026-03-08T12:00+01:00", "2026-03-09T09:00+01:00")]
    [InlineData("before the clocks go forward", "2026-03-27T18:00+01:00", "2026-03-30T09:00+02:00")]
    [InlineData("before the clocks go back", "2026-10-23T18:00+02:00", "2026-10-26T09:00+01:00")]
    public void A_time_outside_working_hours_moves_to_the_next_working_hour(string when, string at, string next) =>
        Assert.Equal((when, Time(next)), (when, Hours.NextFrom(Time(at))));

    [Theory]
    [InlineData("on Monday", "2026-03-02T10:00+01:00", 1, "2026-03-03T16:00+01:00")]
    [InlineData("on Saturday", "2026-03-07T10:00+01:00", 1, "2026-03-10T16:00+01:00")]
    [InlineData("on Saturday, for a day", "2026-03-07T10:00+01:00", 0, "2026-03-09T16:00+01:00")]
    public void A_round_that_opens_on_a_day_on_which_nobody_works_loses_none(string when, string opened, int days, string deadline) =>
        Assert.Equal((when, Time(deadline)), (when, Hours.RoundDeadline(Time(opened), days)));

    [Theory]
    [InlineData("tomorrow", "2026-03-02T09:10+01:00", 1, "2026-03-03T16:00+01:00")]
    [InlineData("later this week", "2026-03-02T17:45+01:00", 3, "2026-03-05T16:00+01:00")]
    [InlineData("over a weekend", "2026-03-05T09:10+01:00", 3, "2026-03-10T16:00+01:00")]
    [InlineData("from a Saturday", "2026-03-07T09:10+01:00", 1, "2026-03-09T16:00+01:00")]
    [InlineData("over two weekends", "2026-03-06T09:10+01:00", 6, "2026-03-16T16:00+01:00")]
    [InlineData("over the change to summer time", "2026-03-27T09:10+01:00", 1, "2026-03-30T16:00+02:00")]
    [InlineData("over the change to winter time", "2026-10-23T09:10+02:00", 1, "2026-10-26T16:00+01:00")]
    [InlineData("the same day", "2026-03-02T09:00+01:00", 0, "2026-03-02T16:00+01:00")]
    [InlineData("the same day with half of it left", "2026-03-02T12:30+01:00", 0, "2026-03-02T16:00+01:00")]
    [InlineData("the same day with less than half of it left", "2026-03-06T12:31+01:00", 0, "2026-03-09T16:00+01:00")]
    [InlineData("the same day, which is a Sunday", "2026-03-08T09:00+01:00", 0, "2026-03-09T16:00+01:00")]
    public void A_deadline_is_at_four_o_clock_after_a_number_of_working_days(string when, string from, int days, string deadline) =>
        Assert.Equal((when, Time(deadline)), (when, Hours.Deadline(Time(from), days)));

    [Theory]
    [InlineData("in the morning", "2026-03-02T09:10+01:00", "2026-03-03T09:00+01:00")]
    [InlineData("before working hours", "2026-03-02T07:00+01:00", "2026-03-03T09:00+01:00")]
    [InlineData("on Friday", "2026-03-06T12:00+01:00", "2026-03-09T09:00+01:00")]
    [InlineData("on a Sunday", "2026-03-08T12:00+01:00", "2026-03-09T09:00+01:00")]
    [InlineData("before the clocks go forward", "2026-03-27T12:00+01:00", "2026-03-30T09:00+02:00")]
    public void The_next_morning_is_that_of_the_next_working_day(string when, string at, string morning) =>
        Assert.Equal((when, Time(morning)), (when, Hours.NextOpening(Time(at))));

    [Theory]
    [InlineData("2026-03-02", "2026-03-02T09:00+01:00")]
    [InlineData("2026-03-07", "2026-03-09T09:00+01:00")]
    [InlineData("2026-03-28", "2026-03-30T09:00+02:00")]
    public void The_morning_from_a_day_on_is_that_of_the_first_working_day(string day, string morning) =>
        Assert.Equal(Time(morning), Hours.MorningFrom(DateOnly.Parse(day, CultureInfo.InvariantCulture)));

    [Theory]
    [InlineData("in winter", "2026-12-01T16:00", "2026-12-01T15:00Z")]
    [InlineData("in summer", "2026-07-01T16:00", "2026-07-01T14:00Z")]
    [InlineData("a day alone", "2026-12-01", "2026-11-30T23:00Z")]
    [InlineData("in the hour that is skipped", "2027-03-28T02:30", "2027-03-28T01:30Z")]
    [InlineData("in the hour that comes twice", "2026-10-25T02:30", "2026-10-25T01:30Z")]
    public void A_time_without_an_offset_is_that_of_the_clocks_here(string when, string local, string moment) =>
        Assert.Equal((when, Time(moment)), (when, Hours.MomentOf(DateTime.Parse(local, CultureInfo.InvariantCulture))));

    [Theory]
    [InlineData("Europe/Amsterdam")]
    [InlineData("America/New_York")]
    public void The_ends_of_the_calendar_are_moments_as_well(string zone)
    {
        var hours = Hours with { Zone = TimeZoneInfo.FindSystemTimeZoneById(zone) };
        Assert.Equal(1, hours.MomentOf(DateTime.MinValue).Year);
        Assert.Equal(9999, hours.MomentOf(DateTime.MaxValue).Year);
    }

    [Fact]
    [Report(Report.NoHolidays)]
    public void On_a_holiday_no_round_closes_or_opens_and_nobody_is_reminded()
    {
        var hours = Hours with { IsHoliday = day => day == new DateOnly(2026, 12, 25) };
        var (thursday, friday, monday) = (Time("2026-12-24T10:00+01:00"), Time("2026-12-25T10:00+01:00"), Time("2026-12-28T09:00+01:00"));
        Assert.Equal(Time("2026-12-28T16:00+01:00"), hours.Deadline(thursday, 1));
        Assert.Equal((monday, monday), (hours.NextOpening(thursday), hours.NextFrom(friday)));
    }

    [Theory]
    [InlineData("on a Monday", "2026-03-02T10:00+01:00", "2026-03-04T09:00+01:00")]
    [InlineData("on a Thursday: Friday is the day that they are for", "2026-03-05T10:00+01:00", "2026-03-09T09:00+01:00")]
    [InlineData("on a Friday", "2026-03-06T10:00+01:00", "2026-03-10T09:00+01:00")]
    [InlineData("on a Saturday", "2026-03-07T10:00+01:00", "2026-03-10T09:00+01:00")]
    [InlineData("late in the evening", "2026-03-02T23:50+01:00", "2026-03-04T09:00+01:00")]
    [InlineData("before the clocks go forward", "2026-03-26T10:00+01:00", "2026-03-30T09:00+02:00")]
    public void What_became_of_actions_is_asked_after_the_day_that_they_are_for(string given, string at, string asked) =>
        Assert.Equal((given, Time(asked)), (given, Hours.FirstFollowUp(Time(at))));

    [Fact]
    public void Of_somebody_who_works_two_days_a_week_their_own_days_are_counted()
    {
        var own = Hours.On(new HashSet<DayOfWeek> { DayOfWeek.Tuesday, DayOfWeek.Thursday });
        Assert.Equal(Time("2026-03-10T09:00+01:00"), own.FirstFollowUp(Time("2026-03-03T10:00+01:00")));
        Assert.Equal(Time("2026-03-17T09:00+01:00"), own.LastFollowUp(Time("2026-03-10T11:00+01:00")));
        Assert.Equal(Time("2026-03-19T09:00+01:00"), own.LastFollowUp(Time("2026-03-11T11:00+01:00")));
    }

    [Fact]
    public void With_no_days_between_it_is_asked_at_once_but_within_the_hours()
    {
        var soon = Hours with { FollowUpAfter = 0, FollowUp = new TimeOnly(11, 0) };
        Assert.Equal(Time("2026-03-02T11:00+01:00"), soon.FirstFollowUp(Time("2026-03-02T09:30+01:00")));
        Assert.Equal(Time("2026-03-02T12:30+01:00"), soon.FirstFollowUp(Time("2026-03-02T12:30+01:00")));
        Assert.Equal(Time("2026-03-03T11:00+01:00"), soon.FirstFollowUp(Time("2026-03-02T18:00+01:00")));
    }

    private static DateTimeOffset Time(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
}
