using System.Globalization;
using Praatplaat.Bot.Hosting;

namespace Praatplaat.Bot.Tests.Hosting;

public sealed class HolidaysTests
{
    [Theory]
    [InlineData("2026-12-25")]
    [InlineData("2027-01-01")]
    [InlineData("2027-03-29")]
    [InlineData("2027-04-27")]
    [InlineData("2027-05-05")]
    [InlineData("2027-05-06")]
    [InlineData("2027-05-17")]
    [Report(Report.NoHolidays)]
    public void The_days_on_which_the_whole_country_is_free_are_holidays(string day)
    {
        Assert.True(Holidays.Read("NL")!(Day(day)));
        Assert.False(Holidays.Read("none")!(Day(day)));
        Assert.False(Holidays.Read("NL")!(Day(day).AddDays(-2)));
    }

    [Fact]
    public void Days_of_a_municipality_of_its_own_can_be_added_or_stand_alone()
    {
        var both = Holidays.Read("NL, 2026-12-24,2026-12-31")!;
        Assert.Equal([true, true, false], new[] { "2026-12-24", "2026-12-25", "2026-12-30" }.Select(day => both(Day(day))));
        Assert.Equal([true, false], new[] { "2026-12-24", "2026-12-25" }.Select(day => Holidays.Read("2026-12-24")!(Day(day))));
    }

    [Theory]
    [InlineData("")]
    [InlineData("BE")]
    [InlineData("NL,none")]
    [InlineData("24-12-2026")]
    public void Anything_else_is_no_setting(string text) => Assert.Null(Holidays.Read(text));

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
