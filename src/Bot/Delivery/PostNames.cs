using System.Globalization;
using Praatplaat.Sessions;

namespace Praatplaat.Bot.Delivery;

/// <summary>The names under which posts are remembered.</summary>
internal static class PostNames
{
    public const string SetUp = "setup";
    public const string Opening = "opening";
    public const string Farewell = "farewell";
    public const string Summary = "summary";

    /// <summary>The summary in the facilitator's chat, where the manager can't be reached.</summary>
    public const string SummaryForFacilitator = Summary + "-facilitator";
    public const string SummaryForSecondReader = Summary + "-second";

    /// <summary>The question whether a file may be put in somebody's OneDrive: one for each file.</summary>
    public static string ExportOffer(string fileName) => $"export-{fileName}";

    /// <summary>The file, once it is there.</summary>
    /// <param name="message">The id of the question.</param>
    public static string Exported(string message) => $"exported-{message}";

    public const string TakeOver = "takeover";
    public const string Ranking = "ranking";

    /// <summary>The reminder to the manager of the themes that wait for a reply: whoever the manager is, there is one.</summary>
    public const string Unreplied = "unreplied";

    /// <summary>The notice to the manager before the session is erased.</summary>
    public const string Erasure = "erasure";

    private const string StatusName = "status";

    /// <summary>Each facilitator has a control card: that of a former one is taken out of use, and the new one gets another.</summary>
    public static string Control(PersonId facilitator) => $"control-{facilitator.Value}";

    public static string Round(int round) => Numbered("round", round);

    public static string Results(int round) => Numbered("results", round);

    /// <summary>What the manager answers the team about a round.</summary>
    public static string Reply(int round) => Numbered("reply", round);

    public static string Status(int round) => Numbered(StatusName, round);

    public static bool IsStatus(string? name) => name?.StartsWith(StatusName + "-", StringComparison.Ordinal) == true;

    /// <param name="change">The number of the change, counted from 1.</param>
    public static string Manager(int change) => Numbered("manager", change);

    /// <summary>The beginning of the names of all messages that the session was stopped; they sort by time.</summary>
    public const string AllStopped = "stopped-";

    /// <summary>Different each time that the session was stopped.</summary>
    public static string Stopped(DateTimeOffset at) =>
        string.Create(CultureInfo.InvariantCulture, $"{AllStopped}{at.UtcDateTime:yyyyMMddHHmmssfff}");

    /// <summary>The answer to a message that the session was stopped: one to each.</summary>
    public static string Resumed(string stopped) => $"resumed-{stopped[AllStopped.Length..]}";

    public static string Reminder(RoundState round, PersonId person) => Reminders(round) + person.Value;

    /// <summary>The beginning of the names of all reminders of a round; others each time that it was reopened.</summary>
    public static string Reminders(RoundState round)
    {
        var name = Numbered("reminder", round.Number);
        return round.Reopenings == 0 ? $"{name}-" : string.Create(CultureInfo.InvariantCulture, $"{name}.{round.Reopenings}-");
    }

    /// <summary>Different each time that the round was closed, and in each hour: whoever asks again much later is not ignored.</summary>
    public static string ReopenAsked(RoundState closed, PersonId person, DateTimeOffset at) => string.Create(
        CultureInfo.InvariantCulture,
        $"{Numbered("reopen", closed.Number)}-{closed.ClosedAt:yyyyMMddHHmmss}-{at.UtcDateTime:yyyyMMddHH}-{person.Value}");

    /// <summary>Different each time that the round was closed.</summary>
    public static string Closed(RoundState closed) =>
        string.Create(CultureInfo.InvariantCulture, $"{Numbered("closed", closed.Number)}-{closed.ClosedAt:yyyyMMddHHmmss}");

    public static string AllAnswered(int round) => Numbered("answered", round);

    public static string NobodyAnswered(int round) => Numbered("silent", round);

    /// <summary>One a day, however much is not delivered.</summary>
    public static string Undelivered(DateTimeOffset at) => string.Create(CultureInfo.InvariantCulture, $"undelivered-{at:yyyyMMdd}");

    public static string Actions(PersonId person) => AllActions + person.Value;

    /// <summary>The beginning of the names of all cards for three actions.</summary>
    public const string AllActions = "actions-";

    public static string Dots(PersonId person) => AllDots + person.Value;

    /// <summary>The beginning of the names of all cards for dots.</summary>
    public const string AllDots = "dots-";

    /// <summary>The beginning of the names of a message to many members; the person follows.</summary>
    public static string PrefixOf(Session session, Work.ToMember message) =>
        message switch
        {
            Work.RemindMember remind => Reminders(session.Round(remind.Round)!),
            Work.AskDotsOf => AllDots,
            Work.AskOutcome => "report-",
            Work.AskOutcomeAgain => "reportagain-",
            _ => AllActions,
        };

    /// <summary>The card, without a number or a person.</summary>
    public static string KindOf(string name) => name.Split('-', 2)[0];

    private static string Numbered(string name, int round) => string.Create(CultureInfo.InvariantCulture, $"{name}-{round:D2}");
}
