using Praatplaat.Sessions.Rules;

namespace Praatplaat.Sessions.Tests;

/// <summary>Takes a session some steps further.</summary>
internal static class Course
{
    /// <summary>The state after commands of the facilitator, an hour between them; each has to be accepted.</summary>
    public static Session Then(this Session session, params Command[] commands) =>
        commands.Aggregate(session, (state, command) => state.By(Team.Facilitator, command, Time(state) + TimeSpan.FromHours(1)));

    /// <summary>The state after a command that has to be accepted.</summary>
    public static Session By(this Session session, Caller caller, Command command, DateTimeOffset at) =>
        Assert.IsType<Decision.Accepted>(Decider.Decide(session, command, new CommandContext(caller, at))).Session;

    public static Refusal Refused(this Session session, Caller caller, Command command, DateTimeOffset at) =>
        Assert.IsType<Decision.Refused>(Decider.Decide(session, command, new CommandContext(caller, at))).Refusal;

    /// <summary>Two states that say the same: records compare lists by reference.</summary>
    public static bool Same(Session one, Session other) =>
        one.Rounds.SequenceEqual(other.Rounds)
        && one.Left.SequenceEqual(other.Left)
        && one with { Rounds = [], Left = [] } == other with { Rounds = [], Left = [] };

    /// <summary>The latest time of which the state knows.</summary>
    private static DateTimeOffset Time(Session session) => session.Rounds
        .SelectMany(round => new[] { round.OpenedAt, round.ClosedAt, round.RemindedAt })
        .Concat([session.CreatedAt, session.StartedAt, session.ActionsAskedAt, session.EndedAt])
        .Max()!.Value;
}
