using Praatplaat.Reports;

namespace Praatplaat.Docs.Tests.Reports;

/// <summary>A row of the table of reports, without its tests.</summary>
/// <param name="Source">The project and the number of the report there, or the numbered finding of a reading of this code.</param>
/// <param name="What">The fault, as it was met.</param>
/// <param name="Now">What the bot does in that case.</param>
internal sealed record KnownReport(Report Report, string Source, string What, string Now)
{
    public static IReadOnlyList<KnownReport> All { get; } =
    [
        new(
            Report.PrivateCardInPublicPlace,
            "company-communicator 650, 1175",
            "People block the bot, and a card that was meant for one of them is posted where all can read it.",
            "A control card in the channel counts people and names nobody; the summary goes to the manager, else to the "
                + "facilitator, else it waits on the control card, and the last card says where it is only when it is there."),
        new(
            Report.FinalAfterOneRefusal,
            "msteams-docs 9561, company-communicator 158",
            "Teams refuses a chat for a moment, and whoever was refused never gets the message.",
            "Whoever missed a card gets it once, at the first sign that it arrives now: the word again, the button, a word "
                + "of theirs; the reason is told only as far as Teams tells it."),
        new(
            Report.ErrorAfterTheEffect,
            "BotFramework-Services 298, msteams-docs 3561",
            "Teams answers a post with a 502 though it delivered it, and the message is sent a second time.",
            "A post that may stand in the channel is not sent again: the facilitator is asked. A card for one person is sent "
                + "again after a minute, unless a press on it shows that it arrived."),
        new(
            Report.EventWithoutIdentity,
            "msteams-docs, the sample of `teamMemberRemoved`",
            "The event that somebody left says of its sender no more than an id, and is ignored for that.",
            "Whoever left no longer counts, and where it was the facilitator the manager is asked to take over."),
        new(
            Report.OnePointerAPerson,
            "18F/standup-slack-bot 14",
            "One person has a part in two channels, and a word in the chat is taken for the wrong one.",
            "A word in the chat is about the session that its sender leads; who leads several is asked which."),
        new(
            Report.HoursKeptWhenPlanned,
            "18F/standup-slack-bot and its kind",
            "Reminders are planned within working hours, held up, and sent at night.",
            "A reminder that was held up past working hours waits for the beginning of the next working day."),
        new(
            Report.AnonymousByNameOnly,
            "TEAMMATES 11793, nextcloud/polls 871",
            "Anonymous answers can be traced by counting, by their order or in the database.",
            "Nobody is named as not having answered, what fewer than three people gave is shown to nobody, answers and "
                + "shared actions stand in the order of their texts, and after the close no row joins an answer to a person."),
        new(
            Report.OfferWithDeadEnd,
            "standup-raven 94",
            "Whoever is too late may ask to reopen the round, and the button that this offers can't be used.",
            "The facilitator can reopen the round beside the one that is open, and the late answer gets in."),
        new(
            Report.NameFromTheActivityOnly,
            "botbuilder-python 2149, msteams-docs 629",
            "An activity comes without the name of its sender, and a sentence is left with a hole in it.",
            "The name is that of the roster."),
        new(
            Report.UnboundedProperty,
            "Azurite 1318",
            "A list in one property grows beyond 64 KiB, and nothing can be saved any more.",
            "Ten thousand people may leave: those after the first two hundred are kept in columns of their own, and the "
                + "session goes on."),
        new(
            Report.ListCutInSilence,
            "AdaptiveCards 5525, 1724",
            "A list of people to choose from ends without a word, and two people of one name can't be told apart.",
            "Everybody in a team of four hundred can be chosen, and people of one name can be told apart."),
        new(
            Report.IrreversibleWithoutQuestion,
            "parabol 2728",
            "A meeting is ended by accident, and what was said in it is gone.",
            "Ending a session asks first and says what would be lost, a question mark is never an order, and a session that "
                + "was stopped can go on within a day."),
        new(
            Report.FormReplacedByRefusal,
            "AdaptiveCards 4621, 5122",
            "A client ignores the limit of a field, and the refusal that takes the place of the form has lost the text.",
            "A refusal gives the text back in fields; more than any card can hold is answered by an error that leaves the "
                + "form as it is."),
        new(
            Report.PromiseThatDependsOnOrder,
            "–",
            "A card promises that actions are shared, or that nobody sees them, and after the end of the session that is not so.",
            "The last card in the channel follows what is shared, and what no longer is, also after the session has finished."),
        new(
            Report.WorkBeforeTheAnswer,
            "–",
            "Eighty people join within seconds, and each event is answered only after the whole roster was read.",
            "Each event is answered at once, and the roster is read once for all of them."),
        new(
            Report.NoHolidays,
            "Khan/snippets 16, 18F/dolores 19",
            "A deadline or a reminder falls on a holiday.",
            "Holidays are no working days: no round closes or opens then by its pace, and nobody is reminded."),
        new(
            Report.StorageThatTimesOut,
            "finding 1",
            "Storage that takes requests and answers none is counted as a failure of the work, which is set aside.",
            "It is an outage like any other: the work waits and no try is counted."),
        new(
            Report.SlowToken,
            "finding 2",
            "A token that comes too late puts a post into doubt that never left.",
            "A post counts as sent from the moment at which it leaves; while the token is renewed, the current one serves as "
                + "long as it is valid."),
        new(
            Report.StopWhileHeldBack,
            "finding 3",
            "A process that stops while a post waits for its turn leaves a doubt behind.",
            "The post is noted as under way only when it leaves: after a restart it is sent, and nobody is asked."),
        new(
            Report.PlaybookVersionNotRead,
            "finding 4",
            "A session is said to keep the version of its playbook, and a round that was renamed breaks its cards.",
            "A session goes on with the playbook with which it began."),
        new(
            Report.RosterReadInRequest,
            "finding 5",
            "The whole roster is read while Teams waits for the answer to an event.",
            "The outbox reads it, after Teams has its answer."),
        new(
            Report.StoredTypeNames,
            "finding 6",
            "Names of C# types are stored, and renaming one changes the format of storage.",
            "What is stored has names of its own, which are approved."),
        new(
            Report.LeaseThatEndsDuringRenewal,
            "finding 7",
            "A renewal that takes longer than the lease keeps two instances at work on one session, and a dead process keeps "
                + "one for a minute.",
            "Work ends with its lease, however long a renewal takes, and another instance has the session within twenty seconds."),
        new(
            Report.LostAnswerOfASave,
            "finding 8",
            "A save whose answer was lost succeeds, and its work waits until somebody happens to look.",
            "The work is taken up at once."),
        new(
            Report.HiddenException,
            "finding 9",
            "A failure on the way out hides the one that caused it.",
            "Neither waiting for what is being sent nor a renewal that was cut off throws anything, so that the first failure is told."),
        new(
            Report.StartThatFails,
            "finding 10",
            "A start that fails has taken sessions already, and a mistyped command starts a second bot on live data.",
            "A start that fails says why and has taken no lease; a mistyped command gets the usage and starts nothing."),
        new(
            Report.RowsNeverErased,
            "finding 11",
            "Messages, sessions and people are kept for ever.",
            "What is older than the settings allow is erased."),
    ];
}
