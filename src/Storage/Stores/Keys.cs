using System.Globalization;
using Praatplaat.Sessions;
using Praatplaat.Storage.Tables;

namespace Praatplaat.Storage.Stores;

/// <summary>The row keys within the partition of a session.</summary>
internal static class Keys
{
    public const string Session = "session";
    public const string Members = "member:";
    public const string Actions = "actions:";
    public const string Posts = "post:";
    public const string Outbox = "outbox:";

    /// <summary>Sorts after all other work.</summary>
    public const string OutboxToMembers = Outbox + "~";

    public const string SetAside = "stuck:";

    private const string DueFormat = "yyyyMMddHHmmssfff";

    public static string Member(PersonId person) => Members + KeyEncoding.Encode(person.Value);

    public static string Answers(int round) => string.Create(CultureInfo.InvariantCulture, $"answer:{round:D2}:");

    public static string Answer(int round, PersonId person) => Answers(round) + KeyEncoding.Encode(person.Value);

    public static string ActionsOf(PersonId person) => Actions + KeyEncoding.Encode(person.Value);

    public static string Post(string name) => Posts + KeyEncoding.Encode(name);

    public static string PostName(string rowKey) => KeyEncoding.Decode(rowKey[Posts.Length..]);

    public static string ProcessedMessage(Fingerprint message) => "message:" + message;

    /// <summary>
    /// This row exists exactly while the round takes answers: the transaction of an answer touches it, that of a close deletes it.
    /// </summary>
    public static string Gate(int round) => string.Create(CultureInfo.InvariantCulture, $"gate:{round:D2}");

    /// <summary>
    /// The keys sort in three groups. First comes work with one fixed row, however often it is asked for: updates, and what the clock does.
    /// Then comes other work for the channel, by due time. Messages to single members come last, by due time, as there may be thousands of
    /// them.
    /// </summary>
    /// <param name="order">The position among the work of one decision, which keeps the order of work that is due at the same time.</param>
    public static string OutboxItem(DueWork due, int order) => due.Work switch
    {
        Work.ShowControl => Outbox + "!control",
        Work.ShowControlAgain or Work.ReadRoster or Work.ShowProgress or Work.FoldForm or Work.MeetDeadline or Work.RemindOnTime
            or Work.LookHalfway or Work.OpenOnTime =>
            $"{Outbox}!{WorkRow.Name(due.Work)}",
        Work.AskMember or Work.RemindMember => OutboxToMembers + ByDueTime(due, order),
        _ => Outbox + ByDueTime(due, order),
    };

    private static string ByDueTime(DueWork due, int order) => string.Create(
        CultureInfo.InvariantCulture,
        $"{due.Due.UtcDateTime.ToString(DueFormat, CultureInfo.InvariantCulture)}:{order:D3}-{WorkRow.Name(due.Work)}");

    /// <summary>The person in whose id a key ends.</summary>
    public static PersonId PersonOf(string rowKey) => new(KeyEncoding.Decode(rowKey[(rowKey.LastIndexOf(':') + 1)..]));
}
