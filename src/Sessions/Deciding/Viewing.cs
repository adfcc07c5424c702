namespace Praatplaat.Sessions.Deciding;

/// <summary>Who may read what. Null means: nothing against it.</summary>
public static class Viewing
{
    /// <summary>One's own answer in a round that is or was open.</summary>
    public static Refusal? MyAnswer(Session session, int? round, Caller caller) =>
        Guards.TakesPart(Roles.In(session, caller)) ?? Opened(session, round);

    /// <summary>The answers of others: everyone in the team, once the round is closed. What is closed stays readable.</summary>
    public static Refusal? Results(Session session, int round, Caller caller)
    {
        if ((Guards.TakesPart(Roles.In(session, caller)) ?? Opened(session, round)) is { } refusal)
            return refusal;
        if (session.Phase == Phase.Cancelled)
            return new Refusal.SessionOver(session.Phase);
        return session.Round(round)!.Phase == RoundPhase.Closed ? null : new Refusal.ResultsNotYet(round);
    }

    /// <summary>The summary: the manager and the facilitator.</summary>
    public static Refusal? Summary(Session session, Caller caller) => Roles.In(session, caller) switch
    {
        Role.Outsider or Role.Clock => new Refusal.NotInTeam(),
        Role.Member => new Refusal.OnlyManager(session.Settings.Manager.Name, session.Facilitator.Name),
        _ when session.Phase == Phase.SetUp => new Refusal.NotStarted(session.Facilitator.Name),
        _ => session.Phase == Phase.Cancelled ? new Refusal.SessionOver(session.Phase) : null,
    };

    /// <summary>The control card and what did not get through, also of a session that is over.</summary>
    public static Refusal? Control(Session session, Caller caller) => Guards.NotFacilitator(session, Roles.In(session, caller));

    /// <summary>The card on which the facilitator chooses somebody else to lead.</summary>
    public static Refusal? HandOver(Session session, Caller caller) => Guards.Facilitates(session, Roles.In(session, caller));

    private static Refusal? Opened(Session session, int? number) => session.Round(number ?? 0) switch
    {
        null when session.StartedAt is null && Guards.Runs(session) is { } refusal => refusal,
        null => new Refusal.NoSuchRound(number ?? 0, session.Rounds.Count),
        { Phase: RoundPhase.Waiting } round => new Refusal.RoundWaiting(round.Number),
        _ => null,
    };
}
