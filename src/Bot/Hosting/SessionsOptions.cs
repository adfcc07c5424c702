using System.Globalization;
using Microsoft.Extensions.Options;
using Praatplaat.Sessions;

namespace Praatplaat.Bot.Hosting;

/// <summary>Settings under <c>Sessions</c>.</summary>
internal sealed class SessionsOptions
{
    /// <summary>An IANA or Windows name. Times on cards and working hours are in this zone.</summary>
    public string TimeZone { get; init; } = "Europe/Amsterdam";

    /// <summary>Begin and end on a 24-hour clock: <c>09:00-17:00</c>. Reminders are sent within them, Monday to Friday.</summary>
    public string WorkingHours { get; init; } = "09:00-17:00";

    /// <summary>When a round opens by itself, on a 24-hour clock.</summary>
    public string RoundOpensAt { get; init; } = "09:00";

    /// <summary>When a round with a pace closes, on a 24-hour clock.</summary>
    public string RoundClosesAt { get; init; } = "16:00";

    /// <summary>
    /// Days on which no round closes or opens and nobody is reminded: <c>NL</c>, dates, periods such as <c>2026-12-24/2027-01-01</c>, or more
    /// of these; or <c>none</c>.
    /// </summary>
    public string Holidays { get; init; } = "NL";

    /// <summary>When people are asked what became of their actions, on a 24-hour clock; not before the working hours begin.</summary>
    public string FollowUpAt { get; init; } = "09:00";

    /// <summary>How many working days after the actions were given that is; with two, the day that they were meant for is over.</summary>
    public int FollowUpAfter { get; init; } = 2;

    /// <summary>The language of help and refusals outside a session: <c>nl</c> or <c>en</c>; empty for the reader's own.</summary>
    public string? Language { get; init; }

    /// <summary>How long the form of a closed round stays where it is, unless the next round opens before.</summary>
    public TimeSpan FormStays { get; init; } = TimeSpan.FromMinutes(15);

    /// <summary>From how many answers in a round an anonymous session shows them; the same for shared actions, by people.</summary>
    public int LeastAnswers { get; init; } = Anonymity.LeastAnswers;

    /// <summary>A folder, which may be relative to the program; empty for the one beside it.</summary>
    public string? Playbooks { get; init; }

    /// <summary>The name of the municipality, for the title page of exports; empty leaves it out.</summary>
    public string Municipality { get; init; } = "";

    /// <summary>A file (.dotx or .docx) whose styles, headers and page the Word export takes; empty for those of its own.</summary>
    public string ExportTemplate { get; init; } = "";

    /// <summary>
    /// The https address of the bot for people's browsers, which the codes on a poster hold. Empty: what App Service tells, or on this machine the
    /// bot's own.
    /// </summary>
    public string PublicAddress { get; set; } = "";

    /// <summary>Whether people are chosen with Teams' people picker. Microsoft's renderer shows an empty field in its place.</summary>
    public bool PeoplePicker { get; init; } = true;

    /// <summary>How many days a session is kept after its end.</summary>
    public int RetentionDays { get; init; } = 365;

    /// <summary>What a session that starts under these settings promises whoever answers.</summary>
    public Promise Promise => new(Promise.Current, RetentionDays, LeastAnswers);
}

/// <summary>Stops the start where a setting can't be right, with a sentence that says what to set.</summary>
internal sealed class SessionsOptionsValidator : IValidateOptions<SessionsOptions>
{
    private static readonly TimeSpan ShortestStay = TimeSpan.FromMinutes(1);

    /// <summary>Less than a day, which is what the setting <c>1</c> means.</summary>
    private static readonly TimeSpan LongestStay = TimeSpan.FromHours(12);

    /// <summary>With more, small teams would never see a word.</summary>
    private const int MostLeastAnswers = 20;

    private const int LongestFollowUp = 20;

    /// <summary>A hundred years, in days.</summary>
    private const int LongestRetention = 36_500;

    public ValidateOptionsResult Validate(string? name, SessionsOptions options)
    {
        List<string> faults = [];
        if (!TimeZoneInfo.TryFindSystemTimeZoneById(options.TimeZone, out _))
            faults.Add(
                $"Sessions:TimeZone is '{options.TimeZone}', which this machine does not know. Set it to a name such as Europe/Amsterdam.");
        if (ReadHours(options.WorkingHours) is null)
            faults.Add($"Sessions:WorkingHours is '{options.WorkingHours}'. Set it to two times, such as 09:00-17:00.");
        if (ReadTime(options.RoundOpensAt) is null)
            faults.Add($"Sessions:RoundOpensAt is '{options.RoundOpensAt}'. Set it to a time, such as 09:00.");
        if (ReadTime(options.RoundClosesAt) is null)
            faults.Add($"Sessions:RoundClosesAt is '{options.RoundClosesAt}'. Set it to a time, such as 16:00.");
        if (ReadTime(options.FollowUpAt) is not { } asked || asked >= ReadHours(options.WorkingHours)?.To)
            faults.Add(
                $"Sessions:FollowUpAt is '{options.FollowUpAt}'. Set it to a time, such as 09:00, before the end of Sessions:WorkingHours "
                + $"({options.WorkingHours}).");
        if (options.FollowUpAfter is < 0 or > LongestFollowUp)
            faults.Add(
                $"Sessions:FollowUpAfter is {options.FollowUpAfter}. Set it to a number of working days from 0 to {LongestFollowUp}.");
        if (Hosting.Holidays.Read(options.Holidays) is null)
            faults.Add(
                $"Sessions:Holidays is '{options.Holidays}'. Set it to NL, to dates such as 2026-12-24, to periods such as 2026-12-24/2027-01-01, "
                + "to more of these with commas, or to none.");
        if (options.Language is not (null or "" or "nl" or "en"))
            faults.Add($"Sessions:Language is '{options.Language}'. Set it to nl or en, or leave it out.");
        if (options.FormStays < ShortestStay || options.FormStays > LongestStay)
            faults.Add($"Sessions:FormStays is {options.FormStays}. Set it to a time from 00:01 to 12:00, such as 00:15. A number alone is so many days.");

        if (options.LeastAnswers is < 2 or > MostLeastAnswers)
            faults.Add(
                $"Sessions:LeastAnswers is {options.LeastAnswers}. Set it to a number from 2 to {MostLeastAnswers}: "
                + "the fewest answers that an anonymous session shows.");
        if (options.ExportTemplate.Length > 0 && !File.Exists(options.ExportTemplate))
            faults.Add(
                $"Sessions:ExportTemplate is '{options.ExportTemplate}', and there is no such file. Set it to a .dotx or .docx file beside the bot, or leave "
                + "it out.");
        if (options.PublicAddress.Length > 0 && PublicAddresses.Read(options.PublicAddress) is null)
            faults.Add(
                $"Sessions:PublicAddress is '{options.PublicAddress}'. Set it to the https address of the bot, such as https://praatplaat.example.nl, "
                + "without anything behind it, or leave it out.");
        if (options.RetentionDays is < 1 or > LongestRetention)
            faults.Add(
                $"Sessions:RetentionDays is {options.RetentionDays}. Set it to a number of days from 1 to {LongestRetention}: "
                + "so long is a session kept after its end.");
        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }

    /// <param name="options">Valid ones.</param>
    public static WorkingHours Hours(SessionsOptions options)
    {
        var (from, to) = ReadHours(options.WorkingHours)!.Value;
        return new WorkingHours(TimeZoneInfo.FindSystemTimeZoneById(options.TimeZone), from, to)
        {
            Opening = ReadTime(options.RoundOpensAt)!.Value,
            Closing = ReadTime(options.RoundClosesAt)!.Value,
            FollowUp = ReadTime(options.FollowUpAt)!.Value is var asked && asked > from ? asked : from,
            FollowUpAfter = options.FollowUpAfter,
            IsHoliday = Hosting.Holidays.Read(options.Holidays)!,
        };
    }

    private static (TimeOnly From, TimeOnly To)? ReadHours(string text) =>
        text.Split('-', StringSplitOptions.TrimEntries) is [var from, var to] && ReadTime(from) is { } start && ReadTime(to) is { } end && start < end
            ? (start, end)
            : null;

    private static TimeOnly? ReadTime(string text) =>
        TimeOnly.TryParseExact(text, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time : null;
}

internal static class SessionsOptionsServices
{
    public static IServiceCollection AddSessionsOptions(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSettings<SessionsOptions>(configuration, "Sessions")
            .PostConfigure(options => options.PublicAddress = PublicAddresses.Given(options.PublicAddress, configuration))
            .ValidateOnStart();
        return services
            .AddSingleton<IValidateOptions<SessionsOptions>, SessionsOptionsValidator>()
            .AddSingleton(provider => SessionsOptionsValidator.Hours(provider.GetRequiredService<IOptions<SessionsOptions>>().Value));
    }
}
