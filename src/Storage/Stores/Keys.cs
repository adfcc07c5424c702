using System.Globalization;
using Praatplaat.Sessions;
using Praatplaat.Storage.Tables;

namespace Praatplaat.Storage.Stores;

/// <summary>The row keys within a session's partition.</summary>
internal static class Keys
{
    public const string Session = "session";
    public const string Members = "member:";
    public const string Actions = "actions:";
    public const string Posts = "post:";
    public const string Outbox = "outbox:";

    /// <summary>Of work that goes to one member.</summary>
    public const string ToMembers = Outbox + "~";

    /// <summary>Set aside: it waits for a person.</summary>
    public const string Stuck = "stuck:";

    private const string DueFormat = "yyyyMMddHHmmssfff";

    public static string Member(PersonId person) => Members + KeyEncoding.Encode(person.Value);

    public static string Answers(int round) => string.Create(CultureInfo.InvariantCulture, $"answer:{round:D2}:");

    public static string Answer(int round, PersonId person) => Answers(round) + KeyEncoding.Encode(person.Value);

    public static string ActionsOf(PersonId person) => Actions + KeyEncoding.Encode(person.Value);

    public static string Post(string name) => Posts + KeyEncoding.Encode(name);

    /// <summary>The name of a post from its key.</summary>
    public static string PostOf(string rowKey) => KeyEncoding.Decode(rowKey[Posts.Length..]);

    /// <summary>A message that has been obeyed.</summary>
    public static string Message(Fingerprint message) => "message:" + message;

    /// <summary>Is there exactly while the round takes answers: an answer's transaction touches it, a close takes it away.</summary>
    public static string Gate(int round) => string.Create(CultureInfo.InvariantCulture, $"gate:{round:D2}");

    /// <summary>
    /// First what has one row, however often it is asked for: what brings something up to date, and what the clock does. Then, in the
    /// order in which it is due, what the channel waits for; last, likewise, what goes to each member, of which there may be thousands.
    /// </summary>
    public static string OfWork(DueWork due, int order) => due.Work switch
    {
        Work.ShowControl => Outbox + "!control",
        Work.ShowControlAgain or Work.ShowProgress or Work.MeetDeadline or Work.RemindOnTime => $"{Outbox}!{WorkRow.Name(due.Work)}",
        Work.AskMember or Work.RemindMember => ToMembers + InOrder(due, order),
        _ => Outbox + InOrder(due, order),
    };

    private static string InOrder(DueWork due, int order) => string.Create(
        CultureInfo.InvariantCulture, $"{due.Due.UtcDateTime.ToString(DueFormat, CultureInfo.InvariantCulture)}:{order:D3}-{WorkRow.Name(due.Work)}");

    /// <summary>The person of a key that ends in one.</summary>
    public static PersonId PersonOf(string rowKey) => new(KeyEncoding.Decode(rowKey[(rowKey.LastIndexOf(':') + 1)..]));
}
