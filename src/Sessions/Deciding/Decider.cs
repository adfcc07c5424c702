namespace Praatplaat.Sessions.Deciding;

/// <summary>The rules: what a command does to a session, or why not. Pure; see the table in tests/Sessions.</summary>
public static class Decider
{
    /// <summary>Decides one command. A repeat of what was done is accepted with no event and no work.</summary>
    public static Decision Decide(Session session, Command command, Turn turn)
    {
        var role = Roles.In(session, turn.By);
        return command switch
        {
            Command.Start start => Running.Start(session, start, role, turn),
            Command.Open open => Pacing.Open(session, open, role, turn),
            Command.Advance advance => Pacing.Advance(session, advance, role, turn),
            Command.Close close => Pacing.Close(session, close, role, turn),
            Command.Reopen reopen => Reopening.Reopen(session, reopen, role, turn),
            Command.Extend extend => Deadlines.Extend(session, extend, role, turn),
            Command.Remind remind => Deadlines.Remind(session, remind, role, turn),
            Command.SubmitAnswer answer => Answering.Submit(session, answer, role, turn),
            Command.AskActions => Acting.Ask(session, role, turn),
            Command.GiveActions actions => Acting.Give(session, actions, role, turn),
            Command.HandOver handOver => Leading.HandOver(session, handOver, role, turn),
            Command.TakeOver => Leading.TakeOver(session, role, turn),
            Command.ChangeRoster change => Attendance.Change(session, change, role, turn),
            Command.Finish => Running.Finish(session, role, turn),
            Command.Cancel => Running.Cancel(session, role, turn),
            _ => throw new ArgumentOutOfRangeException(nameof(command), command, "An unknown command."),
        };
    }

    internal static Decision.Accepted Accept(Session session, Event happened, params IEnumerable<DueWork> work) =>
        new Decision.Accepted(Evolution.Apply(session, happened), [happened], [.. work]);

    internal static Decision Nothing(Session session) => new Decision.Accepted(session, [], []);

    internal static Decision Refuse(Refusal refusal) => new Decision.Refused(refusal);
}
