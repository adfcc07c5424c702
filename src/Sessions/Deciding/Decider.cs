namespace Praatplaat.Sessions.Deciding;

/// <summary>The rules: what a command does to a session, or why not. Pure; see the table in tests/Sessions.</summary>
public static class Decider
{
    /// <summary>Decides one command. A repeat of what was done is accepted with no event and no work.</summary>
    public static Decision Decide(Session session, Command command, CommandContext context)
    {
        var role = Roles.In(session, context.By);
        return command switch
        {
            Command.Start start => Running.Start(session, start, role, context),
            Command.Open open => Pacing.Open(session, open, role, context),
            Command.Advance advance => Pacing.Advance(session, advance, role, context),
            Command.Close close => Pacing.Close(session, close, role, context),
            Command.Reopen reopen => Reopening.Reopen(session, reopen, role, context),
            Command.Extend extend => Deadlines.Extend(session, extend, role, context),
            Command.Remind remind => Deadlines.Remind(session, remind, role, context),
            Command.SubmitAnswer answer => Answering.Submit(session, answer, role, context),
            Command.AskActions => Acting.Ask(session, role, context),
            Command.GiveActions actions => Acting.Give(session, actions, role, context),
            Command.HandOver handOver => Leading.HandOver(session, handOver, role, context),
            Command.TakeOver => Leading.TakeOver(session, role, context),
            Command.ChangeRoster change => Attendance.Change(session, change, role, context),
            Command.Finish => Running.Finish(session, role, context),
            Command.Cancel => Running.Cancel(session, role, context),
            _ => throw new ArgumentOutOfRangeException(nameof(command), command, "An unknown command."),
        };
    }

    internal static Decision.Accepted Accept(Session session, Event happened, params IEnumerable<DueWork> work) =>
        new Decision.Accepted(Evolution.Apply(session, happened), [happened], [.. work]);

    internal static Decision Nothing(Session session) => new Decision.Accepted(session, [], []);

    internal static Decision Refuse(Refusal refusal) => new Decision.Refused(refusal);
}
