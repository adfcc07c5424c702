namespace Praatplaat.Sessions;

/// <summary>Something to do toward the outside, kept with the state that causes it until it is done.</summary>
public abstract record Work
{
    private Work()
    {
    }

    /// <summary>The set-up card, in the thread where <c>start</c> was typed.</summary>
    public sealed record PostSetUp : Work;

    /// <summary>The set-up card is over: it says who started or stopped the session.</summary>
    public sealed record UpdateSetUp : Work;

    public sealed record PostOpening : Work;

    /// <summary>The control card, brought up to date where it stands, or posted where there is none.</summary>
    public sealed record ShowControl : Work;

    /// <summary>The control card anew, at the bottom of the chat, where its reader is.</summary>
    public sealed record ShowControlAgain : Work;

    /// <summary>The form of a round: posted, or put back in place of the results when it is reopened.</summary>
    public sealed record PostRound(int Round) : Work;

    /// <summary>The status card and the control card say how many have answered.</summary>
    public sealed record ShowProgress(int Round) : Work;

    /// <summary>The results in place of the form.</summary>
    public sealed record ShowResults(int Round) : Work;

    /// <summary>One reminder to everyone who has not answered when it is sent.</summary>
    public sealed record RemindMembers(int Round) : Work;

    /// <summary>Closes the round when its deadline has come, and goes on by the session's pace.</summary>
    public sealed record MeetDeadline(int Round) : Work;

    /// <summary>Asks for the one reminder of a round a day before its deadline.</summary>
    public sealed record RemindOnTime(int Round) : Work;

    /// <summary>Somebody else leads: the control card of the one before says so, and words in the chat of the next are about this session.</summary>
    public sealed record PassControl(Person From) : Work;

    /// <summary>The facilitator left the team: the manager is asked to take over.</summary>
    public sealed record AskTakeOver : Work;

    /// <summary>Somebody leads again: the question to the manager is put out of use.</summary>
    public sealed record EndTakeOver : Work;

    public sealed record TellReopenAsked(int Round, Person By) : Work;

    /// <summary>Spreads the card for three actions over everyone on the roster.</summary>
    public sealed record AskMembers : Work;

    /// <summary>The card for three actions, to one member.</summary>
    public sealed record AskMember(PersonId Person) : Work;

    /// <summary>The reminder, to one member.</summary>
    public sealed record RemindMember(PersonId Person, int Round) : Work;

    /// <summary>The last card in the channel: where to read on.</summary>
    public sealed record PostFarewell : Work;

    public sealed record SendSummary : Work;

    /// <summary>The form of a cancelled session, put out of use.</summary>
    public sealed record WithdrawRound(int Round) : Work;

    /// <summary>Work of a kind that this version does not know: a newer one left it. It waits for a person and blocks nothing.</summary>
    /// <param name="Round">Kept with the person for the version that knows it; null where the row has none.</param>
    public sealed record Unreadable(string Kind, int? Round = null, Person? Person = null) : Work;
}

/// <summary>Work with the time from which it is to be done.</summary>
public sealed record DueWork(Work Work, DateTimeOffset Due);
