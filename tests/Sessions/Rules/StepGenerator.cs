using FsCheck;
using FsCheck.Fluent;
using Praatplaat.Sessions.Rules;

namespace Praatplaat.Sessions.Tests.Rules;

/// <summary>Generates steps. Most are by the facilitator and lead somewhere, but anything can occur.</summary>
internal static class StepGenerator
{
    /// <summary>Times in generated commands are relative to this moment. <see cref="At"/> makes them relative to the step.</summary>
    private static readonly DateTimeOffset Zero = DateTimeOffset.UnixEpoch;

    private static readonly Gen<int?> Round = Gen.Frequency<int?>(
        (6, Gen.Constant<int?>(null)), (4, Gen.Elements<int?>(1, 2)), (1, Gen.Elements<int?>(3, 0, -1, 9)));

    private static readonly Gen<DateTimeOffset> Future = Gen.Choose(1, 5 * 24).Select(hours => Zero.AddHours(hours));

    private static readonly Gen<DateTimeOffset?> Deadline = Gen.Frequency(
        (1, Gen.Constant((DateTimeOffset?)null)), (2, Future.Select(time => (DateTimeOffset?)time)));

    private static readonly Gen<string> Text = Gen.Elements("Yes.", "No.", "Yes.", "", " ", new string('x', Limits.Answer + 1));

    private static readonly Gen<Command> Command = Gen.Frequency(
        (4, Gen.Elements<int?>(null, 3).Zip(
            Deadline, (pace, opens) => (Command)(Team.Start with { Settings = Team.Chosen with { Pace = pace }, FirstOpensAt = opens }))),
        (16, Round.Zip(Deadline, (round, deadline) => (Command)new Command.Open(round, deadline))),
        (12, Deadline.Select(deadline => (Command)new Command.Advance(deadline))),
        (24, Gen.Choose(0, 3).Zip(Text, (round, text) => (Command)Team.Answer(round, text))),
        (16, Round.Zip(Deadline, (round, next) => (Command)new Command.Close(round, next))),
        (16, Round.Zip(Deadline, (round, deadline) => (Command)new Command.Reopen(round, deadline))),
        (8, Round.Zip(Gen.Choose(-5, 100), (round, hours) => (Command)new Command.Extend(round, Zero.AddHours(hours)))),
        (12, Round.Zip(Gen.Choose(0, 20), (round, hours) => (Command)new Command.Remind(round, Zero.AddHours(hours)))),
        (6, Round.Zip(Gen.Choose(-5, 100), (round, hours) => (Command)new Command.PlanRound(round, Zero.AddHours(hours), Zero))),
        (6, Round.Select(round => (Command)new Command.SkipRound(round))),
        (6, Round.Zip(Deadline, (round, opens) => (Command)new Command.RestoreRound(round, opens))),
        (6, Gen.Constant((Command)new Command.PausePace())),
        (8, Deadline.Select(opens => (Command)new Command.ResumePace([], opens))),
        (6, Round.Select(round => (Command)new Command.ChooseKeyPoints(round, [new KeyPoint(FieldId.Todo, "We visit.")]))),
        (10, Gen.Choose(0, 3).Zip(
            Gen.Elements("We visit.", "We call.", " ", new string('x', Limits.Reply + 1)), (round, text) => (Command)Team.Reply(round, text))),
        (8, Gen.Constant((Command)new Command.AskDots(Team.Items))),
        (6, Gen.Elements<string[]>(["a"], ["b", "c"], [], ["d"]).Select(dots => (Command)new Command.GiveDots(dots, ["a", "b", "c"]))),
        (3, Gen.Constant((Command)new Command.CloseDots())),
        (4, Gen.Constant((Command)new Command.AskActions())),
        (6, Gen.ListOf(Text).Select(items => (Command)Team.Give([.. items]))),
        (4, Gen.Elements(true, false).Select(carry => (Command)Team.Report(
            Team.Given, carry, ActionOutcome.Done, ActionOutcome.Partly, ActionOutcome.NotYet))),
        (4, Gen.Elements<Person?>(Team.Coach, Team.Head, Team.Colleague, null).Select(to => (Command)new Command.HandOver(to))),
        (4, Gen.Elements<Person?>(Team.Coach, Team.Head, Team.Colleague, null).Select(to => (Command)new Command.ChangeManager(to))),
        (8, Gen.Constant((Command)new Command.TakeOver())),
        (8, Of(Team.Coach, Team.Head).Select(people => (Command)Team.Left(people))),
        (4, Of(Team.Coach, Team.Head).Select(people => (Command)Team.Back(people))),
        (1, Deadline.Select(reminds => (Command)new Command.Finish(reminds))),
        (6, Gen.Elements<Command>(new Command.OptOut(), new Command.OptIn(), new Command.Forget())),
        (3, Gen.Constant((Command)new Command.Cancel())),
        (24, Deadline.Select(deadline => (Command)new Command.Resume(deadline))));

    private static Gen<Person[]> Of(Person one, Person other) => Gen.Elements<Person[]>([one], [other], [one, other]);

    private static readonly Gen<Caller> Anyone = Gen.Frequency(
        (6, Gen.Constant(Team.Facilitator)),
        (2, Gen.Constant(Team.Teammate)),
        (1, Gen.Constant(Team.Manager)),
        (1, Gen.Constant(Team.Outsider)),
        (3, Gen.Constant(Team.Clock)));

    private static readonly Gen<Step> Any =
        from caller in Anyone
        from command in Command
        from minutes in Gen.Elements(0, 1, 30, 60, 600, 1500)
        select new Step(caller, command, minutes);

    /// <summary>Most scenarios begin with the start of the session.</summary>
    public static Gen<Step[]> Scenarios { get; } =
        from pace in Gen.Elements<int?>(null, 3)
        from started in Gen.Frequency((9, Gen.Constant(true)), (1, Gen.Constant(false)))
        from far in Gen.Frequency((6, Gen.Constant(0)), (1, Gen.Constant(AllRounds.Length - 1)), (1, Gen.Constant(AllRounds.Length)))
        from steps in Any.ArrayOf()
        select started
            ? [new Step(Team.Facilitator, Team.Start with { Settings = Team.Chosen with { Pace = pace } }, 1), .. AllRounds.Take(far), .. steps]
            : steps;

    /// <summary>Both rounds, one after the other, and then the question for dots: few scenarios get so far by chance.</summary>
    private static Step[] AllRounds =>
    [
        new(Team.Facilitator, new Command.Open(1, null), 30),
        new(Team.Facilitator, new Command.Close(1), 30),
        new(Team.Facilitator, new Command.Open(2, null), 30),
        new(Team.Facilitator, new Command.Close(2), 30),
        new(Team.Facilitator, new Command.AskDots(Team.Items), 30),
    ];

    public static Command At(Command command, DateTimeOffset now) => command switch
    {
        Command.Open open => open with { ClosesAt = open.ClosesAt + (now - Zero) },
        Command.Advance advance => advance with { ClosesAt = advance.ClosesAt + (now - Zero) },
        Command.Resume resume => resume with { ClosesAt = resume.ClosesAt + (now - Zero) },
        Command.Close close => close with { NextOpensAt = close.NextOpensAt + (now - Zero) },
        Command.Reopen reopen => reopen with { ClosesAt = reopen.ClosesAt + (now - Zero) },
        Command.Extend extend => extend with { ClosesAt = extend.ClosesAt + (now - Zero) },
        Command.Start start => start with { FirstOpensAt = start.FirstOpensAt + (now - Zero) },
        Command.PlanRound plan => plan with { OpensAt = plan.OpensAt + (now - Zero), Earliest = plan.Earliest + (now - Zero) },
        Command.RestoreRound restore => restore with { OpensAt = restore.OpensAt + (now - Zero) },
        Command.ResumePace resume => resume with { NextOpensAt = resume.NextOpensAt + (now - Zero) },
        Command.GiveActions give => give with { FollowUpAt = now.AddDays(2) },
        Command.ReportActions report => report with { AgainAt = now.AddDays(7) },
        Command.Finish finish => finish with { RemindsManagerAt = finish.RemindsManagerAt + (now - Zero) },
        Command.Remind remind => remind with { SendAt = remind.SendAt + (now - Zero) },
        _ => command,
    };
}
