using System.Text.Json.Nodes;
using Praatplaat.Bot.Tests.Playing;

namespace Praatplaat.Bot.Tests.Acts;

public sealed class HolidayTests
{
    [Theory]
    [InlineData("NL", "ma 16.00 uur")]
    [InlineData("NL,2026-12-28", "di 16.00 uur")]
    [InlineData("none", "vr 16.00 uur")]
    [Report(Report.NoHolidays)]
    public async Task A_deadline_does_not_fall_on_a_holiday(string holidays, string deadline)
    {
        await using var play = await SessionPlay.BeginAsync(2, new DateTimeOffset(2026, 12, 23, 9, 10, 0, TimeSpan.FromHours(1)), "--Sessions:Holidays", holidays);
        await play.StartAsync(new JsonObject { ["pace"] = "2" });
        Assert.True((await play.OpenAsync(1)).Card.Says($"open tot {deadline}"));
    }
}
