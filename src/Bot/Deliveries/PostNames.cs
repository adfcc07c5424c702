using System.Globalization;
using Praatplaat.Sessions;

namespace Praatplaat.Bot.Deliveries;

/// <summary>Under which name a post is remembered.</summary>
internal static class PostNames
{
    public const string SetUp = "setup";
    public const string Opening = "opening";
    public const string Farewell = "farewell";
    public const string Summary = "summary";
    public const string TakeOver = "takeover";

    private const string StatusName = "status";

    /// <summary>Of each who leads or led: the card of the one before is put out of use, and that of the next is posted anew.</summary>
    public static string Control(PersonId facilitator) => $"control-{facilitator.Value}";

    public static string Round(int round) => Numbered("round", round);

    public static string Status(int round) => Numbered(StatusName, round);

    public static bool IsStatus(string? name) => name?.StartsWith(StatusName + "-", StringComparison.Ordinal) == true;

    public static string Reminder(int round, PersonId person) => Reminders(round) + person.Value;

    /// <summary>What the names of all reminders of a round begin with.</summary>
    public static string Reminders(int round) => $"{Numbered("reminder", round)}-";

    /// <summary>Once for each time that the round was closed.</summary>
    public static string ReopenAsked(RoundState closed, PersonId person) =>
        string.Create(CultureInfo.InvariantCulture, $"{Numbered("reopen", closed.Number)}-{closed.ClosedAt:yyyyMMddHHmmss}-{person.Value}");

    public static string Actions(PersonId person) => AllActions + person.Value;

    /// <summary>What the names of all cards for three actions begin with.</summary>
    public const string AllActions = "actions-";

    /// <summary>Which card it is, without a number or a person.</summary>
    public static string KindOf(string name) => name.Split('-', 2)[0];

    private static string Numbered(string name, int round) => string.Create(CultureInfo.InvariantCulture, $"{name}-{round:D2}");
}
