using Praatplaat.Sessions.Rules;

namespace Praatplaat.Sessions.Tests;

/// <summary>Applies commands to a session.</summary>
internal static class SessionExtensions
{
    /// <summary>The state after commands of the facilitator, an hour apart. Each must be accepted.</summary>
    public static Session Then(this Session session, params Command[] commands) =>
        commands.Aggregate(session, (state, command) => state.By(Team.Facilitator, command, LastTime(state) + TimeSpan.FromHours(1)));

    /// <summary>The state after a command, which must be accepted.</summary>
    public static Session By(this Session session, Caller caller, Command command, DateTimeOffset at) =>
        Assert.IsType<Decision.Accepted>(Decider.Decide(session, command, new CommandContext(caller, at))).Session;

    public static Refusal Refused(this Session session, Caller caller, Command command, DateTimeOffset at) =>
        Assert.IsType<Decision.Refused>(Decider.Decide(session, command, new CommandContext(caller, at))).Refusal;

    /// <summary>Compares two states by value. Records compare lists by reference.</summary>
    public static bool HaveSameState(Session one, Session other) =>
        one.Rounds.SequenceEqual(other.Rounds)
        && one.Left.SequenceEqual(other.Left)
        && (one.OptedOut ?? []).SequenceEqual(other.OptedOut ?? [])
        && (one.PlanBefore ?? []).SequenceEqual(other.PlanBefore ?? [])
        && one with { Rounds = [], Left = [], OptedOut = null, PlanBefore = null } == other with { Rounds = [], Left = [], OptedOut = null, PlanBefore = null };

    private static DateTimeOffset LastTime(Session session) => session.Rounds
        .SelectMany(round => new[] { round.OpenedAt, round.ClosedAt, round.RemindedAt })
        .Concat([session.CreatedAt, session.StartedAt, session.DotsAskedAt, session.DotsClosedAt, session.ActionsAskedAt, session.EndedAt])
        .Max()!.Value;
}
