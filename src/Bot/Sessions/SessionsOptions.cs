namespace Praatplaat.Bot.Sessions;

/// <summary>Settings under <c>Sessions</c>.</summary>
internal sealed class SessionsOptions
{
    /// <summary>IANA or Windows name; times on cards and working hours are in it.</summary>
    public string TimeZone { get; init; } = "Europe/Amsterdam";

    /// <summary>From and to, 24 hours: <c>09:00-17:00</c>. Reminders keep to it, Monday to Friday.</summary>
    public string WorkingHours { get; init; } = "09:00-17:00";

    /// <summary>Language of help and refusals outside a session: <c>nl</c> or <c>en</c>; empty follows the reader's own.</summary>
    public string? Language { get; init; }

    /// <summary>How long the rows of a session are to be kept.</summary>
    public int RetentionDays { get; init; } = 365;
}
