namespace Praatplaat.Sessions;

/// <summary>
/// Something to do outside the session: a message to send, a card to update. It is saved with the state that causes it, until it is done.
/// </summary>
public abstract record Work
{
    private Work()
    {
    }

    /// <summary>The same for everybody to whom a message goes: what is one message to somebody who looks at it.</summary>
    public Work WithoutRecipient() => this is ToMember message ? message with { Person = default } : this;

    /// <summary>The set-up card, in the thread where <c>start</c> was typed.</summary>
    public sealed record PostSetUp : Work;

    /// <summary>Takes the set-up card out of use: it says who started or cancelled the session.</summary>
    public sealed record UpdateSetUp : Work;

    public sealed record PostOpening : Work;

    /// <summary>Updates the opening card, on which the plan stands.</summary>
    public sealed record ShowPlan : Work;

    /// <summary>Updates the control card where it stands, or posts one where there is none.</summary>
    public sealed record ShowControl : Work;

    /// <summary>Updates the control card too, but only its numbers: once its reader leaves it alone.</summary>
    public sealed record ShowNumbers : Work;

    /// <summary>Posts a new control card at the bottom of the chat, where its reader is.</summary>
    public sealed record ShowControlAgain : Work;

    /// <summary>
    /// A press put a control card in the place of another card in its reader's chat: from now on that is the one to update, and the former
    /// one says that it was replaced.
    /// </summary>
    /// <param name="Message">The id of the message that was pressed.</param>
    public sealed record MoveControl(PersonId Facilitator, string Message) : Work;

    /// <summary>Posts the form of a round. In a reopened round the form still stands there, or is put back in its place.</summary>
    public sealed record PostRound(int Round) : Work;

    /// <summary>Updates the status card, and then the control card, with how many have answered.</summary>
    public sealed record ShowProgress(int Round) : Work;

    /// <summary>Posts the results in the thread of the form, or updates them where the round was closed before.</summary>
    public sealed record ShowResults(int Round) : Work;

    /// <summary>Puts a short card in place of the form of a round that is closed or stopped, on which nobody is typing any more.</summary>
    public sealed record FoldForm(int Round) : Work;

    /// <summary>
    /// Writes the answers of a closed round of an anonymous session anew, so that nothing joins them to the people who gave them.
    /// </summary>
    public sealed record SealRound(int Round) : Work;

    /// <summary>Makes a <see cref="RemindMember"/> for everybody who has not answered.</summary>
    public sealed record RemindMembers(int Round) : Work;

    /// <summary>Closes the round when its deadline has come. The next one opens later if the session has a pace.</summary>
    public sealed record MeetDeadline(int Round) : Work;

    /// <summary>Opens the round at the time that was set when the one before it was closed.</summary>
    public sealed record OpenOnTime(int Round) : Work;

    /// <summary>Plans the one reminder of a round, after a third of its time: it goes out on the last morning.</summary>
    public sealed record RemindOnTime(int Round) : Work;

    /// <summary>
    /// Somebody else leads: the former facilitator's control card says so, and what the new one types in their chat is about this session.
    /// </summary>
    public sealed record PassControl(Person From) : Work;

    /// <summary>Asks the manager to take over from a facilitator who left the team.</summary>
    public sealed record AskTakeOver : Work;

    /// <summary>Somebody leads again: takes the question to the manager out of use.</summary>
    public sealed record EndTakeOver : Work;

    /// <summary>Tells the facilitator that the clock closed the round.</summary>
    public sealed record TellClosed(int Round) : Work;

    /// <summary>Tells the facilitator that everybody has answered.</summary>
    public sealed record TellAllAnswered(int Round) : Work;

    /// <summary>Looks at half time whether anybody has answered.</summary>
    public sealed record LookHalfway(int Round) : Work;

    /// <summary>Tells the facilitator that nobody has answered at half time.</summary>
    public sealed record TellNobodyAnswered(int Round) : Work;

    /// <summary>Tells the facilitator that a message was not delivered and waits for them.</summary>
    public sealed record TellUndelivered : Work;

    /// <summary>Tells the channel who reads along from now on.</summary>
    /// <param name="Change">Counted from 1, so that each change has a post of its own.</param>
    /// <param name="From">The manager of before.</param>
    public sealed record TellManagerChanged(int Change, Person From) : Work;

    public sealed record TellReopenAsked(int Round, Person By) : Work;

    /// <summary>Reads the roster, after people joined or left: once for all who did so within seconds.</summary>
    public sealed record ReadRoster : Work;

    /// <summary>Makes an <see cref="AskMember"/> for everybody on the roster.</summary>
    public sealed record AskMembers : Work;

    /// <summary>Makes an <see cref="AskDotsOf"/> for everybody on the roster.</summary>
    public sealed record AskDots : Work;

    /// <summary>
    /// Counts the dots, deletes who gave which, and posts how they fell. Of a session that was cancelled it only deletes.
    /// </summary>
    public sealed record PostRanking : Work;

    /// <summary>A message to one member: many are sent side by side, in no order.</summary>
    public abstract record ToMember(PersonId Person) : Work;

    /// <summary>Sends the card for three actions to one member.</summary>
    public sealed record AskMember(PersonId Person) : ToMember(Person);

    /// <summary>Sends the card for dots to one member.</summary>
    public sealed record AskDotsOf(PersonId Person) : ToMember(Person);

    /// <summary>Asks one member what became of their actions.</summary>
    public sealed record AskOutcome(PersonId Person) : ToMember(Person);

    /// <summary>Asks one member, for the last time, what became of the actions that they carried over.</summary>
    public sealed record AskOutcomeAgain(PersonId Person) : ToMember(Person);

    /// <summary>Sends the reminder to one member.</summary>
    public sealed record RemindMember(PersonId Person, int Round) : ToMember(Person);

    /// <summary>Posts the last card in the channel: where to read on.</summary>
    public sealed record PostFarewell : Work;

    public sealed record SendSummary : Work;

    /// <summary>Posts what the manager answers the team in the thread of the round, or updates it where it was changed.</summary>
    public sealed record PostReply(int Round) : Work;

    /// <summary>Reminds the manager, once, of the themes that wait for a reply.</summary>
    public sealed record RemindManager : Work;

    /// <summary>Tells the manager, once, that the session is about to be erased.</summary>
    public sealed record TellErasure : Work;

    /// <summary>Asks somebody one to one whether the outcome may be put in their OneDrive as a file.</summary>
    /// <param name="Format">As the contract names it.</param>
    public sealed record OfferExport(PersonId Person, string Format, string FileName) : Work;

    /// <summary>Puts the file where somebody lets it go.</summary>
    /// <param name="Message">The id of the question, in whose place stands what became of it.</param>
    /// <param name="Upload">Where it goes, as Teams gave it. Whoever knows it can write there, for a short time.</param>
    public sealed record UploadExport(PersonId Person, string Message, string Format, string Upload) : Work;

    /// <summary>Says in the place of the question that no file was made.</summary>
    public sealed record EndExport(PersonId Person, string Message, string Format) : Work;

    /// <summary>Tells the channel that the session was stopped, and what becomes of the answers.</summary>
    public sealed record TellStopped : Work;

    /// <summary>Tells the channel, where it was told of the stop, that the session goes on.</summary>
    public sealed record TellResumed : Work;

    /// <summary>
    /// Takes the form of a cancelled session out of use at once. Older versions left it; now the form stays for a while, until
    /// <see cref="FoldForm"/>.
    /// </summary>
    public sealed record WithdrawRound(int Round) : Work;

    /// <summary>Work of a kind that this version does not know, left by a newer one. It waits for a person and blocks nothing.</summary>
    /// <param name="Round">Kept, like the person, for the version that knows this kind; null where the row has none.</param>
    public sealed record Unreadable(string Kind, int? Round = null, Person? Person = null) : Work;
}

/// <summary>Work, and the time from which it is to be done.</summary>
public sealed record DueWork(Work Work, DateTimeOffset Due);
