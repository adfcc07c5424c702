using System.Globalization;
using Microsoft.Extensions.Options;
using Praatplaat.Sessions;

namespace Praatplaat.Bot.Sessions;

/// <summary>Stops the start on a setting that can't be right, with a sentence that says what to set.</summary>
internal sealed class SessionsOptionsValidator : IValidateOptions<SessionsOptions>
{
    public ValidateOptionsResult Validate(string? name, SessionsOptions options)
    {
        List<string> faults = [];
        if (!TimeZoneInfo.TryFindSystemTimeZoneById(options.TimeZone, out _))
            faults.Add($"Sessions:TimeZone is '{options.TimeZone}', which this machine does not know. Set it to a name such as Europe/Amsterdam.");
        if (ReadHours(options.WorkingHours) is null)
            faults.Add($"Sessions:WorkingHours is '{options.WorkingHours}'. Set it to two times, such as 09:00-17:00.");
        if (options.Language is not (null or "" or "nl" or "en"))
            faults.Add($"Sessions:Language is '{options.Language}'. Set it to nl or en, or leave it out.");
        if (options.RetentionDays < 1)
            faults.Add($"Sessions:RetentionDays is {options.RetentionDays}. Set it to 1 or more.");
        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }

    /// <summary>Of valid options.</summary>
    public static WorkingHours Hours(SessionsOptions options)
    {
        var (from, to) = ReadHours(options.WorkingHours)!.Value;
        return new WorkingHours(TimeZoneInfo.FindSystemTimeZoneById(options.TimeZone), from, to);
    }

    private static (TimeOnly From, TimeOnly To)? ReadHours(string text) =>
        text.Split('-', StringSplitOptions.TrimEntries) is [var from, var to]
        && TimeOnly.TryParseExact(from, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var start)
        && TimeOnly.TryParseExact(to, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var end)
        && start < end
            ? (start, end)
            : null;
}
