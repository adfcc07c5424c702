namespace Praatplaat.Sessions.Rules;

public abstract partial record Refusal
{
    public sealed record OnlyFacilitator(string Facilitator) : Refusal;

    public sealed record NotInTeam : Refusal;

    public sealed record NotStarted(string Facilitator) : Refusal;

    public sealed record SessionOver(Phase Phase) : Refusal;

    public sealed record NoSuchRound(int Round, int Rounds) : Refusal;
}

/// <summary>The checks that many commands share. Null means that nothing stands in the way.</summary>
internal static class Guards
{
    /// <summary>Only the facilitator paces a session, and only while it runs.</summary>
    public static Refusal? Facilitates(Session session, Role role) =>
        NotFacilitator(session, role) ?? Runs(session);

    public static Refusal? NotFacilitator(Session session, Role role) => role switch
    {
        Role.Facilitator => null,
        Role.Outsider => new Refusal.NotInTeam(),
        _ when session is { Phase: Phase.Running, IsLeaderless: true } => new Refusal.FacilitatorLeft(
            session.Facilitator.Name, session.Successor?.Name),
        _ => new Refusal.OnlyFacilitator(session.Facilitator.Name),
    };

    /// <summary>Everybody in the team takes part; the clock does not.</summary>
    public static Refusal? TakesPart(Role role) =>
        role is Role.Outsider or Role.Clock ? new Refusal.NotInTeam() : null;

    public static Refusal? Runs(Session session) => session.Phase switch
    {
        Phase.SetUp => new Refusal.NotStarted(session.Facilitator.Name),
        Phase.Finished or Phase.Cancelled => new Refusal.SessionOver(session.Phase),
        _ => null,
    };

    public static Refusal? Exists(Session session, int? number) =>
        number is { } asked && session.Round(asked) is null ? new Refusal.NoSuchRound(asked, session.Rounds.Count) : null;
}
