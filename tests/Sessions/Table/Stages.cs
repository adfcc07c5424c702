using Praatplaat.Sessions.Rules;
using static Praatplaat.Sessions.Tests.Team;

namespace Praatplaat.Sessions.Tests.Table;

/// <summary>Every state of a session that some rule distinguishes, a week after the session was prepared.</summary>
internal static class Stages
{
    public static DateTimeOffset Now { get; } = Morning.AddDays(7);

    private static readonly DateTimeOffset Soon = Now.AddHours(6);

    private static readonly Session Running = Prepared.Then(Start);

    private static readonly Session Open = Running.Then(new Command.Open(1, null));

    private static readonly Session OneClosed = Open.Then(new Command.Close(1));

    private static readonly Session AllClosed = OneClosed.Then(new Command.Open(2, null), new Command.Close(2));

    private static readonly Session Dotted = AllClosed.Then(new Command.AskDots(Items));

    private static readonly Session Asked = AllClosed.Then(new Command.AskActions());

    private static readonly Session ByPace = Prepared.Then(Start with { Settings = Chosen with { Pace = 3 } });

    private static readonly Session FacilitatorLeft = Open.By(Clock, Left(Coach), Now);

    public static IReadOnlyList<(string Name, Session Session)> All { get; } =
    [
        ("In set-up", Prepared),
        ("Running, nothing open yet", Running),
        ("Round 1 open, to be closed by hand", Open),
        ("Round 1 open, its deadline in six hours", Running.Then(new Command.Open(1, Soon))),
        ("Round 1 open, its deadline in six hours, members reminded", Running.Then(
            new Command.Open(1, Soon), new Command.Remind(1, Soon.AddDays(-1)))),
        ("Round 1 open, its deadline in six days", Running.Then(new Command.Open(1, Now.AddDays(6)))),
        ("Round 1 open, its deadline passed", Running.Then(new Command.Open(1, Now.AddMinutes(-1)))),
        ("By pace: round 1 open, its deadline passed", ByPace.Then(new Command.Open(1, Now.AddMinutes(-1)))),
        ("By pace: round 1 closed by hand, round 2 waiting", ByPace.Then(new Command.Open(1, Soon), new Command.Close(1))),
        ("By pace: round 1 closed by hand, round 2 opens in six hours", ByPace.Then(new Command.Open(1, Soon), new Command.Close(1, Soon))),
        ("By pace: round 1 closed by hand, round 2 opens now", ByPace.Then(new Command.Open(1, Soon), new Command.Close(1, Now))),
        ("By pace: round 1 closed by hand, actions asked before round 2 opens", ByPace.Then(
            new Command.Open(1, Soon), new Command.Close(1, Now), new Command.AskActions())),
        ("By pace: round 1 open, paused", ByPace.Then(new Command.Open(1, Soon), new Command.PausePace())),
        ("By pace: round 1 closed by hand, paused before round 2 opens", ByPace.Then(
            new Command.Open(1, Soon), new Command.Close(1, Now), new Command.PausePace())),
        ("By pace: round 1 opens now, round 2 left out", Prepared.Then(
            Start with { Settings = Chosen with { Pace = 3 }, FirstOpensAt = Now }, new Command.SkipRound(2))),
        ("Round 1 closed, round 2 waiting", OneClosed),
        ("Round 1 closed, round 2 open", OneClosed.Then(new Command.Open(2, null))),
        ("Round 1 opened again, round 2 open", OneClosed.Then(new Command.Open(2, null), new Command.Reopen(1))),
        ("All rounds closed", AllClosed),
        ("Round 1 open, Fatima made Marieke the manager", Open.Then(new Command.ChangeManager(Colleague))),
        ("Round 1 open, Fatima handed over to Marieke", Open.Then(new Command.HandOver(Colleague))),
        ("Round 1 open, somebody opted out", Open.By(Teammate, new Command.OptOut(), Now)),
        ("Round 1 open, Fatima left", FacilitatorLeft),
        ("Round 1 open, Fatima and Henk left", FacilitatorLeft.By(Clock, Left(Head), Now)),
        ("Round 1 open, Fatima was manager too and left", Prepared
            .Then(Start with { Settings = Chosen with { Manager = Coach } }, new Command.Open(1, null))
            .By(Clock, Left(Coach), Now)),
        ("Round 1 open, Fatima left, Henk took over, Fatima is back", FacilitatorLeft
            .By(Manager, new Command.TakeOver(), Now)
            .By(Clock, Back(Coach), Now)),
        ("Round 1 closed, Fatima left", OneClosed.By(Clock, Left(Coach), Now)),
        ("All rounds closed, choosing turned off", Prepared
            .Then(Start with { Settings = Chosen with { Chooses = false } })
            .Then(new Command.Open(1, null), new Command.Close(1), new Command.Open(2, null), new Command.Close(2))),
        ("Dots asked", Dotted),
        ("Dots closed", Dotted.Then(new Command.CloseDots())),
        ("Actions asked", Asked),
        ("Actions asked, follow-up turned off", Prepared
            .Then(Start with { Settings = Chosen with { FollowsUp = false } }, new Command.AskActions())),
        ("Actions asked, round 2 opened again", Asked.Then(new Command.Reopen(2))),
        ("Cancelled an hour ago while dots were given", Dotted.By(Facilitator, new Command.Cancel(), Now.AddHours(-1))),
        ("Finished", Asked.Then(new Command.Finish())),
        ("Finished without asking for actions", AllClosed.Then(new Command.Finish())),
        ("Finished, Fatima left", Asked.Then(new Command.Finish()).By(Clock, Left(Coach), Now)),
        ("Finished, Henk left", Asked.Then(new Command.Finish()).By(Clock, Left(Head), Now)),
        ("Finished, with Marieke as second reader", Prepared
            .Then(Start with { Settings = Chosen with { SecondReader = Colleague } })
            .Then(new Command.Open(1, null), new Command.Close(1), new Command.Finish())),
        ("Cancelled in set-up", Prepared.Then(new Command.Cancel())),
        ("Cancelled with round 1 closed and round 2 open", OneClosed.Then(new Command.Open(2, null), new Command.Cancel())),
        ("Cancelled an hour ago with both rounds open", OneClosed
            .Then(new Command.Open(2, null), new Command.Reopen(1))
            .By(Facilitator, new Command.Cancel(), Now.AddHours(-1))),
        ("Cancelled an hour ago with round 2 open", OneClosed.Then(new Command.Open(2, null)).By(Facilitator, new Command.Cancel(), Now.AddHours(-1))),
    ];
}
