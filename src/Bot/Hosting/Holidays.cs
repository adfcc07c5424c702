using System.Globalization;
using PublicHoliday;

namespace Praatplaat.Bot.Hosting;

/// <summary>The days on which nobody works, as <c>Sessions:Holidays</c> has them.</summary>
internal static class Holidays
{
    /// <summary>Of the whole country, every fifth of May included. Good Friday is not among them: not everybody is free then.</summary>
    private static readonly DutchPublicHoliday Dutch = new();

    /// <param name="text"><c>NL</c>, dates, or both, with commas; or <c>none</c>.</param>
    /// <returns>Null for any other text.</returns>
    public static Func<DateOnly, bool>? Read(string text)
    {
        var parts = text.Split(',', StringSplitOptions.TrimEntries);
        if (parts is ["none"])
            return _ => false;
        var (isDutch, dates) = (false, new HashSet<DateOnly>());
        foreach (var part in parts)
            if (part == "NL")
                isDutch = true;
            else if (DateOnly.TryParseExact(part, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
                dates.Add(date);
            else
                return null;
        return day => dates.Contains(day) || (isDutch && Dutch.IsPublicHoliday(day.ToDateTime(TimeOnly.MinValue)));
    }
}
