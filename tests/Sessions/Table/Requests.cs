using Praatplaat.Sessions.Rules;
using static Praatplaat.Sessions.Tests.Team;

namespace Praatplaat.Sessions.Tests.Table;

/// <summary>Every variant of a command that some rule distinguishes, and every question about read access.</summary>
internal static class Requests
{
    private static readonly DateTimeOffset Later = Stages.Now.AddDays(3);

    /// <summary>For an action, and for a key point.</summary>
    private static readonly string TooLong = new('x', Limits.Action + 1);

    private static readonly DotItems Many = new([.. Enumerable.Repeat(new DotItem("a", 1, "We visit."), 21)], Unchosen: []);

    public static IReadOnlyList<(string Name, Command Command)> Commands { get; } =
    [
        ("start", Start),
        ("start without rounds", Start with { Rounds = [] }),
        ("start with a long title", Start with { Settings = Chosen with { Title = new string('x', Limits.Title + 1) } }),
        ("open", new Command.Open(null, Later)),
        ("open 1", new Command.Open(1, Later)),
        ("open 2", new Command.Open(2, null)),
        ("open 9", new Command.Open(9, null)),
        ("next", new Command.Advance(Later)),
        ("answer 1", Answer(1)),
        ("answer 1 with an empty field", new Command.SubmitAnswer(
            1, new Dictionary<FieldId, string> { [FieldId.Answer] = "Yes.", [FieldId.Doing] = " \n" })),
        ("answer 1 too long", Answer(1, new string('x', Limits.Answer + 1))),
        ("answer 1 with level 5", Answer(1) with { Level = 5 }),
        ("answer 1 with level 6", Answer(1) with { Level = 6 }),
        ("answer 2", Answer(2)),
        ("answer 9", Answer(9)),
        ("close", new Command.Close(null, Later)),
        ("close 1", new Command.Close(1, Later)),
        ("close 2", new Command.Close(2)),
        ("close 9", new Command.Close(9)),
        ("reopen", new Command.Reopen(null, Later)),
        ("reopen 1", new Command.Reopen(1, Later)),
        ("reopen 2", new Command.Reopen(2)),
        ("choose a key point", new Command.ChooseKeyPoints(null, [new KeyPoint(FieldId.Todo, "We visit.")])),
        ("take the key points of 1 away", new Command.ChooseKeyPoints(1, [])),
        ("choose a key point of 2", new Command.ChooseKeyPoints(2, [new KeyPoint(FieldId.Answer, "Yes.")])),
        ("choose four key points of 1", new Command.ChooseKeyPoints(1, [.. Enumerable.Repeat(new KeyPoint(FieldId.Todo, "We visit."), 4)])),
        ("choose a long key point of 1", new Command.ChooseKeyPoints(1, [new KeyPoint(FieldId.Todo, TooLong)])),
        ("extend by 3 days", new Command.Extend(null, Later)),
        ("extend 1 to the same deadline", new Command.Extend(1, Stages.Now.AddHours(6))),
        ("extend 1 into the past", new Command.Extend(1, Stages.Now.AddHours(-1))),
        ("extend 1 by two years", new Command.Extend(1, Stages.Now.AddYears(2))),
        ("remind", new Command.Remind(null, Stages.Now)),
        ("remind 1 tomorrow", new Command.Remind(1, Stages.Now.AddDays(1))),
        ("plan 2 in 3 days", new Command.PlanRound(2, Later, Stages.Now)),
        ("plan 2 before it can be", new Command.PlanRound(2, Later, Later.AddDays(1))),
        ("plan the next round in the past", new Command.PlanRound(null, Stages.Now.AddDays(-1), Stages.Now)),
        ("skip 1", new Command.SkipRound(1)),
        ("skip the next round", new Command.SkipRound(null)),
        ("restore 2", new Command.RestoreRound(2, Later)),
        ("pause", new Command.PausePace()),
        ("go on", new Command.ResumePace([], Later)),
        ("ask dots", new Command.AskDots(Items)),
        ("ask dots without items", new Command.AskDots(DotItems.None)),
        ("ask dots for 21 lines", new Command.AskDots(Many with { Unchosen = [1, 2] })),
        ("ask dots for 21 key points", new Command.AskDots(Many)),
        ("give two dots", new Command.GiveDots(["a", "b"], ["a", "b", "c"])),
        ("give no dot", new Command.GiveDots([], ["a", "b", "c"])),
        ("give four dots", new Command.GiveDots(["a", "b", "c", "d"], ["a", "b", "c", "d"])),
        ("give a dot to what is not offered", new Command.GiveDots(["d"], ["a", "b", "c"])),
        ("close the dots", new Command.CloseDots()),
        ("ask actions", new Command.AskActions()),
        ("give no action", Give("", " ", "")),
        ("give one action", Give("I call.", "", "")),
        ("give an action with a citizen's number", Give("I call 123456782.", "", "")),
        ("give an action with an address that is meant", Give("I write to wijk@gemeente.example.", "", "") with { IsMeant = true }),
        ("give three actions", Give("I call.", "I write.", "I visit.")),
        ("give a long third action", Give("I call.", "", TooLong)),
        ("give an action about round 2", Give("I call.", "", "") with { Themes = [2] }),
        ("give an action about round 9", Give("I call.", "", "") with { Themes = [9] }),
        ("change an action", Give("I call.", "", "") with { Earlier = Given }),
        ("say how three actions went", Report(Given, carry: false, ActionOutcome.Done, ActionOutcome.Partly, ActionOutcome.NotYet)),
        ("say how three actions went, and carry over", Report(Given, carry: true, ActionOutcome.Done, ActionOutcome.Partly, ActionOutcome.NotYet)),
        ("say how one action of three went", Report(Given, carry: true, ActionOutcome.Done)),
        ("say how actions went that nobody gave", Report(null, carry: false, ActionOutcome.Done)),
        ("reply about 1", Reply(1)),
        ("reply about 1 what was replied before", Reply(1) with { Before = Replied }),
        ("change the reply about 1", Reply(1, "We call first.") with { Before = Replied }),
        ("reply about 1 without a text", Reply(1, " ")),
        ("reply about 1 with a long text", Reply(1, new string('x', Limits.Reply + 1))),
        ("reply about 2", Reply(2)),
        ("reply about 9", Reply(9)),
        ("take the reply about 1 back", new Command.WithdrawReply(1, Replied)),
        ("take back a reply that there is not", new Command.WithdrawReply(1, null)),
        ("hand over to Marieke", new Command.HandOver(Colleague)),
        ("hand over to Fatima", new Command.HandOver(Coach)),
        ("hand over to nobody on the roster", new Command.HandOver(null)),
        ("hand over to Lotte, who left", new Command.HandOver(((Caller.Someone)Leaver).Person)),
        ("take over", new Command.TakeOver()),
        ("make Marieke the manager", new Command.ChangeManager(Colleague)),
        ("make Henk the manager", new Command.ChangeManager(Head)),
        ("make nobody on the roster the manager", new Command.ChangeManager(null)),
        ("make Lotte, who left, the manager", new Command.ChangeManager(((Caller.Someone)Leaver).Person)),
        ("Fatima left", Left(Coach)),
        ("Henk left", Left(Head)),
        ("Fatima is back", Back(Coach)),
        ("finish", new Command.Finish()),
        ("finish, and remind the manager in 3 days", new Command.Finish(Later)),
        ("cancel", new Command.Cancel()),
        ("resume", new Command.Resume(Later)),
    ];

    public static IReadOnlyList<(string Name, Func<Session, Caller, Refusal?> May)> Questions { get; } =
    [
        ("read one's own answer 1", (session, caller) => ReadAccess.MyAnswer(session, 1, caller)),
        ("see one's own actions", ReadAccess.OwnActions),
        ("read the results of 1", (session, caller) => ReadAccess.Results(session, 1, caller)),
        ("read the results of 2", (session, caller) => ReadAccess.Results(session, 2, caller)),
        ("read the results of 9", (session, caller) => ReadAccess.Results(session, 9, caller)),
        ("read the summary", ReadAccess.Summary),
        ("see the themes to reply about", (session, caller) => ReadAccess.Replies(session, null, caller)),
        ("see the control card", ReadAccess.Control),
        ("see whom to choose from", ReadAccess.Choice),
        ("see the lines of 1 to choose from", (session, caller) => ReadAccess.Lines(session, 1, caller)),
    ];
}
