using System.Globalization;
using Praatplaat.Sessions;
using Praatplaat.Storage.Tables;

namespace Praatplaat.Storage.Stores;

/// <summary>The row keys within the partition of a session.</summary>
internal static class Keys
{
    public const string Session = "session";
    public const string Playbook = "playbook";

    /// <summary>Stands in the place of <see cref="Session"/> while a session is erased.</summary>
    public const string Erasing = "erasing";

    public const string Members = "member:";
    public const string Actions = "actions:";
    public const string Posts = "post:";
    public const string Messages = "message:";
    public const string Outbox = "outbox:";

    /// <summary>Sorts after all other work.</summary>
    public const string OutboxToMembers = Outbox + "~";

    public const string SetAside = "stuck:";

    /// <summary>The secrets of all rounds. Backups leave them out.</summary>
    public const string AllSecrets = "secret:";

    private const string Open = "open:";
    private const string Sealed = "sealed:";

    private const string DueFormat = "yyyyMMddHHmmssfff";

    public static string Member(PersonId person) => Members + KeyEncoding.Encode(person.Value);

    public static string Answers(int round) => string.Create(CultureInfo.InvariantCulture, $"answer:{round:D2}:");

    /// <summary>Of a session that shows names, and of an anonymous one while version 0.1 wrote it.</summary>
    public static string Answer(int round, PersonId person) => Answers(round) + KeyEncoding.Encode(person.Value);

    /// <summary>Of an anonymous session, while the round is open.</summary>
    /// <param name="key">From <see cref="RoundSecret.AnswerKey"/>.</param>
    public static string OpenAnswer(int round, string key) => $"{Answers(round)}{Open}{key}";

    /// <summary>Of an anonymous session, once the round is closed.</summary>
    /// <param name="key">A random one.</param>
    public static string SealedAnswer(int round, string key) => $"{Answers(round)}{Sealed}{key}";

    public static bool IsSealed(string answer) => HasPart(answer, Sealed);

    /// <summary>True for an answer whose key ends in the id of the person who gave it.</summary>
    public static bool IsOfPerson(string answer) => !HasPart(answer, Sealed) && !HasPart(answer, Open);

    /// <summary>The notes of who has answered in a round of an anonymous session.</summary>
    public static string Notes(int round) => string.Create(CultureInfo.InvariantCulture, $"answered:{round:D2}:");

    /// <summary>The note of somebody whose answer is sealed.</summary>
    public static string Note(int round, PersonId person) => Notes(round) + KeyEncoding.Encode(person.Value);

    /// <summary>The note of somebody while the round is open.</summary>
    /// <param name="key">From <see cref="RoundSecret.NoteKey"/>.</param>
    public static string OpenNote(int round, string key) => $"{Notes(round)}{Open}{key}";

    public static bool IsOpenNote(string note) => HasPart(note, Open);

    public static string Secrets(int round) => string.Create(CultureInfo.InvariantCulture, $"{AllSecrets}{round:D2}:");

    /// <summary>What can get dots, and once they are counted how many each got.</summary>
    public const string Choosing = "choosing";

    /// <summary>The dots of one person, while they can be changed. None is left once they are counted.</summary>
    public const string Dots = "dots:";

    /// <summary>Like <see cref="Gate"/>, for dots.</summary>
    public const string DotsGate = "gate:dots";

    /// <summary>The secret of the dots stands among those of the rounds, which are counted from 1.</summary>
    public const int DotsSecret = 0;

    public static string KeyPoints(int round) => string.Create(CultureInfo.InvariantCulture, $"keypoints:{round:D2}");

    public const string Replies = "reply:";

    public static string Reply(int round) => string.Create(CultureInfo.InvariantCulture, $"{Replies}{round:D2}");

    public static string ActionsOf(PersonId person) => Actions + KeyEncoding.Encode(person.Value);

    public static string Post(string name) => Posts + KeyEncoding.Encode(name);

    public static string PostName(string rowKey) => KeyEncoding.Decode(rowKey[Posts.Length..]);

    public static string ProcessedMessage(Fingerprint message) => Messages + message;

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
        // It sorts before the update of the control card, which then goes to the card in its new place.
        Work.MoveControl or Work.ShowControlAgain or Work.ShowPlan or Work.ReadRoster or Work.ShowProgress or Work.ShowNumbers
            or Work.FoldForm or Work.MeetDeadline or Work.RemindOnTime or Work.LookHalfway or Work.OpenOnTime or Work.RemindManager
            or Work.TellErasure =>
            $"{Outbox}!{WorkRow.Name(due.Work)}",
        Work.AskMember or Work.AskDotsOf or Work.AskOutcome or Work.AskOutcomeAgain or Work.RemindMember => OutboxToMembers + ByDueTime(due, order),
        _ => Outbox + ByDueTime(due, order),
    };

    private static string ByDueTime(DueWork due, int order) => string.Create(
        CultureInfo.InvariantCulture,
        $"{due.Due.UtcDateTime.ToString(DueFormat, CultureInfo.InvariantCulture)}:{order:D3}-{WorkRow.Name(due.Work)}");

    /// <summary>An encoded id holds no colon, so no person's key looks like one with a part before the id.</summary>
    private static bool HasPart(string rowKey, string part) => rowKey.Split(':') is [_, _, var kind, _] && kind + ':' == part;

    /// <summary>The person in whose id a key ends.</summary>
    public static PersonId PersonOf(string rowKey) => new(KeyEncoding.Decode(rowKey[(rowKey.LastIndexOf(':') + 1)..]));
}
