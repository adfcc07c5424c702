using System.Globalization;
using PublicHoliday;

namespace Praatplaat.Bot.Hosting;

/// <summary>The days on which nobody works, as <c>Sessions:Holidays</c> has them.</summary>
internal static class Holidays
{
    /// <summary>Of the whole country, every fifth of May included. Good Friday is not among them: not everybody is free then.</summary>
    private static readonly DutchPublicHoliday Dutch = new();

    /// <param name="text"><c>NL</c>, dates and periods, with commas; or <c>none</c>.</param>
    /// <returns>Null for any other text.</returns>
    public static Func<DateOnly, bool>? Read(string text)
    {
        var parts = text.Split(',', StringSplitOptions.TrimEntries);
        if (parts is ["none"])
            return _ => false;
        var (isDutch, periods) = (false, new List<(DateOnly First, DateOnly Last)>());
        foreach (var part in parts)
            if (part == "NL")
                isDutch = true;
            else if (ReadPeriod(part) is { } period)
                periods.Add(period);
            else
                return null;
        return day => periods.Any(period => day >= period.First && day <= period.Last)
            || (isDutch && Dutch.IsPublicHoliday(day.ToDateTime(TimeOnly.MinValue)));
    }

    /// <summary>A day, or the first and the last of more, at most a year.</summary>
    private static (DateOnly First, DateOnly Last)? ReadPeriod(string text) => text.Split('/') switch
    {
        [var day] when ReadDate(day) is { } date => (date, date),
        [var from, var to] when ReadDate(from) is { } first && ReadDate(to) is { } last && last >= first && last < first.AddYears(1) => (first, last),
        _ => null,
    };

    private static DateOnly? ReadDate(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;
}
