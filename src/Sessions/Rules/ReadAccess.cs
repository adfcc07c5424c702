namespace Praatplaat.Sessions.Rules;

public abstract partial record Refusal
{
    /// <summary>A session that runs is not erased: people are still writing.</summary>
    public sealed record StillRuns : Refusal;

    public sealed record OnlyManager(string Manager, string Facilitator) : Refusal;

    /// <summary>While a round is open, only their authors see its answers.</summary>
    public sealed record ResultsNotYet(int Round) : Refusal;
}

/// <summary>Who may read what. Null means that nothing stands in the way.</summary>
public static class ReadAccess
{
    /// <summary>A caller's own answer, in a round that is or was open.</summary>
    public static Refusal? MyAnswer(Session session, int? round, Caller caller) =>
        Guards.TakesPart(Roles.In(session, caller)) ?? Opened(session, round);

    /// <summary>A caller's own actions, once everyone was asked for them.</summary>
    public static Refusal? OwnActions(Session session, Caller caller) => FollowUps.MaySee(session, Roles.In(session, caller));

    /// <summary>Everybody's answers: for everyone in the team once the round has closed, and from then on.</summary>
    public static Refusal? Results(Session session, int round, Caller caller)
    {
        if ((Guards.TakesPart(Roles.In(session, caller)) ?? Opened(session, round)) is { } refusal)
            return refusal;
        var state = session.Round(round)!;
        if (session.IsWithdrawn(state))
            return new Refusal.SessionOver(session.Phase);
        return state.Phase == RoundPhase.Closed ? null : new Refusal.ResultsNotYet(round);
    }

    /// <summary>The summary: for the manager and the facilitator.</summary>
    public static Refusal? Summary(Session session, Caller caller) => Roles.In(session, caller) switch
    {
        Role.Outsider or Role.Clock => new Refusal.NotInTeam(),
        Role.Member => new Refusal.OnlyManager(session.Settings.Manager.Name, session.Facilitator.Name),
        _ when session.Phase == Phase.SetUp => new Refusal.NotStarted(session.Facilitator.Name),
        // A set-up that was cancelled has no outcome.
        _ => session is { Phase: Phase.Cancelled, StartedAt: null } ? new Refusal.SessionOver(session.Phase) : null,
    };

    /// <summary>The control card and the delivery report, even after the session is over.</summary>
    public static Refusal? Control(Session session, Caller caller) => Guards.NotFacilitator(session, Roles.In(session, caller));

    /// <summary>Erasing a session whole: for the facilitator, once it is over.</summary>
    public static Refusal? Erasure(Session session, Caller caller) =>
        Control(session, caller) ?? (session.IsOver ? null : new Refusal.StillRuns());

    /// <summary>The question whether one wants to take no part any more.</summary>
    public static Refusal? Leaving(Session session, Caller caller) => OptingOut.MayLeave(session, Roles.In(session, caller));

    /// <summary>The cards on which the facilitator chooses somebody: a successor, or another manager.</summary>
    public static Refusal? Choice(Session session, Caller caller) => Guards.Facilitates(session, Roles.In(session, caller));

    /// <summary>The poster: its themes, and their order, are chosen at the start.</summary>
    public static Refusal? Poster(Session session, Caller caller) => Guards.Facilitates(session, Roles.In(session, caller));

    /// <summary>The lines of a closed round from which key points are chosen.</summary>
    /// <param name="round">Null for the round that was closed last.</param>
    public static Refusal? Lines(Session session, int? round, Caller caller) =>
        KeyPoints.MayChoose(session, round, Roles.In(session, caller));

    /// <summary>The form on which the manager answers the team.</summary>
    /// <param name="round">Null for the list of all themes.</param>
    public static Refusal? Replies(Session session, int? round, Caller caller) => Rules.Replies.MayReply(session, round, caller);

    private static Refusal? Opened(Session session, int? number) => session.Round(number ?? 0) switch
    {
        null when session.StartedAt is null && Guards.Runs(session) is { } refusal => refusal,
        null => new Refusal.NoSuchRound(number ?? 0, session.Rounds.Count),
        { Phase: RoundPhase.Waiting } round => new Refusal.RoundWaiting(round.Number),
        _ => null,
    };
}
